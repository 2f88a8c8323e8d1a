// Editing the pages of a birth registration in an ordinary browser, by pointer and by keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { questionNamed, questionsOf, startPages } from "./support/pages.mjs";
import { offersAt } from "./support/projects.mjs";

const NAMES = "steps/names";
const GIVEN = `${NAMES}/questions/given_names`;
const asked = questionsOf("names");

let pages;
const open = (...of) => pages.open(...of);

before(async () => {
  pages = await startPages();
});

after(() => pages?.stop());

test("a question is added with a condition made from choices, dragged, moved to another page, and all is taken back", async () => {
  const { page, list, inspector, service, keeps, undoAll, close } = await open(GIVEN);
  const before = await service();

  await page.getByRole("main").getByRole("button", { name: "Add a question" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a question" });
  await dialog.getByRole("textbox", { name: "The question" }).fill("When was the elder sibling born?");
  await dialog.getByRole("combobox", { name: "What the answer is" }).fill("date of b");
  await page.getByRole("option", { name: "date of birth" }).click();
  await dialog.getByRole("combobox", { name: "Whose" }).fill("broth");
  await page.getByRole("option", { name: "Brother or sister" }).click();
  await dialog.getByRole("button", { name: /Date/ }).waitFor();
  await dialog.getByRole("button", { name: "Add" }).click();
  const row = list.getByRole("row", { name: "When was the elder sibling born?" });
  await row.waitFor();
  await keeps(asked, ["given_names", "sibling_birth_date", "many_names", "patronymic"], "below what was selected, under a name that says what it is");
  const added = questionNamed(await service(), "sibling_birth_date");
  assert.equal(added.is, "sibling/birth-date", "the datum is known by what it is");
  assert.equal(added.answer.type, "date", "the answer fits the datum");

  await inspector.getByRole("button", { name: "Ask only when…" }).click();
  const part = inspector.getByRole("group", { name: "Condition 1" });
  await part.getByRole("combobox", { name: "What it depends on" }).fill("Given");
  await page.getByRole("option", { name: "Given name", exact: true }).click();
  await part.getByRole("button", { name: /How it is compared/ }).click();
  await page.getByRole("option", { name: "is answered" }).click();
  await keeps((it) => questionNamed(it, "sibling_birth_date").when, "given_names != null", "the choices became a condition");
  await row.getByText(/Asked only when/).waitFor();

  const [grip, first] = [await row.locator('[aria-hidden="true"]').first().boundingBox(), await list.getByRole("row").first().boundingBox()];
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 40, first.y + 40, { steps: 4 });
  await page.mouse.move(first.x + 40, first.y + 4, { steps: 2 });
  await page.mouse.up();
  await keeps(asked, ["sibling_birth_date", "given_names", "many_names", "patronymic"], "it lies where it was dropped");

  await inspector.getByRole("button", { name: "Acts of this row" }).click();
  await page.getByRole("menuitem", { name: "Move to another page" }).click();
  const to = page.getByRole("dialog", { name: "Move to another page" });
  await to.getByRole("combobox", { name: "To which page" }).fill("older");
  await page.getByRole("option", { name: "Your older children", exact: true }).click();
  await to.getByRole("button", { name: "Move" }).click();
  await keeps(asked, ["given_names", "many_names", "patronymic"], "it has left its page");
  await page.getByRole("heading", { level: 1, name: "Your older children" }).waitFor();
  await list.getByRole("row", { name: "When was the elder sibling born?", selected: true }).waitFor();

  await undoAll(before);
  await close();
});

test("who speaks of a question is said before it is removed", async () => {
  const { page, list, inspector, keeps, close } = await open("steps/benefit-way/questions/benefit_way");
  const way = questionsOf("benefit-way");
  await inspector.getByRole("button", { name: /question “The recipient’s account number”/ }).waitFor();
  await list.getByRole("row", { name: "How shall we pay the benefit?" }).click();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("alertdialog", { name: /^Remove “/ });
  await dialog.getByText("The recipient’s account number").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await keeps(way, ["benefit_way", "iban"], "nothing is removed by asking");
  await page.keyboard.press("Delete");
  await dialog.getByRole("button", { name: "Remove all the same" }).click();
  await keeps(way, ["iban"], "it was wanted all the same");

  // What is left without the name is marked, in the list and beside the condition.
  await list.getByRole("row", { name: "The recipient’s account number" }).getByText("stops people").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await keeps(way, ["benefit_way", "iban"], "the word of what was done takes it back");

  await list.getByRole("row", { name: "How shall we pay the benefit?" }).click();
  await inspector.getByRole("button", { name: "Acts of item 1" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await dialog.getByText("The recipient’s account number").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await keeps((it) => questionNamed(it, "benefit_way").answer.items.length, 2, "of an item that a condition speaks of it is said too");
  await close();
});

test("all of it by keyboard alone", async () => {
  const { page, list, keeps, service, undoAll, close } = await open(GIVEN);
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-name") ?? document.activeElement.getAttribute("aria-label") ?? document.activeElement.tagName);
  const before = await service();
  const inWork = () => page.evaluate(() => document.activeElement.closest("[data-area]")?.dataset.area === "work");
  for (let presses = 0; presses < 6 && !(await inWork()); presses += 1) {
    await keyboard.press("F6");
  }
  assert.ok(await inWork(), "F6 comes to the list");

  await keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add a question" });
  await dialog.waitFor();
  await keyboard.type("Name of the elder sibling");
  await keyboard.press("Enter");
  const row = list.getByRole("row", { name: "Name of the elder sibling" });
  await row.waitFor();
  await keeps(asked, ["given_names", "question_1", "many_names", "patronymic"], "one line and Enter is a question");

  for (let presses = 0; presses < 12 && (await focused()) !== "Name of the elder sibling"; presses += 1) {
    await keyboard.press("Tab");
  }
  await keyboard.press("ArrowUp");
  assert.equal(await focused(), "Given name", "the arrow keys go along the rows");
  await keyboard.press("ArrowDown");
  await keyboard.press("Alt+ArrowDown");
  await keeps(asked, ["given_names", "many_names", "question_1", "patronymic"], "Alt with an arrow moves it");
  await page.getByText("Name of the elder sibling, 4 of 5").waitFor({ state: "attached" });

  await keyboard.press("Enter");
  await page.locator(":focus").and(page.getByRole("textbox", { name: "The question" })).waitFor();
  await keyboard.press("Control+a");
  await keyboard.type("First name of the elder sibling");
  await keyboard.press("Escape");
  await keeps((it) => questionNamed(it, "question_1").label.en, "First name of the elder sibling", "the words are kept as the field is left");
  await page.locator(":focus").and(list.getByRole("row", { name: "First name of the elder sibling" })).waitFor();

  await keyboard.press("Delete");
  await keeps(asked, ["given_names", "many_names", "patronymic"], "nobody speaks of it, so it goes at once");
  await keyboard.press("Control+z");
  await keeps(asked, ["given_names", "many_names", "question_1", "patronymic"], "and comes back");
  await undoAll(before);
  await close();
});

test("texts beside the questions are written, moved and repeated as questions are", async () => {
  const { page, seen, list, inspector, keeps, close } = await open(GIVEN);
  const blocks = (service) => (service.steps.find(({ id }) => id === "names").content ?? []).map(({ type, after = null }) => [type, after]);
  await page.getByRole("main").getByRole("button", { name: "Add a text" }).click();
  await page.getByRole("menuitem", { name: /^Warning/ }).click();
  await inspector.getByRole("textbox", { name: "What it says" }).fill("The name cannot be changed for a year.");
  await seen.getByText("The name cannot be changed for a year.").waitFor();
  await keeps(blocks, [["inset", null], ["warning", "given_names"]], "it stands below the question that was selected");

  const row = list.getByRole("row", { name: "The name cannot be changed for a year." });
  await row.click();
  await page.keyboard.press("Alt+ArrowDown");
  await keeps(blocks, [["inset", null], ["warning", "many_names"]], "it goes past a question by standing below it");
  await inspector.getByRole("button", { name: "Duplicate" }).click();
  await keeps(blocks, [["inset", null], ["warning", "many_names"], ["warning", "many_names"]], "the copy stands beside it");
  await close();
});

test("a text speaks of an answer that was given before, and a name that nothing has is told", async () => {
  const aside = { key: "aside", type: "inset", text: { en: "Good to know" } };
  const { page, seen, list, inspector, keeps, close } = await open(`${NAMES}/content/aside`, { edits: [{ edit: "insert", place: NAMES, collection: "content", at: 0, thing: aside }] });
  const said = (service) => service.steps.find(({ id }) => id === "names").content[0].text.en;
  await seen.locator(".cz-marked").getByText("Good to know").waitFor();
  const text = inspector.getByRole("textbox", { name: "What it says" });
  await text.fill("Born: .");
  await text.press("ArrowLeft");
  await inspector.getByRole("button", { name: "Insert a value: What it says" }).click();
  await page.getByRole("menuitem").filter({ hasText: "{note.facility}" }).click();
  await page.locator(":focus").and(text).waitFor();
  await keeps(said, "Born: {note.facility}.", "it stands where the cursor was");
  await page.keyboard.type(",");
  await seen.getByText(/^Born: [^{}]+,\.$/).waitFor();
  await keeps(said, "Born: {note.facility},.", "what is typed next goes on behind it");
  assert.equal(await inspector.getByText("note.facilty").count(), 0, "nothing is wrong with it");

  await text.fill("Born: {note.facilty}.");
  await inspector.getByText("note.facilty").last().waitFor();
  await list.getByText("stops people").or(list.getByText("wants a look")).first().waitFor();
  await close();
});

test("a page is added in the outline by keyboard alone, named, asked on, and taken back", async () => {
  const { page, seen, inspector, service, keeps, undoAll, close } = await open(NAMES);
  const { keyboard } = page;
  const before = await service();
  const stepOf = (it) => it.steps.find(({ title }) => title?.en === "Twins and more");
  const area = () => page.evaluate(() => document.activeElement.closest("[data-area]")?.dataset.area);
  for (let presses = 0; presses < 6 && (await area()) !== "outline"; presses += 1) {
    await keyboard.press("F6");
  }
  await keyboard.press("n");
  await page.locator(":focus").and(inspector.getByRole("textbox", { name: "The heading" })).waitFor();
  await keyboard.type("Twins and more");
  await keyboard.press("Enter");
  await seen.getByRole("heading", { level: 1, name: "Twins and more" }).waitFor();
  assert.equal(await area(), "outline", "Enter leads back to where it was asked for");
  const goals = (next) => next?.map(({ to }) => to);
  await keeps((it) => goals(stepOf(it)?.next), ["wanted"], "it leads on to where the page before it led");
  await keeps((it) => goals(it.steps.find(({ id }) => id === "names").next), [stepOf(await service()).id], "and comes behind that");

  for (let presses = 0; presses < 6 && (await area()) !== "work"; presses += 1) {
    await keyboard.press("F6");
  }
  await keyboard.press("n");
  await page.getByRole("dialog", { name: "Add a question" }).waitFor();
  await keyboard.type("How many children were born?");
  await keyboard.press("Enter");
  await seen.getByText("How many children were born?").waitFor();
  await undoAll(before);
  await close();
});

test("a finding stands at its question with the one click that mends it", async () => {
  const twice = { id: "name_again", label: { en: "Given name again", uk: "Ім’я ще раз" }, is: "child/given-name", answer: { type: "text" }, why: { for: { en: "Again.", uk: "Ще раз." }, usedBy: ["registrar"], keep: "P1Y" } };
  const { page, list, inspector, keeps, close } = await open(`${NAMES}/questions/name_again`, { edits: [{ edit: "insert", place: NAMES, collection: "questions", at: 3, thing: twice }] });
  const row = list.getByRole("row", { name: "Given name again" });
  await row.getByText("stops people").first().waitFor();
  await inspector.getByText("This was asked already").waitFor();
  const offered = (it) => questionNamed(it, "name_again").prefill ?? null;
  await inspector.getByRole("button", { name: "Offer the answer to “given_names”" }).click();
  await keeps(offered, "given_names", "one click does what it says");
  await page.keyboard.press("Control+z");
  await keeps(offered, null, "and is taken back");
  await row.click();
  await page.keyboard.press("Control+Enter");
  await keeps(offered, "given_names", "the keys do the same");
  await close();
});

test("records to choose from are those that an exchange finds, with the fields that can be read", async () => {
  const which = { id: "which_marriage_2", label: { en: "Which marriage?", uk: "Який шлюб?" }, answer: { type: "choose", of: "marriage" } };
  const { page, inspector, keeps, close } = await open(`${NAMES}/questions/which_marriage_2`, { edits: [{ edit: "insert", place: NAMES, collection: "questions", at: 3, thing: which }] });
  const records = inspector.getByRole("combobox", { name: "The records to choose from" });
  await inspector.getByText("{married_on}").first().waitFor();
  assert.equal(await records.inputValue(), "We look for your marriage record", "a list goes by the step that finds it");
  const note = page.getByRole("option", { name: "We look for the medical birth note" });
  await offersAt(records, "note", note);
  await note.click();
  await keeps((it) => questionNamed(it, "which_marriage_2").answer.of, "note", "another list is another choice");
  await close();
});

test("what another version of Maket has made is shown and left alone", async () => {
  const carousel = { key: "c1", type: "carousel", pictures: ["a.png"] };
  const scent = { id: "scent", label: { en: "A scent" }, answer: { type: "scent", notes: 3 } };
  const { page, list, inspector, keeps, close } = await open(NAMES, {
    edits: [
      { edit: "insert", place: NAMES, collection: "content", at: 1, thing: carousel },
      { edit: "insert", place: NAMES, collection: "questions", at: 3, thing: scent },
    ],
  });
  await list.getByRole("row", { name: /carousel/ }).click();
  await inspector.getByText("This version does not know the block “carousel”").waitFor();
  await list.getByRole("row", { name: "A scent" }).click();
  await inspector.getByText("This version does not know the answer type “scent”").waitFor();
  await inspector.getByRole("textbox", { name: "A sentence of help" }).fill("Any");
  await keeps((it) => questionNamed(it, "scent").hint, { en: "Any" }, "what is known can be changed");
  await keeps((it) => questionNamed(it, "scent").answer, scent.answer, "what is not known stays");
  await keeps((it) => it.steps.find(({ id }) => id === "names").content[1], carousel, "all of it");
  await close();
});
