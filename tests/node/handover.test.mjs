// The stage of handing over in an ordinary browser, through maket-web: what developers get.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { htmlTroubles, openApiTroubles, submissionJudge } from "./support/judges.mjs";
import { startProjects } from "./support/projects.mjs";

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

/** The stage on a traffic fine of its own. */
async function open({ edits, ...options } = {}) {
  const opened = await projects.open(await projects.create("traffic-fine", edits), "hand-over", options);
  const work = opened.page.getByRole("main");
  // Once every part has been written, everything is there.
  await work.getByText(/^(Valid|Придатне|Kehtiv)$/).nth(3).waitFor({ state: "attached" });
  return { ...opened, work };
}

/** The files of a zip, by their paths, as its central directory lists them. */
function unzip(bytes) {
  const files = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[path] = inflateRawSync(bytes.subarray(from, from + size));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What the browser saves when a button is pressed. */
async function saved(page, button) {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("each part says how much it is and that it is well, and can be read", async () => {
  const { page, work, close } = await open();
  const parts = work.getByRole("grid", { name: "In the pack" });
  assert.equal(await parts.getByRole("row").count(), 4, "all that exists by now");
  assert.equal(await parts.getByText("Valid", { exact: true }).count(), 4, "each has been judged");
  assert.match(await parts.getByRole("row", { name: "API description" }).textContent(), /OpenAPI 3\.1, \d+ operations, \d+ kB/, "with what is in it");
  const read = work.frameLocator("iframe");
  await read.getByRole("heading", { level: 1 }).waitFor();
  assert.notEqual(await read.locator("body").evaluate((it) => getComputedStyle(it).maxWidth), "none", "the document keeps its own look");
  await work.getByRole("radio", { name: "Source" }).click();
  await work.getByRole("region", { name: "Source" }).getByText("<!DOCTYPE html>").waitFor();
  await parts.getByRole("row", { name: "Data shapes" }).click();
  await work.getByRole("region", { name: "Source" }).getByText("https://json-schema.org/draft/2020-12/schema").waitFor();
  await page.getByRole("heading", { level: 1, name: "Ready for developers" }).waitFor();
  await close();
});

test("the pack holds everything with its checksums, and is the same file each time", async () => {
  const { page, work, close } = await open();
  const pack = await saved(page, work.getByRole("button", { name: "Export the pack" }));
  await work.getByRole("status").getByText(/is with your downloads/).waitFor();
  assert.match(pack.name, /^traffic-fine-[0-9a-f]{8}\.zip$/, "named after the version");
  const files = unzip(pack.bytes);
  const manifest = JSON.parse(files["manifest.json"]);
  assert.equal(manifest.draft, false, "nothing stops people");
  const listed = manifest.files.map(({ path }) => path);
  assert.deepEqual([...listed, "SHA256SUMS", "manifest.json"].sort(), Object.keys(files).sort(), "the manifest lists every file");
  for (const { path, sha256, bytes } of manifest.files) {
    assert.equal(createHash("sha256").update(files[path]).digest("hex"), sha256, `${path} is what the manifest says`);
    assert.equal(files[path].length, bytes, `${path} is as long`);
  }
  for (const line of files["SHA256SUMS"].toString().trim().split("\n")) {
    const [sum, path] = line.split("  ");
    assert.equal(createHash("sha256").update(files[path]).digest("hex"), sum, `sha256sum agrees on ${path}`);
  }
  assert.deepEqual(await openApiTroubles(files["openapi.json"]), [], "Redocly can read it");
  assert.deepEqual(await htmlTroubles(files["review.html"]), [], "the document is good HTML");
  submissionJudge(files["submission.schema.json"]);
  const again = await saved(page, work.getByRole("button", { name: "Export the pack" }));
  assert.ok(again.bytes.equals(pack.bytes), "byte for byte");

  await work.getByRole("row", { name: "API description" }).click();
  const one = await saved(page, work.getByRole("region", { name: "API description" }).getByRole("button", { name: "Export this" }));
  assert.equal(one.name, "openapi.json", "a part by itself is its file");
  assert.ok(one.bytes.equals(files["openapi.json"]), "the same as in the pack");
  await close();
});

test("what stops people makes it a draft, and is named with the way to it", async () => {
  const edits = [{ edit: "set", place: "steps/number#title" }, { edit: "set", place: "#authority" }];
  const { page, work, close } = await open({ edits });
  await work.getByRole("heading", { level: 1, name: /A draft: \d+ problem/ }).waitFor();
  const pack = await saved(page, work.getByRole("button", { name: "Export a draft pack" }));
  assert.equal(JSON.parse(unzip(pack.bytes)["manifest.json"]).draft, true, "and the pack says so");
  await work.getByRole("listitem").getByRole("button").first().click();
  await page.waitForURL(/#\/project\/[0-9a-f]+\/(map|pages)/);
  await close();
});

for (const theme of ["light", "dark"]) {
  for (const [lang, width] of [["uk", 1440], ["en", 1024], ["et", 1440]]) {
    test(`nobody is kept out of handing over: ${theme}, ${lang}, ${width} wide`, async () => {
      const { page, work, close } = await open({ lang, theme, width });
      await work.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("complementary").frameLocator("iframe:not([inert])").getByRole("heading", { level: 1 }).waitFor();
      await keepsNobodyOut(page, `handover-${theme}-${lang}-${width}`);
      await close();
    });
  }
}
