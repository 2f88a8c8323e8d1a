// The stage of the purpose in an ordinary browser, through maket-web: who needs what, and what serves it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { startProjects } from "./support/projects.mjs";
import { PICTURES } from "./support/studio.mjs";

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

const BIRTH = "birth-registration";

/** The stage on a service of its own. */
async function open({ of = BIRTH, ...options } = {}) {
  const opened = await projects.open(await projects.create(of), "purpose", options);
  const { page, service } = opened;
  const work = page.getByRole("main");
  await page.getByRole("heading", { level: 1 }).waitFor();
  // Once it says what serves what, everything has been read.
  await work.getByText(of === BIRTH ? /\d+ (pages|сторінок|lehte), / : "Nobody needs anything yet").first().waitFor();
  return {
    ...opened,
    work,
    /** What has been kept once `act` is done. */
    kept: async (act) => {
      // A change waits for the page that is being looked for in the dock, which a slow machine takes its time for.
      const answered = page.waitForResponse((it) => /"project\.(edit|undo|redo)"/.test(it.request().postData() ?? ""), { timeout: 120_000 });
      await act();
      await answered;
      return service();
    },
  };
}

test("each need says what serves it, and leads to the page that does", async () => {
  const { page, work, close } = await open();
  const needs = work.getByRole("grid", { name: "Who needs it, and what for" });
  await needs.getByText(/\d+ pages/).first().waitFor();
  assert.equal(await needs.getByRole("row").count(), 7, "every need of the template is there");
  const first = needs.getByRole("row").first();
  assert.match(await first.textContent(), /The mother or father of a newborn: register my child/, "as a sentence");
  assert.match(await first.textContent(), /7 pages, 3 steps, 9 questions/, "with what serves it");
  const dock = page.getByRole("complementary");
  await dock.frameLocator("iframe:not([inert])").getByRole("heading", { level: 1 }).waitFor();
  await dock.getByText(/N1 is met on \d+ pages/).waitFor();
  const counted = await dock.getByText(/^1 of \d+$/).textContent();
  await dock.getByRole("button", { name: "The next page" }).click();
  await dock.getByText(counted.replace("1 of", "2 of")).waitFor();
  await page.getByRole("region", { name: "Need 1" }).getByRole("button", { name: "Where was the child born?", exact: true }).click();
  await page.waitForURL(/\/pages\/steps%2Fborn-where$/);
  await close();
});

test("a need is added by its key, worded in each language, served by a step, and taken back", async () => {
  const { page, work, kept, close } = await open();
  await work.getByRole("row").first().focus();
  const added = await kept(() => page.keyboard.press("n"));
  assert.equal(added.needs.length, 8, "a need more");
  assert.equal(added.needs[1].id, "need-1", "below the one that was selected");
  const inspector = page.getByRole("region", { name: "Need 2" });
  const who = inspector.getByRole("textbox", { name: "Who" });
  await who.and(page.locator(":focus")).waitFor();
  const worded = await kept(() => page.keyboard.type("A grandmother"));
  assert.equal(worded.needs[1].who.en, "A grandmother", "the words are on the disk once she pauses");
  await inspector.getByRole("radio", { name: "Українська" }).click();
  const both = await kept(() => inspector.getByRole("textbox", { name: "Who" }).fill("Бабуся"));
  assert.deepEqual(both.needs[1].who, { en: "A grandmother", uk: "Бабуся" }, "in each language");
  const row = work.getByRole("row", { name: /Need 2/ });
  await row.getByText("Not met yet").waitFor();
  await inspector.getByRole("button", { name: /Another step that serves it/ }).click();
  const served = await kept(() => page.getByRole("option").first().click());
  assert.deepEqual(served.steps[0].needs, ["register", "need-1"], "the step serves it beside what it served");
  await row.getByText("1 step").waitFor();

  await row.focus();
  await page.keyboard.press("Delete");
  const asked = page.getByRole("alertdialog");
  assert.match(await asked.textContent(), /no longer do so/, "somebody speaks of it, so it is asked for");
  const removed = await kept(() => asked.getByRole("button", { name: "Remove" }).click());
  assert.deepEqual([removed.needs.length, removed.steps[0].needs], [7, ["register"]], "nothing speaks of what is gone");
  const back = await kept(() => page.keyboard.press("Control+z"));
  assert.deepEqual([back.needs[1].who, back.steps[0].needs], [both.needs[1].who, ["register", "need-1"]], "undo brings all of it back");
  await close();
});

test("needs are put in order by keys, and the order is kept", async () => {
  const { page, work, kept, close } = await open();
  const needs = work.getByRole("grid", { name: "Who needs it, and what for" });
  await needs.getByRole("row").nth(2).click();
  await needs.locator("[role=row]:focus").waitFor();
  const moved = await kept(() => page.keyboard.press("Alt+ArrowUp"));
  assert.deepEqual(moved.needs.map(({ id }) => id).slice(0, 3), ["register", "right-data", "no-papers"], "one place up");
  const undone = await kept(() => page.keyboard.press("Control+z"));
  assert.deepEqual(undone.needs.map(({ id }) => id).slice(0, 3), ["register", "no-papers", "right-data"], "and back");
  await close();
});

test("a law says what rests on it, and one that nothing rests on is marked", async () => {
  const { page, work, kept, close } = await open();
  const laws = work.getByRole("grid", { name: "What the law says" });
  await laws.getByRole("row", { name: "Tax Code" }).click();
  const inspector = page.getByRole("region", { name: "An act of law" });
  await inspector.getByRole("listitem").first().waitFor();
  const linked = await kept(() => inspector.getByRole("textbox", { name: "Address of the text" }).fill("https://zakon.rada.gov.ua/laws/show/2755-17"));
  assert.equal(linked.laws.find(({ id }) => id === "tax-70").url, "https://zakon.rada.gov.ua/laws/show/2755-17", "where it can be read");
  await inspector.getByRole("link", { name: "Read it" }).waitFor();
  await kept(() => work.getByRole("button", { name: "Add a law" }).click());
  await laws.getByText("Nothing rests on it").waitFor();
  await close();
});

test("a key result is set as officials write figures", async () => {
  const { page, work, kept, close } = await open({ place: "objectives/first-try" });
  const result = page.getByRole("region", { name: "Key result 1" });
  const set = await kept(() => result.getByRole("textbox", { name: "Was" }).fill("61"));
  assert.equal(set.objectives[0].results[0].was, 0.61, "61 of a share is 61 per cent");
  const objectives = work.getByRole("grid", { name: "How we will know it works" });
  await objectives.getByText("was 61%").waitFor();
  const more = await kept(() => page.getByRole("button", { name: "Add a key result" }).click());
  assert.equal(more.objectives[0].results.length, 4, "a key result more");
  const other = page.getByRole("region", { name: "Key result 4" });
  await other.getByRole("button", { name: /What is measured/ }).click();
  const measured = await kept(() => page.getByRole("option", { name: /^Errors/ }).click());
  assert.equal(measured.objectives[0].results[3].measure, "errors", "what a round will measure");
  await close();
});

test("the card and who answers for it are written here", async () => {
  const { page, work, kept, close } = await open();
  await work.getByRole("row", { name: "Information card" }).click();
  const card = page.getByRole("region", { name: "Information card" });
  const said = await kept(() => card.getByRole("textbox", { name: "What it costs" }).fill("Nothing"));
  assert.equal(said.card.price.en, "Nothing", "the price");
  const listed = await kept(() => card.getByRole("button", { name: "Add a document" }).click());
  assert.equal(listed.card.documents.length, 4, "a document more");
  await work.getByRole("row", { name: "Who answers for it" }).click();
  const body = page.getByRole("region", { name: "Who answers for it" });
  const named = await kept(() => body.getByRole("textbox", { name: "Name of the body" }).fill("The Ministry"));
  assert.equal(named.authority.name.en, "The Ministry", "the body");
  await close();
});

test("a service that nobody needs yet is led to its first need, and a page that serves nobody is told", async () => {
  const { page, work, kept, close } = await open({ of: { title: "Rent a bicycle" } });
  await work.getByText("Nobody needs anything yet").waitFor();
  await work.getByText("No law is named yet").waitFor();
  await page.screenshot({ path: join(PICTURES, "purpose-empty.png") });
  const first = await kept(() => work.getByRole("button", { name: "Add the first need" }).click());
  assert.equal(first.needs.length, 1, "the first need");
  await page.getByRole("region", { name: "Need 1" }).getByText("No step serves this need yet").waitFor();
  await close();
});

for (const theme of ["light", "dark"]) {
  for (const [lang, width] of [["uk", 1440], ["en", 1024], ["et", 1440]]) {
    test(`nobody is kept out of the purpose: ${theme}, ${lang}, ${width} wide`, async () => {
      const { page, close } = await open({ lang, theme, width });
      await page.getByRole("complementary").frameLocator("iframe:not([inert])").getByRole("heading", { level: 1 }).waitFor();
      await keepsNobodyOut(page, `purpose-${theme}-${lang}-${width}`);
      await close();
    });
  }
}
