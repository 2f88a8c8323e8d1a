// The window is closed while somebody is still typing: the letters are there when it is opened again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { dataFolder } from "./support/studio.mjs";
import { neverPause } from "./support/typing.mjs";
import { openStudio } from "./support/window.mjs";

const WORDS = "Whoever was born just now";

let data;
let studio;

before(async () => {
  data = await dataFolder();
});

after(async () => {
  await studio?.close();
  await data?.remove();
});

/** The window at the first need of a service. */
async function openAt(project) {
  studio = await openStudio(data.folder);
  const id = project ?? (await studio.call("project.create", { from: "template", id: "birth-registration" })).project;
  await studio.run(`location.hash = "#/project/${id}/purpose/needs%2Fregister"; arguments[0]();`);
  await studio.find("textbox", "Who");
  return id;
}

const said = () => studio.run(`arguments[0](document.activeElement.value)`);

test("the last letters before the window closes are there when it opens again", async () => {
  const project = await openAt();
  await studio.run(`(${neverPause})(); arguments[0]();`);
  await studio.write("Who", WORDS);
  assert.equal(await said(), WORDS, "the words are in the field");
  assert.notEqual((await studio.service()).needs[0].who.en, WORDS, "and nowhere else yet");
  await studio.close();

  await openAt(project);
  assert.equal((await studio.service()).needs[0].who.en, WORDS, "they were on the disk before the window went");
  await studio.press("textbox", "Who");
  assert.equal(await said(), WORDS, "and the window shows them");
});

test("a window whose page is dead closes for whoever insists", async () => {
  // Never answers.
  void studio.run("for (;;);").catch(() => {});
  await studio.close({ isDead: true });
  studio = null;
});
