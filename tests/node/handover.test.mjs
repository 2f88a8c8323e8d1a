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

test("threats are met or accepted by name, kind by kind, and an answer falls open when its step changes", async () => {
  const answers = ["pay.wrong-amount", "find-fines.no-trace", "find-vehicle.no-trace"];
  const edits = [...answers.map((id) => ({ edit: "remove", place: `threats/${id}` })), { edit: "set", place: "steps/sign-in#level", value: "high" }];
  const { page, work, close } = await open({ edits });
  await work.getByText("5 threats are open").waitFor();
  await work.getByRole("grid", { name: "People answer for it" }).getByRole("row", { name: "Threats" }).click();
  const threats = work.getByRole("region", { name: "Threats" });
  const kind = (says) => threats.locator("section").filter({ has: page.getByRole("heading", { level: 3, name: says }) });

  const amount = kind("Somebody pays another amount than is owed");
  await amount.getByRole("button", { name: "Answer" }).click();
  const dialog = page.getByRole("dialog");
  const note = dialog.getByRole("button", { name: "Note it" });
  await dialog.getByRole("radio", { name: "accepted" }).click();
  await dialog.getByRole("textbox", { name: "Why it can be lived with" }).fill("The treasury gives back what was paid too much");
  assert.equal(await note.isDisabled(), true, "whoever lives with a threat puts a name to it");
  await dialog.getByRole("textbox", { name: "Who says so" }).fill("Iryna, head of payments");
  await note.click();
  await amount.getByText("accepted").waitFor();
  await amount.getByText("The treasury gives back what was paid too much · Iryna, head of payments").waitFor();

  const trace = kind("Nobody can tell later who used the data and why");
  await trace.getByRole("button", { name: /^Answer for \d+ steps$/ }).click();
  assert.equal(await dialog.getByRole("checkbox", { checked: true }).count(), 2, "those that are open are chosen");
  await dialog.getByRole("textbox", { name: "What keeps it away" }).fill("The log is kept for a year");
  await note.click();
  await trace.getByText("The log is kept for a year · Iryna, head of payments").nth(1).waitFor();
  await work.getByText("2 threats are open").waitFor();

  const person = kind("Somebody signs in as another person");
  await person.getByText("the step has changed").waitFor();
  await person.getByRole("button", { name: "It still holds" }).click();
  await person.getByText("the step has changed").waitFor({ state: "detached" });
  await work.getByText("1 threat is open").waitFor();
  await page.keyboard.press("Control+z");
  await work.getByText("2 threats are open").waitFor();
  await keepsNobodyOut(page, "handover-threats");
  await close();
});

test("what only people can judge is noted with who, when and what shows it", async () => {
  const { page, work, close } = await open();
  await work.getByRole("row", { name: "For people to judge" }).click();
  const list = work.getByRole("region", { name: "For people to judge" });
  const entry = list.locator("section").filter({ has: page.getByRole("heading", { level: 3, name: "It can be walked to the end by a screen reader" }) });
  await entry.getByText("to be judged").waitFor();
  await entry.getByRole("button", { name: "Note what was found" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What shows it" }).fill("Olha walked it with NVDA; the map of the photo was silent");
  await dialog.getByRole("textbox", { name: "Who says so" }).fill("Olha");
  const day = dialog.getByRole("textbox", { name: "On which day" });
  await day.fill("1.3.2026");
  await dialog.getByText("Write a day as 2026-03-01").waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Note it" }).isDisabled(), true, "a day is a day");
  await day.fill("2026-03-01");
  await dialog.getByRole("button", { name: "Note it" }).click();
  await entry.getByText("judged", { exact: true }).waitFor();
  await entry.getByText("Olha walked it with NVDA; the map of the photo was silent · Olha · 2026-03-01").waitFor();
  await keepsNobodyOut(page, "handover-checklist");
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

test("in a narrow window what is chosen comes into view", async () => {
  const { page, work, close } = await open({ width: 1024, height: 480 });
  await work.getByRole("grid", { name: "People answer for it" }).getByRole("row", { name: "For people to judge" }).click();
  const heading = work.getByRole("region", { name: "For people to judge" }).getByRole("heading").first();
  await heading.waitFor();
  const { y } = await heading.boundingBox();
  assert.ok(y > 0 && y < 160, `its heading stands at the top, since below the list there would be no room for it: ${y}`);
  await close();
});
