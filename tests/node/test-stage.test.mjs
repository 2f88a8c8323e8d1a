// The test stage: the cast, how the outside treats them, a walk moment by moment, what is wrong.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { startProjects } from "./support/projects.mjs";

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

const people = (page) => page.getByRole("grid", { name: "Where people struggle" });

for (const [theme, lang, name] of [
  ["light", "uk", /Пройти як/],
  ["dark", "en", /Walk as/],
  ["light", "et", /Käi läbi/],
]) {
  test(`the test keeps nobody out: ${theme}, ${lang}`, async () => {
    const project = await projects.create("birth-registration");
    const { page, close } = await projects.open(project, "test", { theme, lang });
    const walk = page.getByRole("button", { name }).first();
    await walk.waitFor();
    await page.frameLocator("iframe:not([inert])").locator("h1").first().waitFor();
    await keepsNobodyOut(page, `test-${theme}-${lang}-1440`);
    await page.setViewportSize({ width: 1024, height: 768 });
    await keepsNobodyOut(page, `test-${theme}-${lang}-1024`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await walk.click();
    await page.locator("main [role=row]").nth(3).waitFor();
    await page.frameLocator("iframe:not([inert])").locator("h1").first().waitFor();
    await keepsNobodyOut(page, `test-walk-${theme}-${lang}`);
    await close();
  });
}

test("a registry that is down for one person shows in her row, and undo brings it back", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  await page.getByRole("row", { name: /^Olena/ }).first().click();
  const before = await people(page).getByRole("row", { name: /Olena/ }).innerText();
  await page.getByRole("button", { name: /civil/i }).first().click();
  await page.getByRole("option", { name: "cannot be reached" }).click();
  const row = people(page).getByRole("row", { name: /Olena/ }).filter({ hasText: "cannot be reached" });
  await row.waitFor();
  assert.notEqual(await row.innerText(), before, "her way is another");
  await page.keyboard.press("Control+z");
  await row.waitFor({ state: "detached" });
  await close();
});

test("a walk is followed moment by moment, and the dock shows the page of each", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  await page.getByRole("row", { name: /^Olena/ }).first().click();
  await page.getByRole("button", { name: "Walk as Olena" }).click();
  const moments = page.getByRole("grid", { name: /How Olena/ });
  await moments.waitFor();
  const count = await moments.getByRole("row").count();
  assert.ok(count > 8, `her walk has many moments: ${count}`);
  const selected = () => moments.locator("[role=row][aria-selected=true]");
  const seen = new Set();
  for (let at = 0; at < 6; at += 1) {
    await page.waitForFunction((nth) => document.querySelectorAll("main [role=row]")[nth]?.getAttribute("aria-selected") === "true", at);
    seen.add((await selected().innerText()).split("\n")[0]);
    await page.keyboard.press("Alt+ArrowRight");
  }
  assert.equal(seen.size, 6, "each moment is another step");
  const heading = page.frameLocator("iframe:not([inert])").locator("h1");
  await heading.first().waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("button", { name: "Back to everybody" }).click();
  await people(page).waitFor();
  await close();
});

test("what stops people is found, is mended by one click and comes back by undo", async () => {
  const project = await projects.create("birth-registration", [{ edit: "remove", place: "steps/names" }]);
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  const problems = page.getByRole("grid", { name: "Problems found" });
  await problems.waitFor();
  assert.ok((await problems.getByRole("row").count()) > 0, "what led to the step that is gone is found");
  await people(page).getByText("stuck").first().waitFor();
  await keepsNobodyOut(page, "test-stuck");
  await page.getByRole("button", { name: "Show" }).first().click();
  await page.waitForURL(/\/(map|pages|purpose)\//);
  await page.keyboard.press("Control+z");
  await page.goBack();
  await people(page).waitFor();
  await page.getByText("Nothing stops anybody").waitFor();
  await close();
});

test("a registry that no exchange asks yet is asked by one click, and undo takes it back", async () => {
  const email = { id: "email", title: { en: "E-mail", uk: "Пошта" }, type: "email", is: "self/email" };
  const thing = { id: "contacts", title: { en: "Contacts", uk: "Контакти" }, kind: "read", by: ["tax_number"], gives: [email] };
  const project = await projects.create("birth-registration", [{ edit: "insert", place: "registries/eddr", collection: "operations", at: 0, thing }]);
  const { page, close } = await projects.open(project, "test");
  const known = page.getByRole("grid", { name: "What registries already know" });
  const offer = known.getByRole("button", { name: "Ask the registry, and confirm" });
  // A debug build takes a while to try it on everybody.
  await offer.waitFor({ timeout: 300_000 });
  const said = await known.getByRole("row").first().innerText();
  assert.match(said, /adds an exchange with/, "it says that an exchange is added");
  assert.match(said, /look them over/, "and that its law and purpose have to be looked at");
  await keepsNobodyOut(page, "test-once-newly");
  await offer.click();
  await page.getByText("Nobody is asked what a registry of this service holds already").waitFor({ timeout: 300_000 });
  const steps = async () => (await projects.call("project.read", { project })).draft.service.steps;
  const added = (await steps()).find(({ id }) => id === "find-contacts");
  assert.deepEqual(Object.values(added.on), Array(5).fill("contact"), "whatever it answers, the page is next");
  await page.keyboard.press("Control+z");
  await offer.waitFor({ timeout: 300_000 });
  assert.ok((await steps()).every(({ id }) => id !== "find-contacts"), "undone, nothing is left of it");
  await close();
});

/** The people of a project as they stand on the disk; a new look for as long as they are not as they should be. */
async function peopleOf(project, holds, reason) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const { draft } = await projects.call("project.read", { project });
    if (holds(draft.people)) {
      return;
    }
  }
  assert.fail(reason);
}

test("somebody is added to the cast, described, walked as, and taken away again", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.locator(":focus").and(page.getByRole("textbox", { name: "What they are called" })).waitFor();
  await page.keyboard.type("Roman");
  await page.getByRole("heading", { level: 1, name: "Roman" }).waitFor();
  await page.getByRole("textbox", { name: "Day of birth" }).fill("1990-01-02");
  await page.getByRole("button", { name: /Device/ }).click();
  await page.getByRole("option", { name: "computer" }).click();
  await page.getByRole("button", { name: "Add an aid" }).click();
  await page.getByRole("menuitem", { name: "screen reader" }).click();
  await page.getByRole("radio", { name: "hardly" }).click();
  const marriages = page.getByRole("group", { name: /marriage.*, record 1/i });
  await page.locator("h3", { hasText: /marriage/i }).locator("..").getByRole("button", { name: "Add a record" }).click();
  await marriages.getByRole("textbox").first().fill("00099");
  const { registries } = (await projects.call("project.read", { project })).draft.service;
  const first = registries.find(({ id }) => id === "dracs").operations.find(({ id }) => id === "marriage").gives[0].id;
  const roman = ({ people: all }) => all.find(({ name }) => name?.en === "Roman");
  await peopleOf(project, (it) => roman(it)?.records?.dracs?.marriage[0]?.[first] === "00099", "what a registry holds of him is kept");
  const { device, aids, skill, traits } = roman((await projects.call("project.read", { project })).draft.people);
  assert.deepEqual({ device, aids, skill, born: traits["self/birth-date"] }, { device: "computer", aids: ["screen-reader"], skill: 1, born: "1990-01-02" }, "and all that was said of him");
  await keepsNobodyOut(page, "test-person-light-en-1440");

  await page.getByRole("button", { name: "Walk as Roman" }).click();
  await page.getByRole("heading", { level: 1, name: /Roman/ }).waitFor();
  await page.getByRole("button", { name: "Back to everybody" }).click();
  await people(page).getByRole("row", { name: /Roman/ }).waitFor();
  await page.getByRole("navigation").getByRole("row", { name: "Roman" }).focus();
  await page.keyboard.press("Delete");
  await people(page).getByRole("row", { name: /Roman/ }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await people(page).getByRole("row", { name: /Roman/ }).waitFor();
  await close();
});

test("somebody whom the shared cast lends is changed for this service alone, by keyboard, and undo brings them back", async () => {
  const project = await projects.create("birth-registration");
  const before = (await projects.call("project.read", { project })).draft.people;
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  await page.getByRole("navigation").getByRole("row", { name: /^Olena/ }).focus();
  await page.keyboard.press("F2");
  await page.getByText("The shared cast lends this person").waitFor();
  await page.getByRole("radio", { name: "leaves soon" }).waitFor();
  await page.getByRole("radio", { name: "hardly" }).click();
  const olena = ({ people: all }) => all.find(({ id }) => id === "olena");
  await peopleOf(project, (it) => olena(it)?.skill === 1, "she can do less here");
  assert.deepEqual(Object.keys(olena((await projects.call("project.read", { project })).draft.people)).sort(), ["id", "skill"], "nothing else is said of her");
  await page.keyboard.press("Control+z");
  await peopleOf(project, (it) => JSON.stringify(it) === JSON.stringify(before), "undo takes it back whole");
  await close();
});

test("a walk is kept as a case, a change that breaks it is told, and it can be removed", async () => {
  const project = await projects.create("traffic-fine");
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  const cases = page.getByRole("grid", { name: "Acceptance cases" });
  await cases.waitFor();
  const told = await cases.getByRole("row").count();
  assert.ok(told > 10, `the template brings cases of its own: ${told}`);
  await page.getByText("All go as expected").waitFor();
  await page.getByRole("row", { name: /^Taras/ }).first().click();
  await page.getByRole("button", { name: "Walk as Taras" }).click();
  await page.getByRole("button", { name: "Keep as a case" }).click();
  const name = page.getByRole("textbox", { name: "What the case is called" });
  assert.match(await name.inputValue(), /^Taras Melnyk: ./, "a name is proposed");
  await keepsNobodyOut(page, "test-case-dialog");
  await name.press("Enter");
  await page.getByRole("button", { name: "Back to everybody" }).click();
  const mine = cases.getByRole("row", { name: /^Taras Melnyk: .*goes as expected/ });
  await mine.waitFor();
  assert.equal(await cases.getByRole("row").count(), told + 1, "it is one more");
  await projects.call("project.edit", { project, since: 0, edits: [{ edit: "remove", place: "steps/check-pay" }], finding: null });
  await page.reload();
  const broken = cases.getByRole("row", { name: /^Taras Melnyk: .*goes otherwise/ });
  await broken.waitFor();
  assert.match(await broken.innerText(), /In row \d+ .*“check-pay”/s, "the row and the step that is missed are named");
  await keepsNobodyOut(page, "test-cases-broken");
  await page.getByRole("button", { name: "Show" }).first().waitFor();
  await broken.getByRole("button", { name: /^Remove the case/ }).click();
  await broken.waitFor({ state: "detached" });
  assert.equal(await cases.getByRole("row").count(), told, "the others stay");
  await page.keyboard.press("Control+z");
  await broken.waitFor();
  await close();
});

test("what a change does to people stands beside how it was before", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  await page.getByRole("row", { name: /^Olena/ }).first().click();
  const compared = page.getByRole("grid", { name: "What your changes have done" });
  assert.equal(await compared.count(), 0, "where nothing has changed there is nothing to compare");
  await page.getByRole("button", { name: /Electronic health system/ }).first().click();
  await page.getByRole("option", { name: "finds nothing" }).click();
  const hers = compared.getByRole("row", { name: /^Olena/ });
  await hers.waitFor();
  assert.match(await hers.innerText(), /Asked \d+ before, \d+ now/, "she has to answer what the hospital did not");
  await keepsNobodyOut(page, "test-compared");
  await page.getByRole("button", { name: "Compare from here" }).click();
  await compared.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await hers.waitFor();
  await close();
});

test("what a registry holds is confirmed instead of asked by one click", async () => {
  const project = await projects.create("birth-registration", [{ edit: "set", place: "steps/birth/questions/born_on#from" }]);
  const { page, close } = await projects.open(project, "test");
  await people(page).waitFor();
  const once = page.getByRole("grid", { name: "What registries already know" });
  // A debug build takes a while to try it on everybody.
  await once.waitFor({ timeout: 300_000 });
  assert.match(await once.innerText(), /saves about \d+ s for each of the \d+ of \d+ mock users/, "what it saves is told, as an estimate");
  await keepsNobodyOut(page, "test-once");
  await once.getByRole("button", { name: "Confirm instead" }).click();
  await page.getByText("Nobody is asked what a registry of this service holds already").waitFor({ timeout: 300_000 });
  await page.keyboard.press("Control+z");
  await once.waitFor({ timeout: 300_000 });
  await close();
});
