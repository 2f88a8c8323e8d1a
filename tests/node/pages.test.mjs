// The citizen's pages in Chromium: axe finds nothing, nothing scrolls sideways, nothing is blocked.
// The pages are those that `cargo test -p maket-render` writes; PAGES names their folder.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { barriers, scrollsSideways } from "./support/barriers.mjs";
import { complaintsOf } from "./support/participant.mjs";
import { startBrowser, TARGET } from "./support/studio.mjs";
import { servePages } from "./support/written.mjs";

const pages = process.env.PAGES ?? join(TARGET, "tmp/pages");
const pictures = process.env.PICTURES;
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

let server;
let origin;
let browser;

before(async () => {
  server = await servePages(pages);
  origin = server.origin;
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** The pages of a language. */
async function names(language) {
  return (await readdir(join(pages, language))).filter((name) => name.endsWith(".html")).sort();
}

for (const language of ["uk", "en"]) {
  for (const [size, viewport] of Object.entries(widths)) {
    test(`pages in ${language} on a ${size} have nothing that axe finds`, async () => {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const found = [];
      for (const name of await names(language)) {
        await page.goto(`${origin}/${language}/${name}`);
        const troubles = size === "narrow" ? await scrollsSideways(page) : await barriers(page);
        found.push(...troubles.map((it) => `${name}: ${it}`));
        if (pictures) await page.screenshot({ path: join(pictures, `${language}-${size}`, name.replace(".html", ".png")), fullPage: true });
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
    for (const name of await names("uk")) {
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
