// The whole loop in the real window: a service is made from a template, changed, walked, piloted
// with somebody on a phone, heard, handed over, undone, made again, closed and opened again.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { questionNamed, stepNamed } from "./support/pages.mjs";
import { walksAbroad } from "./support/participant.mjs";
import { dataFolder, startBrowser } from "./support/studio.mjs";
import { openStudio } from "./support/window.mjs";

const SAID = "Що таке заклад?";

let data;
let browser;
let studio;

before(async () => {
  data = await dataFolder();
  browser = await startBrowser();
  studio = await openStudio(data.folder);
});

after(async () => {
  await browser?.close();
  await studio?.close();
  await data?.remove();
});

const undo = async () => studio.press("button", /^Undo/, await studio.find("banner"));
const redo = async () => studio.press("button", /^Redo/, await studio.find("banner"));

/** The files of the service, by how their names end. */
const files = async () => (await readdir(join(data.folder, "maket/services"))).map((name) => name.replace(/^[^.]*/, "")).sort();

test("a service goes through the whole loop in the window", async (t) => {
  await studio.press("option", /^Register a birth/);
  await studio.press("button", "Use this template");
  await studio.find("navigation", "Stages");
  const first = await studio.service();

  await t.test("a question is worded in Ukrainian, and the person's page says so", async () => {
    await studio.stage("Pages");
    await studio.press("row", /^The child’s name/, await studio.find("treegrid"));
    await studio.press("row", /^Given name/, await studio.find("grid", undefined, await studio.find("main")));
    await studio.press("radio", "Українська");
    await studio.write("The question", "Ім’я малюка");
    await studio.seen("Ім’я малюка");
    await studio.keeps((it) => questionNamed(it, "given_names").label.uk, "Ім’я малюка", "the words are in the file");
    await studio.kept("worded");
  });

  await t.test("a question is added with a condition", async () => {
    await studio.press("button", "Add a question", await studio.find("main"));
    const asks = await studio.find("dialog", "Add a question");
    await studio.write("The question", "Ім’я старшої дитини", { within: asks });
    await studio.press("button", "Add", asks);
    await studio.find("row", /^Ім’я старшої дитини/);
    await studio.press("button", "Ask only when…");
    await studio.write("What it depends on", "Given", { role: "combobox" });
    await studio.press("option", "Given name");
    await studio.press("button", /How it is compared/);
    await studio.press("option", "is answered");
    await studio.keeps((it) => questionNamed(it, "question_1").when, "given_names != null", "the choices became a condition");
    await studio.kept("condition");
  });

  await t.test("a step is added and connected", async () => {
    await studio.stage("Map");
    const outline = await studio.find("treegrid");
    await studio.press("row", /^The child’s name/, outline);
    await studio.press("button", "Step", await studio.find("main"));
    await studio.press("menuitem", /^Page/);
    await studio.write("What the step is called", "Перший крик");
    await studio.find("row", /^Перший крик/, outline);
    await studio.keeps((it) => [stepNamed(it, "names").next[0].to, stepNamed(it, "page-1").next[0].to], ["page-1", "wanted"], "it stands between the step before it and the one that followed");
    const map = await studio.find("application");
    const port = await studio.inside(await studio.find("button", /^Перший крик/, map), ".source");
    await studio.drag(port, await studio.find("button", /^The child’s name/, map));
    await studio.keeps((it) => stepNamed(it, "page-1").next[1]?.to, "names", "the line that was drawn is an arrow");
    await studio.kept("map");
  });

  await t.test("it is walked as two people", async () => {
    await studio.stage("Test");
    for (const person of ["Olena", "Maria"]) {
      await studio.press("row", new RegExp(`^${person}`));
      await studio.press("button", new RegExp(`^Walk as ${person}`));
      const moments = await studio.findAll("row", undefined, await studio.find("grid", new RegExp(`How ${person}`)));
      assert.ok(moments.length > 3, `the walk of ${person} has many moments: ${moments.length}`);
      await studio.kept(`walk-${person.toLowerCase()}`);
      await studio.press("button", "Back to everybody");
    }
  });

  await t.test("a pilot is started, and somebody on a phone comes to its end", async () => {
    await studio.stage("Pilot");
    await studio.press("button", "Start the pilot");
    await studio.find("heading", "Nobody has joined yet");
    const address = await studio.run("arguments[0](document.querySelector('nav code').innerText)");
    await walksAbroad(browser, address, "maria", { ease: 5, open: "", remark: SAID, locale: "uk" });
    await studio.find("row", /^P1 as Maria/);
    await studio.says("Finished, ease 5 of 7");
    await studio.says(SAID);
    await studio.kept("pilot");
    await studio.press("button", "End the pilot");
    await studio.press("button", "End the pilot", await studio.find("alertdialog"));
    await studio.find("heading", "1 person joined, 1 finished");
  });

  await t.test("what it showed is there", async () => {
    await studio.stage("Improve");
    await studio.find("heading", /“Round 1” showed/);
    await studio.says(SAID);
    await studio.kept("improve");
  });

  const pack = join(data.folder, "pack.zip");
  await t.test("the pack is exported to where the person says", async () => {
    await studio.stage("Hand over");
    await studio.press("button", /^Export (the|a draft) pack$/);
    await studio.write("File", pack, { within: await studio.find("dialog", "Where to save it") });
    await studio.press("button", "Save");
    await studio.says(`Saved as ${pack}`);
    assert.equal((await readFile(pack)).toString("latin1", 0, 2), "PK", "the file is there");
    await studio.kept("handover");
  });

  const last = await studio.service();
  await t.test("everything is undone, and made again", async () => {
    await studio.exhaust("undo", undo);
    assert.deepEqual(await studio.service(), first, "nothing is left of the work");
    await studio.exhaust("redo", redo);
    assert.deepEqual(await studio.service(), last, "all of the work is back");
  });

  await t.test("the window is closed and opened again, and everything is still there", async () => {
    await studio.exhaust("undo", undo);
    await studio.close();
    assert.deepEqual(await files(), [".maket"], "a service that is closed is one file");
    studio = await openStudio(data.folder);
    await studio.press("button", "Open", await studio.find("row", /^Register a birth/));
    await studio.find("navigation", "Stages");
    await studio.exhaust("redo", redo);
    assert.deepEqual(await studio.service(), last, "what was taken back before it was closed is made again after");
    await studio.stage("Improve");
    await studio.find("heading", /“Round 1” showed/);
    await studio.says(SAID);
    await studio.kept("again");
  });
});
