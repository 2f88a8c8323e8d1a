// What keeps somebody out of a page, whoever it is for: the studio's own, a participant's, the gallery's.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { PICTURES } from "./studio.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whether the page scrolls sideways. */
export async function scrollsSideways(page) {
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [`scrolls sideways by ${wide} px`] : [];
}

/** What axe finds against WCAG 2.2 AA and good practice, and whether the page scrolls sideways; `over` is a page under something modal, which hides the rest of it. */
export async function barriers(page, { over = false } = {}) {
  const found = await scrollsSideways(page);
  // The policy forbids inline scripts to pages, not to who drives the browser.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (over) =>
      globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        // What stands in a frame has an origin of its own and tests of its own.
        iframes: false,
        rules: { "landmark-one-main": { enabled: !over }, "page-has-heading-one": { enabled: !over } },
      }),
    over,
  );
  return found.concat(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}: ${node.html.slice(0, 200)}: ${node.failureSummary}`)));
}

/** Keeps a picture of a screen by this name, and fails where the screen keeps somebody out. */
export async function keepsNobodyOut(page, name, { over, fullPage } = {}) {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
  assert.deepEqual(await barriers(page, { over }), [], `${name} keeps nobody out, and nothing spills over its edge`);
}
