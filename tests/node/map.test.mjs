// The map of a service, in an ordinary browser, through maket-web.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { barriers } from "./support/gallery.mjs";
import { startProjects } from "./support/projects.mjs";
import { PICTURES } from "./support/studio.mjs";

let projects;

before(async () => {
  await mkdir(PICTURES, { recursive: true });
  projects = await startProjects();
});

after(() => projects?.stop());

/** The map of a birth registration of its own. */
async function openMap(options) {
  const opened = await projects.open(await projects.create("birth-registration"), "map", options);
  await box(opened.page, /./).first().waitFor();
  return opened;
}

const box = (page, name) => page.getByRole("application").getByRole("button", { name });
const row = (page, name) => page.getByRole("treegrid").getByRole("row", { name });

for (const [theme, lang] of [
  ["light", "uk"],
  ["dark", "en"],
  ["light", "et"],
]) {
  test(`the map keeps nobody out: ${theme}, ${lang}`, async () => {
    const { page, close } = await openMap({ theme, lang, place: "steps/find-person" });
    await page.screenshot({ path: join(PICTURES, `map-${theme}-${lang}.png`) });
    assert.deepEqual(await barriers(page), [], "axe finds no barrier");
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.screenshot({ path: join(PICTURES, `map-1024-${theme}-${lang}.png`) });
    assert.deepEqual(await barriers(page), [], "axe finds no barrier in a narrow window");
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
    await page.waitForFunction(
      (pattern) => new RegExp(pattern).test(document.activeElement?.getAttribute("aria-label") ?? ""),
      name.source,
      { timeout: 5000 },
    );
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
