// Trouble found before anybody real is bothered, in the real window: a registry is down for one
// person, their walk stops, one click mends it, and the walk that passes is kept as a case that a
// later change breaks in plain words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { stepNamed } from "./support/pages.mjs";
import { dataFolder } from "./support/studio.mjs";
import { openStudio } from "./support/window.mjs";

const CASE = "Olena, while the hospitals’ register is down";

let data;
let studio;

before(async () => {
  data = await dataFolder();
  studio = await openStudio(data.folder);
});

after(async () => {
  await studio?.close();
  await data?.remove();
});

test("a registry that is down stops somebody, one click mends it, and the walk is kept", async (t) => {
  await studio.press("option", /^Register a birth/);
  await studio.press("button", "Use this template");
  await studio.find("navigation", "Stages");
  /** Takes the way on for a registry that is down away, as a draft in the making has none. */
  const forgetTheWay = async () => {
    await studio.stage("Map");
    await studio.press("row", /^We look for the medical birth note/, await studio.find("treegrid"));
    await studio.press("button", /^What can be done with the way “no answer”/);
    await studio.press("menuitem", "Take this way away");
    await studio.keeps((it) => stepNamed(it, "find-birth").on.unavailable, undefined, "the outcome leads nowhere");
    await studio.stage("Test");
  };
  await forgetTheWay();

  await t.test("the registry is switched to unavailable for one person, and her walk stops", async () => {
    await studio.press("row", /^Olena/);
    await studio.press("button", /Electronic health system/);
    await studio.press("option", "cannot be reached");
    await studio.press("button", /^Walk as Olena/);
    await studio.says("has no way on for the outcome");
    await studio.kept("case-stops");
    await studio.press("button", "Back to everybody");
    await studio.says("stuck");
  });

  await t.test("the fix that is proposed lets her pass", async () => {
    const problems = await studio.find("grid", "Problems found");
    await studio.press("button", "Add an end that says how it goes on", problems);
    await studio.keeps((it) => stepNamed(it, "find-birth").on.unavailable !== undefined, true, "the outcome leads somewhere again");
  });

  await t.test("the walk is kept as a case", async () => {
    await studio.press("button", /^Walk as Olena/);
    await studio.says("The walk ends here");
    await studio.press("button", "Keep as a case");
    await studio.write("What the case is called", CASE, { within: await studio.find("dialog", "Keep as a case") });
    await studio.press("button", "Keep");
    await studio.press("button", "Back to everybody");
    await studio.find("row", `${CASE}: goes as expected`);
    await studio.kept("case-kept");
  });

  await t.test("a change that breaks it is told in plain words", async () => {
    await forgetTheWay();
    await studio.find("row", `${CASE}: goes otherwise`);
    await studio.says("leads nowhere");
    await studio.kept("case-broken");
    await studio.press("button", /^Undo/, await studio.find("banner"));
    await studio.find("row", `${CASE}: goes as expected`);
  });

  await t.test("closed and opened again, the case is there", async () => {
    await studio.close();
    studio = await openStudio(data.folder);
    await studio.press("button", "Open", await studio.find("row", /^Register a birth/));
    await studio.find("row", `${CASE}: goes as expected`);
    const { draft } = await studio.read();
    assert.match(draft.journeys, /with esoz unavailable/, "and says of the registry that it is down");
  });
});
