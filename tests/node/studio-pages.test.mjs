// The stage of pages in an ordinary browser, through maket-web: what is edited is what a person sees.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { PICTURES, startBrowser, startStudio } from "./support/studio.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NAMES = "steps/names";
const GIVEN = `${NAMES}/questions/given_names`;

let studio;
let browser;
let letIn;
let origin;

before(async () => {
  await mkdir(PICTURES, { recursive: true });
  studio = await startStudio();
  browser = await startBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await studio.address());
  origin = new URL(page.url()).origin;
  letIn = await context.storageState();
  await context.close();
});

after(async () => {
  await browser?.close();
  await studio?.stop();
});

/** What the API answers to the page itself. */
function ask(page, name, payload = {}) {
  return page.evaluate(
    async ([name, payload]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch("/api/call", { method: "POST", headers, body: JSON.stringify({ name, payload }) });
      return response.json();
    },
    [name, payload],
  );
}

/** The stage on a birth registration of its own, at a place; whatever the browser complains of fails the test. */
async function open(place, { lang = "en", ...options } = {}) {
  const context = await browser.newContext({ storageState: letIn, locale: lang, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => new URL(request.url()).hostname === "127.0.0.1" || complaints.push(`asked ${request.url()}`));
  await page.goto(origin);
  const { project } = await ask(page, "project.create", { from: "template", id: "birth-registration" });
  await page.goto(`${origin}/#/project/${project}/pages/${encodeURIComponent(place)}`);
  const dock = page.getByRole("complementary");
  const seen = dock.frameLocator("iframe:not([inert])");
  await seen.getByRole("heading", { level: 1 }).waitFor();
  return {
    page,
    seen,
    dock,
    /** The service as it stands on the disk. */
    service: async () => (await ask(page, "project.read", { project })).draft.service,
    ask: (name, payload) => ask(page, name, { project, ...payload }),
    close: async () => {
      await context.close();
      assert.deepEqual(complaints, [], "the browser has nothing to complain of, and nothing leaves this computer");
    },
  };
}

const named = (service, id) => service.steps.flatMap((step) => step.questions ?? []).find((question) => question.id === id);

test("a question's wording shows on the person's page while it is typed, and is saved", async () => {
  const { page, seen, service, close } = await open(GIVEN);
  const inspector = page.getByRole("region", { name: "Question 1" });
  await inspector.getByRole("radio", { name: "Українська" }).click();
  await seen.getByText("Прототип").waitFor();
  const label = inspector.getByRole("textbox", { name: "The question" });
  assert.equal(await label.inputValue(), "Ім’я", "the wording in the chosen language is at hand");
  const frame = await page.locator("iframe:not([inert])").getAttribute("src");
  const kept = page.waitForResponse((it) => it.request().postData()?.includes("project.edit") ?? false);
  await label.fill("Ім’я малюка");
  await seen.getByText("Ім’я малюка").waitFor();
  await kept;
  assert.equal(named(await service(), "given_names").label.uk, "Ім’я малюка", "what was typed is on the disk");
  assert.equal(await page.locator("iframe:not([inert])").getAttribute("src"), frame, "the page took the words over where it stood");
  await close();
});

test("what is pressed on the person's page is selected, and a person can be chosen", async () => {
  const { page, seen, dock, close } = await open(GIVEN);
  await seen.getByText("Patronymic").click();
  await page.getByRole("region", { name: "Question 3" }).waitFor();
  const row = page.getByRole("row", { name: "Patronymic", exact: true }).last();
  assert.equal(await row.getAttribute("aria-selected"), "true", "the list follows");

  await dock.getByRole("button", { name: /What .* sees/ }).click();
  const people = page.getByRole("menuitemradio");
  const names = await people.allTextContents();
  assert.ok(names.length > 5, "everybody of the cast can be chosen");
  await people.filter({ hasText: "Maria" }).first().click();
  await dock.getByRole("button", { name: /What Maria .* sees/ }).or(dock.getByText(/Maria .* never gets here/)).first().waitFor();
  await close();
});

for (const theme of ["light", "dark"]) {
  for (const [lang, width] of [["uk", 1440], ["en", 1024], ["et", 1440]]) {
    test(`nobody is kept out of the pages: ${theme}, ${lang}, ${width} wide`, async () => {
      const { page, close } = await open(GIVEN, { lang, colorScheme: theme, viewport: { width, height: width === 1440 ? 900 : 768 } });
      const head = await page.getByRole("heading", { level: 1 }).first().boundingBox();
      const area = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 4, y + 4)?.closest("[data-area]")?.dataset.area, head);
      assert.equal(area, "work", "the outline, folded or not, covers nothing");
      await page.screenshot({ path: join(PICTURES, `pages-${theme}-${lang}-${width}.png`) });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          // The page in the dock is the citizen's and has tests of its own.
          iframes: false,
        }),
      );
      const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
      assert.deepEqual(found, [], "axe finds no barrier");
      const spills = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(spills, false, "nothing spills over the edge");
      await close();
    });
  }
}
