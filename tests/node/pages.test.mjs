// The citizen's pages in Chromium: axe finds nothing, nothing scrolls sideways, nothing is blocked.
// The pages are those that `cargo test -p maket-render` writes; PAGES names their folder.
import assert from "node:assert/strict";
import { readdir, readFile, mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const pages = process.env.PAGES ?? join(target, "tmp/pages");
const pictures = process.env.PICTURES;
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };
const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

let server, browser, origin;

before(async () => {
  server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    if (request.method === "POST") {
      response.writeHead(200, { "content-type": "text/plain" }).end("taken");
      return;
    }
    try {
      const body = await readFile(join(pages, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "content-security-policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** The pages of a language. Those of a walked service (`birth-03-child`) differ by their words only. */
async function names(language, { walked }) {
  const all = (await readdir(join(pages, language))).filter((name) => name.endsWith(".html")).sort();
  return all.filter((name) => walked || !/^[a-z]+-\d\d-/.test(name));
}

for (const language of ["uk", "en"]) {
  for (const [size, viewport] of Object.entries(widths)) {
    test(`pages in ${language} on a ${size} have nothing that axe finds`, async () => {
      const context = await browser.newContext({ viewport, bypassCSP: false });
      const page = await context.newPage();
      const complaints = [];
      const found = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      for (const name of await names(language, { walked: language === "uk" && size === "phone" })) {
        await page.goto(`${origin}/${language}/${name}`);
        await page.evaluate(() => document.fonts.ready);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${name}: scrolls sideways by ${wide} px`);
        if (size === "narrow") continue;
        // The policy forbids inline scripts to pages, not to who drives the browser.
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }),
        );
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`));
        if (pictures) {
          await mkdir(join(pictures, `${language}-${size}`), { recursive: true });
          await page.screenshot({ path: join(pictures, `${language}-${size}`, name.replace(".html", ".png")), fullPage: true });
        }
      }
      assert.deepEqual(found, [], `axe finds nothing in ${language} on a ${size}, and nothing scrolls sideways`);
      assert.deepEqual(complaints, [], "no page asks for anything that it may not have");
      await context.close();
    });
  }
}

test("pages work without script", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: widths.phone });
  const page = await context.newPage();
  await page.goto(`${origin}/uk/question-registry.html`);
  const right = page.locator('[name="born_on.day"]');
  assert.ok(await right.isVisible(), "what is right can be typed without a script that opens it");
  await page.goto(`${origin}/uk/question-choices.html`);
  assert.ok(!(await page.locator("[data-own-file]").isVisible()), "what needs a script is not offered");
  assert.ok(await page.locator('input[type=radio][value="photo.jpg"]').isVisible(), "the sample is offered");
  if (pictures) {
    await mkdir(join(pictures, "no-script"), { recursive: true });
    for (const name of await names("uk", { walked: false })) {
      await page.goto(`${origin}/uk/${name}`);
      await page.screenshot({ path: join(pictures, "no-script", name.replace(".html", ".png")), fullPage: true });
    }
  }
  await context.close();
});

test("the script opens, counts, names and sends once", async () => {
  const context = await browser.newContext({ viewport: widths.desktop });
  const page = await context.newPage();
  await page.goto(`${origin}/en/question-registry.html`);
  const right = page.locator('[name="born_on.day"]');
  assert.ok(!(await right.isVisible()), "what is right is asked only of who disputes");
  await page.locator("#born_on-disputed").check();
  assert.ok(await right.isVisible(), "and opens with the tick");

  await page.goto(`${origin}/en/question-lines.html`);
  await page.locator("#note").fill("x".repeat(499));
  await page.getByText("You have 1 character left").first().waitFor();

  await page.goto(`${origin}/en/question-choices.html`);
  await page.getByLabel("Name a file of my own").check();
  await page.locator("#photo-own").setInputFiles({ name: "mine.png", mimeType: "image/png", buffer: Buffer.from("abc") });
  const posted = await page.evaluate(() => Object.fromEntries(new FormData(document.forms[0])));
  assert.equal(await page.locator('[data-own-file] input[name="photo.size"]').inputValue(), "3", "the size is noted");
  assert.ok(!Object.values(posted).some((value) => value instanceof File), "no file is part of the form");

  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.evaluate(() => {
    const button = document.querySelector(".cz-actions button");
    button.click();
    button.click();
  });
  await page.waitForURL("**/child");
  assert.equal(sent.length, 1, "a second tap sends nothing");
  await context.close();
});
