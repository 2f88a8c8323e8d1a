// The map of a service, in an ordinary browser, through maket-web.

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

/** The map of a birth registration of its own. */
async function openMap(options) {
  const opened = await projects.open(await projects.create("birth-registration"), "map", options);
  await box(opened.page, /./).first().waitFor();
  return opened;
}

const step = (service, title) => service.steps.find((one) => one.title?.en === title);
const spoken = (page, name) => page.waitForFunction((pattern) => new RegExp(pattern).test(document.activeElement?.getAttribute("aria-label") ?? ""), name.source, { timeout: 10_000 });

const box = (page, name) => page.getByRole("application").getByRole("button", { name });
const row = (page, name) => page.getByRole("treegrid").getByRole("row", { name });

for (const [theme, lang] of [
  ["light", "uk"],
  ["dark", "en"],
  ["light", "et"],
]) {
  test(`the map keeps nobody out: ${theme}, ${lang}`, async () => {
    const { page, close } = await openMap({ theme, lang, place: "steps/find-person" });
    await keepsNobodyOut(page, `map-${theme}-${lang}`);
    await page.setViewportSize({ width: 1024, height: 768 });
    await keepsNobodyOut(page, `map-1024-${theme}-${lang}`);
    await close();
  });
}

test("a large service is shown stage by stage, and a stage opens with its steps", async () => {
  const { page, close } = await openMap();
  await box(page, /^Who you are 5 steps/).waitFor();
  assert.equal(await box(page, /^Where was the child born/).count(), 1, "the stage where a case begins is open");
  await box(page, /^Who you are/).click();
  await box(page, /^Sign in so that we know who you are, Sign in/).waitFor();
  assert.equal(await box(page, /^Who you are 5 steps/).count(), 0, "an open stage shows its steps in place of its box");

  await page.getByText("Where people get").click();
  const told = page.getByRole("button", { name: /^The cast gets to \d+ of \d+ steps$/ });
  await told.click();
  await page.getByRole("dialog").getByRole("button", { name: "You are not signed in yet" }).click();
  const nobody = box(page, /^You are not signed in yet nobody gets here, Page$/);
  await nobody.getByText("nobody gets here").waitFor();
  assert.match(page.url(), /steps%2Fnot-signed-in$/, "the list leads to the step");
  assert.equal(await box(page, /^Sign in so that we know who you are, Sign in$/).count(), 1, "where somebody gets nothing is said");
  await row(page, "You are not signed in yet").getByText("nobody gets here").waitFor({ state: "attached" });
  await box(page, /^The birth.*nobody gets to 3 steps$/).waitFor();
  await keepsNobodyOut(page, "map-reach");
  await page.getByText("Where people get").click();
  await box(page, /^You are not signed in yet, Page$/).waitFor();
  await close();
});

test("a step that is chosen in the list is shown on the map, and a reload comes back to it", async () => {
  const { page, close } = await openMap();
  await row(page, /The registrar decides/).click();
  const desk = box(page, /^The registrar decides, Official’s review/);
  await desk.waitFor();
  assert.equal(await desk.getAttribute("aria-pressed"), "true", "its stage opens and it is marked");
  assert.match(page.url(), /#\/project\/[0-9a-f]+\/map\/steps%2Fdesk$/, "the address tells what is chosen");
  await page.reload();
  await desk.waitFor();
  assert.equal(await desk.getAttribute("aria-pressed"), "true", "a reload comes back to it");
  await close();
});

test("arrow keys follow the flow, and each step is named", async () => {
  const { page, close } = await openMap({ place: "steps/find-person" });
  await box(page, /^We take your details/).focus();
  for (const [key, name] of [
    ["ArrowDown", /^Whether you can register online, Decision/],
    ["ArrowUp", /^We take your details from the register/],
    ["ArrowRight", /^You are not signed in yet, Page/],
    ["ArrowLeft", /^We take your details from the register/],
    ["ArrowDown", /^Whether you can register online, Decision/],
    ["ArrowRight", /^A person will help you/],
    ["ArrowRight", /^The register does not answer at the moment, Wait/],
    ["ArrowDown", /^We take your details from the register/],
  ]) {
    await page.keyboard.press(key);
    await spoken(page, name);
  }
  await close();
});

test("what lies far off is not in the document until the view comes to it", async () => {
  const { page, close } = await openMap();
  const last = box(page, /^Result 10 steps/);
  assert.equal(await last.count(), 0, "the last stage is beyond the window");
  await page.getByRole("main").focus();
  await page.keyboard.press("Shift+Digit1");
  await last.waitFor();
  assert.equal(await box(page, /steps?$/).count() >= 10, true, "the whole map is in view");
  await close();
});

test("a step is added, named, connected and removed by the pointer, and everything can be undone", async () => {
  const { page, service, keeps, undoAll, close } = await openMap({ place: "steps/names" });
  const before = await service();
  const inspector = page.getByRole("region", { name: /./ });

  await page.getByRole("main").getByRole("button", { name: "Step", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Page/ }).click();
  await inspector.getByRole("textbox", { name: "What the step is called" }).fill("The first cry");
  await box(page, /^The first cry, Page/).waitFor();
  await keeps((it) => step(it, "The first cry")?.next[0].to === "wanted" && step(it, "The child’s name").next[0].to === "page-1", true, "it stands between the step before it and the one that followed");
  assert.equal(step(await service(), "The first cry").stage, "child", "it is in the stage of the step before it");

  const port = box(page, /^The first cry/).locator(".source");
  const [from, to] = [await port.boundingBox(), await box(page, /^The child’s name/).boundingBox()];
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 30, { steps: 8 });
  await page.mouse.up();
  await keeps((it) => step(it, "The first cry").next[1]?.to === "names", true, "the line that was drawn is an arrow");
  // A second arrow asks who goes that way.
  await page.waitForURL(/next%2F/);
  await inspector.getByRole("button", { name: "Only when…" }).first().waitFor();

  const address = inspector.getByRole("textbox", { name: "Address" });
  await address.fill("first-cry");
  await address.press("Enter");
  await keeps((it) => step(it, "The child’s name").next[0].to === "first-cry", true, "what leads to a step follows its new address");

  await row(page, "The child’s name").click();
  await box(page, /^The child’s name/).press("Delete");
  const asks = page.getByRole("alertdialog");
  await asks.getByText("With it go 3 questions:").waitFor();
  await asks.getByText("Other places speak of it and would have to be mended:").waitFor();
  await asks.getByRole("button", { name: "step “The registrar decides”" }).waitFor();
  await asks.getByText(/^“What surname will the child have.*” will lead on to “The first cry”\.$/).waitFor();
  await asks.getByRole("button", { name: "Remove" }).click();
  await keeps((it) => !it.steps.some(({ id }) => id === "names") && it.steps.find(({ id }) => id === "surname").next.at(-1).to === "first-cry", true, "what led to it leads on");

  await undoAll(before);
  await close();
});

test("a step is added, named, connected and removed by the keyboard alone", async () => {
  const { page, service, keeps, undoAll, close } = await openMap({ place: "steps/names" });
  const before = await service();
  await box(page, /^The child’s name/).focus();
  await page.keyboard.press("n");
  await page.getByRole("menu").waitFor();
  await page.keyboard.type("Notif");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "INPUT" && document.activeElement.value === "");
  await page.keyboard.type("Tell the grandparents");
  await page.keyboard.press("Enter");
  await spoken(page, /^Tell the grandparents, Notification/);
  await keeps((it) => step(it, "Tell the grandparents")?.next[0].to === "wanted", true, "it is named and leads on");

  await page.keyboard.press("c");
  const asks = page.getByRole("dialog", { name: "What follows “Tell the grandparents”" });
  await asks.waitFor();
  await page.waitForFunction(() => document.activeElement?.role === "combobox");
  await page.keyboard.type("A person will");
  await page.getByRole("option", { name: "A person will help you" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await keeps((it) => step(it, "Tell the grandparents").next.length === 2, true, "a second way leads on");

  await row(page, "Tell the grandparents").focus();
  await page.keyboard.press("F2");
  await page.waitForFunction(() => document.activeElement?.value === "Tell the grandparents");
  await page.keyboard.type("Tell everybody");
  await page.keyboard.press("Enter");
  await spoken(page, /^Tell everybody, Notification/);
  await page.keyboard.press("Alt+ArrowUp");
  await keeps((it) => it.steps.findIndex((one) => one.title?.en === "Tell everybody") < it.steps.findIndex(({ id }) => id === "names"), true, "it stands before the name now");
  await page.keyboard.press("Delete");
  await keeps((it) => !step(it, "Tell everybody") && step(it, "The child’s name").next[0].to === "wanted", true, "what led there leads on, as before");
  await page.keyboard.press("Control+z");
  await keeps((it) => Boolean(step(it, "Tell everybody")), true, "and comes back by its key");

  await undoAll(before);
  await close();
});

test("a stage is added, named and taken away, and a registry tells who uses it", async () => {
  const { page, service, keeps, undoAll, close } = await openMap({ place: "steps/names" });
  const before = await service();
  await page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: "Add a stage" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
  await page.keyboard.type("At home");
  await page.keyboard.press("Enter");
  await keeps((it) => it.stages.findIndex(({ title }) => title?.en === "At home") === it.stages.findIndex(({ id }) => id === "child") + 1, true, "it stands behind the stage that was looked at");
  await row(page, "The child’s name").click();
  const inspector = page.getByRole("region", { name: "The child’s name" });
  await inspector.getByRole("button", { name: /Stage$/ }).click();
  await page.getByRole("option", { name: "At home" }).click();
  await keeps((it) => it.steps.find(({ id }) => id === "names").stage === "stage-1", true, "a step goes there");

  await row(page, /Unified State Demographic Register/).click();
  await box(page, /^Unified State Demographic Register/).and(page.locator("[aria-pressed=true]")).waitFor();
  await page.getByRole("region", { name: "Registry" }).getByRole("button", { name: "We take your details from the register" }).click();
  await box(page, /^We take your details/).and(page.locator("[aria-pressed=true]")).waitFor();

  await page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: "At home", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "What can be done with the stage" }).click();
  await page.getByRole("menuitem", { name: /^Remove the stage/ }).click();
  await keeps((it) => it.stages.length === before.stages.length && !it.steps.find(({ id }) => id === "names").stage, true, "its step stays");
  await undoAll(before);
  await close();
});

test("an exchange says what it sends and keeps, and a decision is written cell by cell", async () => {
  const { page, service, keeps, undoAll, close } = await openMap({ place: "steps/find-person", theme: "dark", height: 1400 });
  const before = await service();
  const one = (id) => (it) => it.steps.find((step) => step.id === id);
  const exchange = page.getByRole("region", { name: "We take your details from the register" });
  await exchange.getByText("Name, Citizenship, and Registered address").waitFor();
  const number = exchange.getByRole("combobox", { name: "Register number" });
  // A list that floats closes when what is under it scrolls.
  await number.scrollIntoViewIfNeeded();
  await number.fill("tax");
  await page.getByRole("option").first().click();
  await keeps((it) => one("find-person")(it).send, { tax_number: "signed_in.tax_number", unzr: "signed_in.tax_number" }, "another value is sent");
  await number.fill("");
  await page.keyboard.press("Tab");
  await keeps((it) => one("find-person")(it).send, { tax_number: "signed_in.tax_number" }, "what is emptied is not sent");
  await exchange.getByRole("textbox", { name: "Called", exact: true }).fill("The Person");
  await exchange.getByText("This name is taken, or cannot be a name").waitFor();
  await exchange.getByRole("textbox", { name: "Called", exact: true }).fill("applicant_record");
  await keeps((it) => one("find-person")(it).as, "applicant_record", "the answer has another name");
  await exchange.getByRole("textbox", { name: "Kept for" }).fill("3");
  await keeps((it) => one("find-person")(it).keep, "P3Y", "and is kept longer");

  await row(page, "Which parent can apply").click();
  const decision = page.getByRole("region", { name: "Which parent can apply" });
  const first = decision.getByRole("group", { name: "Row 1" });
  const cell = first.getByRole("textbox", { name: /How are you related/ });
  await cell.fill('"mothr"');
  await first.getByText(/The list “relation” has no item “mothr”/).waitFor();
  await decision.getByText("row The mother:").waitFor();
  await keepsNobodyOut(page, "map-decision");
  await cell.fill('"mother"');
  await first.getByText(/The list “relation”/).waitFor({ state: "detached" });
  await decision.getByRole("button", { name: "Row", exact: true }).click();
  const last = decision.getByRole("group", { name: "Row 4" });
  await last.getByRole("textbox", { name: /Record number/ }).fill("false");
  await keeps((it) => one("who-applies")(it).rows.map((own) => own.if), [['"mother"', "-"], ['"father"', "true"], ["-", "-"], ["-", "false"]], "a row more, with the cell that was written");
  await last.getByRole("button", { name: "What can be done with row 4" }).click();
  await page.getByRole("menuitem", { name: "Ask earlier" }).click();
  await keeps((it) => one("who-applies")(it).rows.map((own) => own.if[1]), ["-", "true", "false", "-"], "it is asked before the one that fits always");
  await decision.getByRole("combobox", { name: "What it looks at, 1" }).fill("");
  await page.keyboard.press("Tab");
  await keeps((it) => [one("who-applies")(it).inputs, one("who-applies")(it).rows.map((own) => own.if)], [["marriage.record_number != null"], [["-"], ["true"], ["false"], ["-"]]], "what is not looked at any more goes with its cells");
  await undoAll(before);
  await close();
});

test("of five hundred steps the document holds those in view, also while the map is moved", async () => {
  const project = await projects.create({ title: "Large" });
  const stages = Array.from({ length: 25 }, (_, at) => ({ id: `stage-${at}`, title: { en: `Part ${at}` } }));
  const steps = Array.from({ length: 500 }, (_, at) => ({ id: `step-${at}`, kind: at % 10 === 5 ? "decision" : "page", stage: `stage-${Math.floor(at / 20)}`, title: { en: `Step ${at}` }, next: at === 499 ? [] : [{ to: `step-${at + 1}` }] }));
  const insert = (collection) => (thing, at) => ({ edit: "insert", place: "", collection, at, thing });
  const { draft, revision } = await projects.call("project.read", { project });
  const old = (draft.service.steps ?? []).map(({ id }) => ({ edit: "remove", place: `steps/${id}` }));
  const oldStages = (draft.service.stages ?? []).map(({ id }) => ({ edit: "remove", place: `stages/${id}` }));
  await projects.call("project.edit", { project, since: revision, edits: [...old, ...oldStages, ...stages.map(insert("stages")), ...steps.map(insert("steps"))], finding: null });
  const { page, close } = await projects.open(project, "map");
  await box(page, /^Step 0, Page/).waitFor();
  const folded = page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { expanded: false });
  while ((await folded.count()) > 19) {
    await folded.first().evaluate((button) => button.click());
  }
  await page.evaluate(() => {
    globalThis.most = 0;
    const count = () => (globalThis.most = Math.max(globalThis.most, document.querySelectorAll(".react-flow__node").length));
    new MutationObserver(count).observe(document.querySelector(".react-flow__nodes"), { childList: true });
  });
  const { x, y } = await page.getByRole("application").boundingBox();
  for (let turn = 0; turn < 4; turn += 1) {
    await page.mouse.move(x + 700, y + 350);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 300, { steps: 10 });
    await page.mouse.up();
  }
  assert.equal(await box(page, /^Step 1, Page/).count(), 0, "what was in view first has gone");
  const most = await page.evaluate(() => globalThis.most);
  assert.ok(most > 0 && most < 120, `of more than a hundred steps in open stages those near the view are in the document: at most ${most}`);
  const rows = page.getByRole("treegrid").getByRole("row");
  assert.ok((await rows.count()) < 100, `so are those of the outline: ${await rows.count()}`);
  await rows.filter({ hasText: "Step 0" }).first().focus();
  await page.keyboard.press("End");
  const last = rows.filter({ hasText: "Step 499" });
  await last.waitFor();
  assert.ok(await last.evaluate((row) => row.contains(document.activeElement)), "the last one is drawn when the keyboard goes there");
  const { bottom } = await last.evaluate((row) => row.getBoundingClientRect());
  assert.ok(bottom <= 900, `and is in view: it ends at ${bottom}`);
  await page.screenshot({ path: join(PICTURES, "map-500.png") });
  await keepsNobodyOut(page, "a map of five hundred steps");
  await close();
});
