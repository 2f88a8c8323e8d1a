// The last letters before a service is closed, or the page of the browser: they are kept.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { startProjects } from "./support/projects.mjs";
import { PICTURES } from "./support/studio.mjs";
import { neverPause } from "./support/typing.mjs";

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

/** A need whose words are just being typed, and nothing has been handed on. */
async function typing(words, options) {
  const opened = await projects.open(await projects.create("birth-registration"), "purpose", { place: "needs/register", ...options });
  const { page, service } = opened;
  const who = page.getByRole("region", { name: "Need 1" }).getByRole("textbox", { name: "Who" });
  await who.waitFor();
  await page.evaluate(neverPause);
  await who.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  await page.locator("[data-saved=saving]").waitFor();
  assert.notEqual((await service()).needs[0].who.en, words, "they are only in the field yet, and the bar says so");
  return opened;
}

const said = (service) => service.needs[0].who.en;

test("a service is closed once what was typed last is on the disk", async () => {
  const { page, keeps, close } = await typing("Whoever was born");
  const asked = [];
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/call", async (route) => {
    const { name } = route.request().postDataJSON();
    asked.push(name);
    if (name === "project.edit") await held;
    await route.continue();
  });
  const edited = page.waitForRequest((it) => it.postDataJSON()?.name === "project.edit");
  await page.getByRole("banner").getByRole("button", { name: /^Register a birth/ }).click();
  await page.getByRole("menuitem", { name: "Close the service" }).click();
  await edited;
  const closed = page.waitForRequest((it) => it.postDataJSON()?.name === "project.close");
  assert.ok(!asked.includes("project.close"), "closing waits for a slow disk");
  letGo();
  await closed;
  await page.getByRole("heading", { name: "Your services" }).waitFor();
  await keeps(said, "Whoever was born", "the last letters are kept");
  await close();
});

test("a service whose last letters the disk does not take stays open, says so and keeps them when asked again", async () => {
  const { page, keeps, close } = await typing("Whoever was born", { excused: /500/ });
  await page.route("**/api/call", async (route) =>
    route.request().postDataJSON().name === "project.edit"
      ? route.fulfill({ status: 500, json: { code: "storage", message: "keep what was typed", details: null } })
      : route.continue(),
  );
  const title = page.getByRole("banner").getByRole("button", { name: /^Register a birth/ });
  await title.click();
  await page.getByRole("menuitem", { name: "Close the service" }).click();
  await page.locator("[data-saved=unsaved]").waitFor();
  assert.ok(await title.isVisible(), "nothing is closed over it");
  assert.equal(await page.getByRole("textbox", { name: "Who" }).inputValue(), "Whoever was born", "the letters are still in the field");
  const told = page.getByRole("alert").filter({ hasText: "The disk did not let this be done" });
  await told.waitFor();
  await keepsNobodyOut(page, "a disk that takes nothing");
  await page.screenshot({ path: join(PICTURES, "unkept.png") });
  await page.unroute("**/api/call");
  await told.getByRole("button", { name: "Try again" }).click();
  await told.waitFor({ state: "detached" });
  await keeps(said, "Whoever was born", "once the disk has room, asking again keeps it");
  await close();
});

test("the page of the browser sends what was typed last before it goes", async () => {
  const { page, keeps, close } = await typing("Whoever was just born");
  // Leaves at once, whatever the page asks for.
  page.on("dialog", (dialog) => dialog.accept());
  const gone = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await gone;
  await keeps(said, "Whoever was just born", "the last letters are kept");
  await close();
});
