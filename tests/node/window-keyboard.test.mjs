// The editing part of the loop in the real window by keyboard alone: nothing is pressed with a
// pointer, and nothing gets the focus but by keys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { questionNamed, stepNamed } from "./support/pages.mjs";
import { dataFolder } from "./support/studio.mjs";
import { openStudio } from "./support/window.mjs";

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

test("a service is made, worded, asked, connected, undone and made again by keyboard alone", async (t) => {
  const { keys, type, reach, reached } = studio;
  let first;

  await t.test("a template is chosen", async () => {
    await studio.find("option");
    await reach("option", /./);
    await reach("option", /^Register a birth/, "ArrowRight");
    await reach("button", "Use this template");
    await keys("Enter");
    await studio.find("navigation", "Stages");
    first = await studio.service();
  });

  await t.test("a question is found and worded in Ukrainian", async () => {
    await keys("Control+3");
    await studio.find("grid", undefined, await studio.find("main"));
    await keys("Control+k");
    await reached("combobox", "Find or do");
    await type("Given name");
    await studio.find("option", /^Given name/);
    await keys("Enter");
    await studio.gone("dialog", "Find or do");
    await reach("row", /^Given name/);
    await keys("Enter");
    await reached("textbox", "The question");
    await reach("radio", "English", "Shift+Tab");
    await keys("ArrowLeft");
    await reached("radio", "Українська");
    await keys("Enter");
    await reach("textbox", "The question");
    await keys("Control+a");
    await type("Ім’я малюка");
    await keys("Escape");
    await reached("row", /^Given name/);
    await studio.keeps((it) => questionNamed(it, "given_names").label.uk, "Ім’я малюка", "the words are in the file");
  });

  await t.test("a question is added with a condition", async () => {
    await keys("F6", "n");
    await studio.find("dialog", "Add a question");
    await reached("textbox", "The question");
    await type("Ім’я старшої дитини");
    await keys("Enter");
    await reach("row", /^Ім’я старшої дитини/);
    await keys("Enter");
    await reached("textbox", "The question");
    await reach("button", "Ask only when…");
    await keys("Enter");
    await reach("combobox", "What it depends on");
    await type("Given");
    await studio.find("option", "Given name");
    await keys("ArrowDown", "Enter");
    await reach("button", /How it is compared/);
    await keys("Enter");
    await studio.find("listbox", /How it is compared/);
    await type("is answered");
    await reached("option", "is answered");
    await keys("Enter");
    await studio.keeps((it) => questionNamed(it, "question_1").when, "given_names != null", "the choices became a condition");
    await studio.kept("keyboard-condition");
  });

  await t.test("a step is added and connected", async () => {
    await keys("Control+2");
    await studio.find("application");
    await reach("button", /^The child’s name/);
    await keys("n");
    await studio.find("menu");
    await type("Page");
    await keys("Enter");
    await reached("textbox", "What the step is called");
    await type("Перший крик");
    await keys("Enter");
    await reached("button", /^Перший крик/);
    await studio.keeps((it) => [stepNamed(it, "names").next[0].to, stepNamed(it, "page-1").next[0].to], ["page-1", "wanted"], "it stands between the step before it and the one that followed");
    await keys("c");
    await studio.find("dialog", "What follows “Перший крик”");
    await type("A person will");
    await studio.find("option", "A person will help you");
    await keys("ArrowDown", "Enter");
    await reach("button", /^(Lead on|Connect)/);
    await keys("Enter");
    await studio.keeps((it) => stepNamed(it, "page-1").next.length, 2, "a second way leads on");
    await studio.kept("keyboard-map");
  });

  await t.test("everything is undone, and made again", async () => {
    const last = await studio.service();
    await studio.exhaust("undo", () => keys("Control+z"));
    assert.deepEqual(await studio.service(), first, "nothing is left of the work");
    await studio.exhaust("redo", () => keys("Control+Shift+z"));
    assert.deepEqual(await studio.service(), last, "all of the work is back");
  });
});
