// Every page of the templates, as the cast and the journeys meet it, in Chromium: in both languages,
// on a phone and on a desktop, also with its errors; a picture of each is kept.
// The pages are those that `tests/tests/template_pages.rs` writes.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { barriers } from "./support/barriers.mjs";
import { complaintsOf } from "./support/participant.mjs";
import { PICTURES, startBrowser, TARGET } from "./support/studio.mjs";
import { servePages } from "./support/written.mjs";

const PAGES = join(TARGET, "tmp/template-pages");
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let server;
let browser;

before(async () => {
  server = await servePages(PAGES);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** Looks at every page of a template in a language; says what keeps somebody out. */
async function lookAt(template, language) {
  const context = await browser.newContext({ locale: language });
  // A page that waits for somebody asks again by itself, which would take it away while it is looked at.
  await context.addInitScript(() => (globalThis.setInterval = () => 0));
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const found = [];
  const names = (await readdir(join(PAGES, template, language))).sort();
  for (const name of names) {
    await page.goto(`${server.origin}/${template}/${language}/${name}`);
    const troubles = [];
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      troubles.push(...(await barriers(page)).map((it) => `on a ${size}: ${it}`));
      await page.screenshot({ path: join(PICTURES, "templates", template, `${language}-${size}`, name.replace(".html", ".png")), fullPage: true });
    }
    for (const it of [...troubles, ...complaints.splice(0)]) found.push(`${name} in ${language}: ${it}`);
  }
  await context.close();
  return { names, found };
}

for (const template of ["birth-registration", "traffic-fine"]) {
  test(`the pages of ${template} keep nobody out`, async (t) => {
    const [uk, en] = await Promise.all([lookAt(template, "uk"), lookAt(template, "en")]);
    t.diagnostic(`${uk.names.length} pages in two languages and two widths`);
    assert.deepEqual([...uk.found, ...en.found], [], "axe finds nothing, and nothing scrolls sideways");
    assert.deepEqual(uk.names, en.names, "every page is there in both languages");
    assert.ok(uk.names.length > 100, "the pages have been written");
  });
}
