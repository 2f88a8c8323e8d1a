// The services on the home screen in an ordinary browser: what is next for each, and what is learnt by doing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { goOn, join } from "./support/participant.mjs";
import { startProjects } from "./support/projects.mjs";

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

const goHome = async (page) => {
  await page.getByRole("link", { name: "Home" }).click();
  return page.getByRole("grid", { name: "Your services" }).getByRole("row").first();
};

test("a service says what is next and leads there, and shows its first page beside the list", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "map");
  await page.getByRole("application").waitFor();
  const row = await goHome(page);
  await row.getByText("not tried yet").waitFor();
  await row.getByText("Register a birth").click();
  const dock = page.getByRole("complementary", { name: /^What .* sees$/ });
  await dock.frameLocator("iframe:not([inert])").getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.getByRole("option", { selected: true }).count(), 0, "either a service or a template is looked at");
  await keepsNobodyOut(page, "home-service");
  await row.getByRole("button", { name: "Try it with people" }).click();
  await page.waitForURL(/\/pilot/);

  const { draft } = await projects.call("project.read", { project });
  const [arrow] = draft.service.steps.find((step) => step.id === "who-are-you").next;
  await projects.call("project.edit", { project, since: 0, edits: [{ edit: "set", place: `steps/who-are-you/next/${arrow.key}#to`, value: "nowhere" }], finding: null });
  await page.reload();
  await page.getByRole("button", { name: /^Register a birth/ }).waitFor();
  await (await goHome(page)).getByRole("button", { name: /problems? stops? people/ }).click();
  await page.waitForURL(/\/test/);

  await page.getByRole("button", { name: /^Register a birth/ }).click();
  await page.getByRole("menuitem", { name: "Close" }).click();
  await row.getByRole("button", { name: /problems? stops? people/ }).waitFor();
  assert.equal(await row.getByText("not tried yet").count(), 0, "of a service that is closed no more is said than the list knows: its file is left alone");
  await close();
});

test("a service that was piloted says what was seen, and what is left to do", async () => {
  const project = await projects.create("birth-registration");
  const { running } = await projects.call("round.start", { project, title: "Ward", keepDays: 30, asOneself: false, team: false, people: ["olena"], languages: ["en"] });
  const { page, close } = await projects.open(project, "purpose");
  const row = await goHome(page);
  await row.getByRole("button", { name: "Pilot is live, nobody" }).waitFor();
  const room = await page.context().browser().newContext({ locale: "en" });
  const participant = await room.newPage();
  await join(participant, running.join, "olena");
  await participant.locator("main button[type=submit]").first().click();
  await participant.waitForURL("**/born-where");
  await goOn(participant, [{ question: "born_where", value: "abroad" }]);
  await room.close();
  await row.getByRole("button", { name: "Pilot is live, 1 person" }).waitFor();
  await row.getByText("1 of 1 finished").waitFor();
  await row.getByText("seen, not measured").waitFor();

  await projects.call("round.stop", { project });
  await page.reload();
  await row.getByText("Register a birth").click();
  await row.getByText("1 of 1 finished").waitFor();
  await row.getByRole("button", { name: "Hand it over" }).click();
  await page.waitForURL(/\/hand-over/);
  await close();
});

test("what is learnt is ticked once it was done, and the list is put away for good", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "pages", { place: "steps/names/questions/given_names" });
  const kept = page.waitForResponse((it) => it.request().postData()?.includes("#why.for.en") ?? false);
  await page.getByRole("textbox", { name: "Why we ask" }).fill("It names the child.");
  await kept;
  await goHome(page);
  const lessons = page.getByRole("region", { name: "Learn by doing" });
  await lessons.getByRole("listitem").filter({ hasText: "Give a question its reason" }).getByText("done").waitFor();
  await lessons.getByRole("button", { name: "Walk a service as someone else" }).click();
  await page.getByRole("button", { name: /^Walk as/ }).first().click();
  await page.getByRole("button", { name: "Back to everybody" }).waitFor();
  await goHome(page);
  assert.equal(await lessons.getByText("done").count(), 2, "two of three were done");
  await page.reload();
  await lessons.getByRole("button", { name: "Put this list away" }).click();
  await lessons.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("option").first().waitFor();
  assert.equal(await lessons.count(), 0, "it stays away");
  await close();
});

test("a service of Maket's own that is dropped on the window is told from a form, and the way to open it is shown", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "purpose");
  await goHome(page);
  await page.getByRole("option").first().waitFor();
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["SQLite format 3"], "bicycle.maket"));
    return transfer;
  });
  await page.dispatchEvent("body", "drop", { dataTransfer });
  const told = page.getByRole("dialog", { name: "bicycle.maket is a service of Maket" });
  await told.getByRole("button", { name: "Open a file" }).click();
  await page.getByRole("textbox", { name: "Where the file is" }).waitFor();
  await close();
});
