// Importing a form on the home screen, in an ordinary browser through maket-web.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { barriers, keepsNobodyOut } from "./support/barriers.mjs";
import { BICYCLE } from "./support/forms.mjs";
import { startProjects } from "./support/projects.mjs";
import { PICTURES, ROOT } from "./support/studio.mjs";

const NEWT = join(ROOT, "../shared/corpus/defra/DEFRA_forms-engine-plugin__conditions-crested-newt.json");

/** A file of the corpus where it is beside the repository, else a smaller one. */
async function aForm(t) {
  try {
    return { name: "newt.json", buffer: await readFile(NEWT) };
  } catch {
    t.diagnostic("the corpus is not beside this repository, so a form of the test's own is imported");
    return { name: "bicycle.json", buffer: Buffer.from(JSON.stringify(BICYCLE)) };
  }
}

const json = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });

/** What a browser says of a file that the studio refuses. */
const REFUSED = /400/;

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

/** The first screen, with the place where a file is dropped. */
async function home(options) {
  const opened = await projects.openAt("/", options);
  await opened.page.locator("#home-import").waitFor();
  return opened;
}

/** Chooses a file by the button, as a person does. */
async function choose(page, file) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Choose a file|Вибрати файл|Vali fail)$/ }).click();
  await (await chooser).setFiles({ mimeType: "application/json", ...file });
}

/** Drops a file on the middle of the window. */
async function drop(page, name, text) {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "application/json" }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: files });
  await page.getByText("Let go to import the file").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: files });
}

test("a form is read, shown with what it loses, and becomes a service when accepted", async (t) => {
  const { page, close } = await home();
  await choose(page, await aForm(t));
  const sheet = page.getByRole("dialog");
  const take = sheet.getByRole("button", { name: "Make the service" });
  await take.waitFor();
  const facts = await sheet.locator("dl").textContent();
  assert.match(facts, /[1-9]\d* pages?, [1-9]\d* questions?/, "it says how much there is");
  assert.match(facts, /Checks say/, "and what the checks will say");
  assert.deepEqual(await barriers(page, { over: true }), [], "axe finds no barrier");
  const { recents } = await projects.call("recent.list");
  assert.equal(recents.length, 0, "nothing is made before it is accepted");
  await take.click();
  await page.waitForURL(/#\/project\/[0-9a-f]+\/pages$/);
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("grid", { name: "Your services" }).getByRole("row").first().waitFor();
  await close();
});

test("a file that is dropped tells what is lost in words and places, and can be left alone", async () => {
  const { page, close } = await home();
  await drop(page, "bicycle.json", JSON.stringify(BICYCLE));
  const sheet = page.getByRole("dialog");
  const losses = sheet.getByRole("listitem");
  await losses.first().waitFor();
  const said = await losses.allTextContents();
  assert.deepEqual(
    said.sort(),
    [
      "Page “About you”, “Number plate”The pattern (?=A). looks ahead or back, which Maket cannot check; it is left out.",
      "Page “About you”, “Where it stands”Maket has no answer type GeospatialField; it is a text here.",
      "The formThe setting “analytics” of the form is not taken over.",
    ],
    "each loss has its place and its words",
  );
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  assert.match(page.url(), /#?\/?$/, "whoever cancels is still at home");
  await close();
});

test("a file that cannot be imported says why and what to do, and the next one is read", async () => {
  const { page, close } = await home({ excused: REFUSED });
  const sheet = page.getByRole("dialog");
  const cases = [
    ["deep.json", `{"pages": ${"[".repeat(500)}`, /holds more than can be imported/, /Line 1: here the file nests deeper than 64 levels/],
    ["cut.json", '{"pages": [\n{', /no form that Maket can import/, /Line 2.*stops being JSON or YAML/],
    ["other.json", '{"openapi": "3.1.0"}', /no form that Maket can import/, /no list of pages/],
  ];
  for (const [name, text, what, why] of cases) {
    await choose(page, json(name, text));
    await sheet.getByRole("alert").waitFor();
    const told = await sheet.textContent();
    assert.match(told, what, `${name} says what happened`);
    assert.match(told, why, `${name} says where and what to do`);
    assert.deepEqual(await barriers(page, { over: true }), [], "axe finds no barrier");
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "detached" });
  }
  await choose(page, json("whole.json", { pages: [{ path: "/a", title: "A", components: [] }] }));
  await sheet.getByText("Everything in the file was taken over.").waitFor();
  await close();
});

for (const [theme, lang, width] of [["light", "uk", 1440], ["dark", "en", 1024], ["dark", "uk", 1440], ["light", "et", 1024]]) {
  test(`what becomes of a form is in view: ${theme}, ${lang}, ${width} wide`, async () => {
    const { page, close } = await home({ excused: REFUSED, lang, theme, width });
    const look = `${theme}-${lang}-${width}`;
    await page.locator("#home-import").scrollIntoViewIfNeeded();
    await keepsNobodyOut(page, `import-home-${look}`);
    await choose(page, json("bicycle.json", BICYCLE));
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await keepsNobodyOut(page, `import-${look}`, { over: true });
    await page.keyboard.press("Escape");
    await choose(page, json("cut.json", '{"pages": [\n{'));
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await page.screenshot({ path: join(PICTURES, `import-wrong-${look}.png`) });
    await close();
  });
}
