// A round from its start to its sorted feedback: the studio in one browser, participants on phones in others.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { goOn, participant, walksAbroad } from "./support/participant.mjs";
import { startProjects } from "./support/projects.mjs";

const LOOKS = [
  ["light", "uk", 1440],
  ["dark", "en", 1440],
  ["light", "en", 1024],
  ["dark", "et", 1024],
];

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

/** Looks at a stage in these themes, widths and languages: pictures for people, axe for what it can see. */
async function looked(project, stage, name, looks) {
  for (const [theme, lang, width] of looks) {
    const { page, close } = await projects.open(project, stage, { theme, lang, width });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.getByRole("complementary").or(page.getByRole("main")).locator("iframe:not([inert]), h1").first().waitFor();
    await page.waitForFunction(() => document.querySelector("main output, nav output") === null);
    await keepsNobodyOut(page, `${name}-${theme}-${lang}-${width}`);
    await close();
  }
}

test("a round goes from its start to its sorted feedback", async () => {
  const project = await projects.create("birth-registration");
  const { page, close } = await projects.open(project, "improve");
  await page.getByRole("heading", { name: "No round has been piloted yet" }).waitFor();
  await page.getByRole("button", { name: "Start a pilot" }).click();

  const { draft } = await projects.call("project.read", { project });
  const [arrow] = draft.service.steps.find((step) => step.id === "who-are-you").next;
  const dangling = { edit: "set", place: `steps/who-are-you/next/${arrow.key}#to`, value: "nowhere" };
  await projects.call("project.edit", { project, since: 0, edits: [dangling], finding: null });
  await page.reload();
  await page.getByText(/One problem stops people|problems stop people/).waitFor();
  await projects.call("project.undo", { project, since: 1 });
  await page.reload();
  assert.equal(await page.getByRole("checkbox", { name: /Svitlana/ }).count(), 0, "nobody plays the official");

  const keep = page.getByRole("textbox", { name: "Days after which a session is erased" });
  await keep.fill("0");
  await page.getByText("A whole number of days, from 1 to 365").waitFor();
  const start = page.getByRole("button", { name: "Start the pilot" });
  assert.ok(await start.isDisabled(), "nothing is kept for no days");
  await keep.fill("14");
  await page.getByText("What is noted is erased after 14 days.").waitFor();
  await looked(project, "pilot", "pilot-new", [LOOKS[0], LOOKS[3]]);
  await start.click();
  await page.getByRole("heading", { name: "Nobody has joined yet" }).waitFor();
  await page.getByRole("img", { name: /^http:\/\/127\.0\.0\.1:/ }).waitFor();
  const address = await page.locator("nav code").innerText();
  await looked(project, "pilot", "pilot-empty", [LOOKS[0]]);

  const one = await participant(projects.browser, address, "olena");
  await one.page.locator("main button[type=submit]").first().click();
  await one.page.waitForURL("**/born-where");
  await goOn(one.page, [{ question: "born_where", value: "facility" }]);
  await one.page.locator("main .cz-actions button[name=do]").first().click();
  await one.page.locator(".govuk-error-summary").waitFor();
  const walked = one.page.url();
  await one.says("relation", "I am her aunt. What do I choose?");

  await page.getByRole("heading", { name: "1 person is inside, nobody has finished" }).waitFor();
  const row = page.getByRole("row", { name: /^P1 as Olena/ });
  await row.getByText("here now").waitFor();
  await page.getByText("I am her aunt. What do I choose?").waitFor();
  const place = page.getByRole("button", { name: "How are you related to the child?" });
  await place.click();
  const dock = page.getByRole("complementary");
  await dock.frameLocator("iframe:not([inert])").getByRole("heading", { name: "How are you related to the child?" }).waitFor();
  assert.equal(await row.getAttribute("aria-selected"), "true", "what was said leads to who said it");
  assert.match(page.url(), /who-are-you/, "and to its page, on whatever stage is opened next");

  const note = page.getByRole("textbox", { name: "What do you see P1 do?" });
  await note.fill("Reads the three choices aloud");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByRole("listitem").filter({ hasText: "Reads the three choices aloud" }).getByText("P1").waitFor();
  assert.equal(await note.inputValue(), "", "a note that is kept makes room for the next");

  await walksAbroad(projects.browser, address, "maria", { ease: 3, open: "Why can the consulate not see it?" });
  await page.getByRole("row", { name: /^P2 as Maria/ }).getByText("Finished, ease 3 of 7").waitFor();
  await projects.call("project.edit", { project, since: 2, edits: [{ edit: "set", place: "steps/who-are-you#title.en", value: "Who are you?" }], finding: null });
  await page.getByText("You have changed the service since the round began.").waitFor();
  await looked(project, "pilot", "pilot-running", [LOOKS[1], LOOKS[2]]);

  await page.getByRole("button", { name: "End the pilot" }).click();
  await page.getByRole("alertdialog").getByText("1 person is still inside").waitFor();
  await page.getByRole("alertdialog").getByRole("button", { name: "End the pilot" }).click();
  await page.getByRole("heading", { name: "2 people joined, 1 finished" }).waitFor();
  await row.getByText("stuck").waitFor();
  const gone = await one.page.goto(walked).catch(() => null);
  assert.ok(gone === null || gone.status() >= 400, "the address has stopped working");
  await one.close();
  await page.getByText("Reads the three choices aloud").waitFor();

  await page.getByRole("button", { name: "What it showed" }).click();
  await page.getByRole("heading", { name: "What “Round 1” showed" }).waitFor();
  await page.getByText("1 of 2", { exact: true }).waitFor();
  await page.getByText("Fewer than five people: what follows are observations.").waitFor();
  assert.equal(await page.getByText("most likely between").count(), 0, "two people give no interval");
  await page.getByText("Why can the consulate not see it?").waitFor();
  const left = page.getByRole("row", { name: /^How are you related to the child\?/ });
  assert.deepEqual((await left.getByRole("cell").allInnerTexts()).map((text) => text.split("\n")[0]), ["1", "1", "–", "1"], "seen by one, who left there after an error");

  const fresh = page.getByRole("region", { name: "New" });
  await fresh.getByRole("row").focus();
  await page.keyboard.press("2");
  const willDo = page.getByRole("region", { name: "Will do" });
  await willDo.getByText("I am her aunt. What do I choose?").waitFor();
  await willDo.getByRole("button", { name: "Done" }).click();
  const done = page.getByRole("region", { name: "Done" });
  await done.getByText("I am her aunt. What do I choose?").waitFor();
  await page.getByRole("alertdialog").filter({ hasText: "Moved to “Done”" }).getByRole("button", { name: "Undo" }).click();
  await willDo.getByText("I am her aunt. What do I choose?").waitFor();
  await page.reload();
  await willDo.getByText("I am her aunt. What do I choose?").waitFor();
  await looked(project, "improve", "improve", [LOOKS[0], LOOKS[3]]);
  await willDo.getByRole("button", { name: "Open the page" }).click();
  await page.waitForURL(/\/pages\/.*who-are-you/);
  await close();
});

test("five people make rates, and a try of the team makes none", async () => {
  const project = await projects.create("birth-registration");
  const begin = { project, keepDays: 30, asOneself: false, people: ["olena", "maria"], languages: ["en"] };
  const tried = await projects.call("round.start", { ...begin, title: "Among ourselves", team: true });
  await walksAbroad(projects.browser, tried.running.join, "olena", { ease: 7, open: "" });
  const { running } = await projects.call("round.start", { ...begin, title: "Maternity ward", team: false });
  for (const [at, ease] of [5, 6, 6, 7].entries()) await walksAbroad(projects.browser, running.join, at % 2 ? "maria" : "olena", { ease, open: `Answer ${at + 1}` });
  const last = await participant(projects.browser, running.join, "olena");
  assert.equal(await last.page.getByText("Українська").count(), 0, "only the languages of the round can be chosen");
  await projects.call("round.stop", { project });
  await last.close();

  const { page, close } = await projects.open(project, "improve");
  await page.getByRole("heading", { name: "What “Maternity ward” showed" }).waitFor();
  const measures = page.getByRole("list", { name: "Measures" }).getByRole("listitem");
  const told = await measures.allInnerTexts();
  assert.match(told[0], /80%[^]*most likely between 36% and 98%, 5 people/, "four of five, as Sauro and Lewis have it");
  assert.match(told[2], /6\.0[^]*1\.0[^]*7\.0[^]*most likely between 4\.7 and 7\.0, 4 people/, "SEQ stays on its own scale");
  assert.match(told[3], /83[^]*0[^]*100[^]*most likely between/, "and UMUX-Lite on its own");
  assert.equal(await page.getByText("Fewer than five people").count(), 0, "five are enough to speak of rates");
  await looked(project, "improve", "improve-rates", [LOOKS[1], LOOKS[2]]);

  await page.getByRole("button", { name: "Round" }).click();
  await page.getByRole("option", { name: /Among ourselves/ }).click();
  await page.getByText("One try of the team is left out.").waitFor();
  assert.equal(await measures.count(), 0, "what the team tried measures nothing");

  await page.goto(page.url().replace("/improve", "/pilot"));
  await page.getByRole("heading", { name: "Try it with real people again" }).waitFor();
  await page.getByText(/^“Maternity ward” ended on .+ at \d\d:\d\d\. 5 people took part\.$/).waitFor();
  await page.getByRole("button", { name: "See the round" }).click();
  await page.getByRole("heading", { name: "5 people joined, 4 finished" }).waitFor();
  await page.getByRole("button", { name: "New round" }).click();
  await page.getByRole("button", { name: "What it showed" }).click();
  await page.getByRole("heading", { name: "What “Maternity ward” showed" }).waitFor();
  await close();
});

test("a round of five is compared with the estimate, which is fitted to it", async () => {
  const project = await projects.create("birth-registration");
  const { running } = await projects.call("round.start", { project, title: "Maternity ward", team: false, keepDays: 30, asOneself: false, people: ["olena", "maria"], languages: ["en"] });
  for (const [at, ease] of [5, 6, 6, 7, 7].entries()) await walksAbroad(projects.browser, running.join, at % 2 ? "maria" : "olena", { ease, open: "" });
  await projects.call("round.stop", { project });

  const { page, close } = await projects.open(project, "improve");
  await page.getByRole("button", { name: "Compare with the estimate" }).click();
  const born = page.getByRole("row", { name: /^Where was the child born\?.* n\s=\s5/ });
  // Two thousand are walked by a studio that is not optimised.
  await born.waitFor({ timeout: 300_000 });
  const [expected, seen, , errors, , left] = await born.getByRole("cell").allInnerTexts();
  assert.match(expected, /^0:1\d/, "a quarter of a minute was expected");
  assert.match(seen, /^0:0\d\s+(0:0\d to 0:0\d, )?n\s=\s5/, "five scripts answer it at once");
  assert.match(errors, /^0\s+n\s=\s5/, "without an error");
  assert.match(left, /^0%\s+0% to 48\.9%, n\s=\s5/, "and none left there, which five people cannot rule out");
  await page.getByRole("row", { name: /^How are you related to the child\?.*nobody came/ }).waitFor();

  const time = page.getByRole("row", { name: /^time / });
  assert.match(await time.innerText(), /×\s1\s+×\s0\.\d+\s+(0(\.\d+)? to 0\.\d+, )?n\s=\s5/, "they take a part of what was expected");
  await page.getByRole("button", { name: "Fit the estimates to this round" }).click();
  await page.getByRole("alertdialog").getByText("The estimates follow this round now").waitFor();
  const parameters = async () => (await projects.call("project.read", { project })).draft.people.population?.parameters ?? {};
  const set = await parameters();
  assert.ok(Number(set.all_time.value) < 0.5, `everybody's time is less than half: ${set.all_time.value}`);
  assert.match(set.all_time.source.en, /^Fitted to the round “Maternity ward” of .+, people: 5$/, "and where it comes from is kept beside it");
  await page.getByText("What the estimates rest on now agrees with this round.").waitFor({ timeout: 300_000 });

  await page.keyboard.press("Control+z");
  await page.getByText("What the estimates rest on now agrees with this round.").waitFor({ state: "detached", timeout: 300_000 });
  assert.deepEqual(await parameters(), {}, "one step back, and all is as it was");
  await close();
});
