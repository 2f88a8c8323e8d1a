// The stage of pages in an ordinary browser, through maket-web: what is edited is what a person sees.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { questionNamed, startPages } from "./support/pages.mjs";

const NAMES = "steps/names";
const GIVEN = `${NAMES}/questions/given_names`;

let pages;
const open = (...of) => pages.open(...of);

before(async () => {
  pages = await startPages();
});

after(() => pages?.stop());

test("a question's wording shows on the person's page while it is typed, and is saved", async () => {
  const { page, seen, inspector, keeps, close } = await open(GIVEN);
  await inspector.getByRole("radio", { name: "Українська" }).click();
  await seen.getByText("Прототип").waitFor();
  const label = inspector.getByRole("textbox", { name: "The question" });
  assert.equal(await label.inputValue(), "Ім’я", "the wording in the chosen language is at hand");
  const frame = await page.locator("iframe:not([inert])").getAttribute("src");
  await label.fill("Ім’я малюка");
  await seen.getByText("Ім’я малюка").waitFor();
  await keeps((service) => questionNamed(service, "given_names").label.uk, "Ім’я малюка", "what was typed is on the disk");
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
  for (const [lang, width, place] of [["uk", 1440, GIVEN], ["en", 1024, NAMES], ["et", 1440, NAMES]]) {
    test(`nobody is kept out of the pages: ${theme}, ${lang}, ${width} wide`, async () => {
      const { page, list, inspector, close } = await open(place, { lang, theme, width });
      if (lang === "et") {
        // The first row is a text and no question.
        await list.getByRole("row").first().click();
        await inspector.getByRole("heading", { name: "Eraldi tõstetud" }).waitFor();
      }
      const head = await page.getByRole("heading", { level: 1 }).first().boundingBox();
      const area = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 4, y + 4)?.closest("[data-area]")?.dataset.area, head);
      assert.equal(area, "work", "the outline, folded or not, covers nothing");
      await keepsNobodyOut(page, `pages-${theme}-${lang}-${width}`);
      if (lang === "en") {
        await page.getByRole("main").getByRole("button", { name: "Add a question" }).click();
        await page.getByRole("dialog", { name: "Add a question" }).waitFor();
        await keepsNobodyOut(page, `pages-add-${theme}-${lang}-${width}`, { over: true });
      }
      await close();
    });
  }
}
