// A participant of a pilot in a browser: joins, answers as somebody of the cast walked, and looks
// at every page as a judge does.

import { readFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { htmlTroubles } from "./judges.mjs";

const AXE = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Lets what a page complains of be asked for: errors of the console and of scripts. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/** Whether the page scrolls sideways. */
export async function scrollsSideways(page) {
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [`scrolls sideways by ${wide} px`] : [];
}

/** What axe finds on the page as it stands, and whether it scrolls sideways. */
export async function barriers(page) {
  const found = await scrollsSideways(page);
  // The policy forbids inline scripts to pages, not to who drives the browser.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) => globalThis.axe.run({ runOnly, resultTypes: ["violations"] }),
    RULES,
  );
  return found.concat(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`));
}

/** What html-validate says of the page as the server wrote it. */
export async function flaws(page) {
  return htmlTroubles(await page.evaluate(() => fetch(location.href).then((reply) => reply.text())));
}

/** Keeps a picture of the whole page. */
export async function picture(page, file) {
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
}

/** Joins a round as somebody of the cast, and comes to the first page. */
export async function join(page, address, person) {
  await page.goto(address);
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL("**/-/consent");
  if (person) await page.locator(`input[name=person][value="${person}"]`).check();
  await page.locator("input[name=consent]").check();
  await page.locator("button[name=do][value=consent]").click();
  await page.waitForURL((url) => !url.pathname.includes("/-/"));
}

/** Types or ticks an answer as `maket walk` tells it. */
async function answer(page, { question, value }) {
  const field = (name) => page.locator(`[name="${name}"]`);
  const chosen = (text) => page.locator(`input[name="${question}"][value="${text}"]`);
  if (value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) await chosen(one).check();
  } else if (typeof value === "boolean") {
    const yes = chosen(value ? "yes" : "no");
    await yes.check();
  } else if (typeof value === "object") {
    for (const [part, text] of Object.entries(value)) {
      if (text !== null && (await field(`${question}.${part}`).count())) await field(`${question}.${part}`).fill(String(text));
    }
  } else if (await field(`${question}.day`).count()) {
    const [year, month, day] = value.split("-");
    for (const [part, text] of Object.entries({ day, month, year })) await field(`${question}.${part}`).fill(text);
  } else if (await page.locator(`select[name="${question}"]`).count()) {
    await page.locator(`select[name="${question}"]`).selectOption(value);
  } else if (await page.locator(`input[type=radio][name="${question}"]`).count()) {
    await chosen(value).check();
  } else {
    await field(question).first().fill(value);
  }
}

/** Answers a page and goes on; comes to wherever that leads. */
export async function goOn(page, answers) {
  for (const one of answers) await answer(page, one);
  const before = page.url();
  await page.locator("main .cz-actions button[name=do]").first().click();
  await page.waitForURL((url) => url.href !== before);
}
