// The parts of the window, each in every state, and the frame around a screen, in Chromium.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { startGallery } from "./support/gallery.mjs";
import { offersAt } from "./support/projects.mjs";
import { PICTURES, startBrowser } from "./support/studio.mjs";

const THEMES = ["light", "dark"];
const LANGUAGES = ["uk", "en", "et"];
const FIND = /Find or do|Знайти або зробити|Leia või tee/;

let gallery;
let browser;

before(async () => {
  gallery = await startGallery();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await gallery?.stop();
});

/** A page of the gallery; whatever the browser complains of fails the test. */
async function open(name, { lang = "en", theme = "light", size = 100, place = "", width = 1440, height = 900, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const asked = `lang=${lang}&theme=${theme}&size=${size}&page=${gallery.pages}/src/gallery/page.html`;
  await page.goto(`${gallery.origin}/src/gallery/${name}.html?${asked}${place}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return {
    page,
    close: async () => {
      await context.close();
      assert.deepEqual(complaints, [], "the browser has nothing to complain of");
    },
  };
}

const parts = (options) => open("gallery", options);
const frame = (options) => open("frame", { place: "#/project/parking/pages/plate", ...options });

for (const theme of THEMES) {
  for (const lang of LANGUAGES) {
    test(`every part keeps nobody out: ${theme}, ${lang}`, async () => {
      const { page, close } = await parts({ lang, theme });
      await keepsNobodyOut(page, `parts-${theme}-${lang}`, { fullPage: true });
      await close();
    });

    test(`the frame keeps nobody out: ${theme}, ${lang}`, async () => {
      for (const [width, height] of [[1440, 900], [1024, 768]]) {
        const { page, close } = await frame({ lang, theme, width, height });
        // What floats is the same at every width, and its words were judged with the parts: axe looks at it once a theme.
        const isJudged = (name) => name === "rest" || (width === 1440 && lang === (theme === "light" ? "uk" : "et"));
        const judged = async (name) => {
          const picture = `frame-${name}-${theme}-${lang}-${width}`;
          await (isJudged(name) ? keepsNobodyOut(page, picture, { over: name !== "rest" }) : page.screenshot({ path: join(PICTURES, `${picture}.png`) }));
        };
        await judged("rest");
        await page.keyboard.press("Control+K");
        await page.getByRole("combobox", { name: FIND }).waitFor();
        await judged("find");
        await page.keyboard.press("Escape");
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        await judged("keys");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+,");
        await page.getByRole("dialog").waitFor();
        await judged("settings");
        await close();
      }
    });
  }
}

test("what floats keeps nobody out and is closed by Esc", async () => {
  for (const theme of THEMES) {
    const { page, close } = await parts({ theme });
    for (const [button, role] of [["More acts", "menu"], ["People", "menu"], ["Why we ask", "dialog"], ["The pilot cannot start", "alertdialog"]]) {
      const opener = page.getByRole("button", { name: button, exact: true }).last();
      await (button === "More acts" ? page.locator("section", { hasText: "Menu, Popup" }).getByRole("button", { name: button }) : opener).click();
      await page.getByRole(role).waitFor();
      await keepsNobodyOut(page, `floating-${button.replaceAll(" ", "-")}-${theme}`, { over: true });
      await page.keyboard.press("Escape");
      await page.getByRole(role).waitFor({ state: "detached" });
    }
    await close();
  }
});

test("a dangerous act is confirmed, and Enter alone takes the safe way", async () => {
  const { page, close } = await parts();
  await page.getByRole("button", { name: "Remove", exact: true }).last().click();
  await page.getByRole("alertdialog").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Cancel", "the focus is on what changes nothing");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await close();
});

test("a toast carries Undo and is an area of its own", async () => {
  const { page, close } = await parts();
  await page.getByRole("button", { name: "Question removed" }).click();
  const region = page.getByRole("region", { name: "What was done" });
  // It stays for as long as a person is at it.
  await region.hover();
  await keepsNobodyOut(page, "floating-toast");
  const inToasts = () => page.evaluate(() => document.activeElement.closest("[aria-label='What was done']") !== null);
  for (let press = 0; press < 10 && !(await inToasts()); press++) {
    await page.keyboard.press("F6");
  }
  assert.ok(await inToasts(), "F6 leads to it");
  await region.getByRole("button", { name: "Undo" }).click();
  await region.waitFor({ state: "detached" });
  await close();
});

test("rows are moved by pointer, by keys and by a menu, and it is told", async () => {
  const { page, close } = await parts();
  const list = page.getByRole("grid", { name: "Question" });
  const order = async () => (await list.getByRole("row").allTextContents()).map((text) => text.match(/Where|Is it|Number/)[0]);
  const told = page.locator("output").filter({ hasText: / of 3$/ });
  assert.deepEqual(await order(), ["Where", "Is it", "Number"]);

  await list.getByRole("row").nth(1).focus();
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await order(), ["Where", "Number", "Is it"], "Alt and an arrow moves the row");
  await told.filter({ hasText: "Is it your car?, 3 of 3" }).waitFor({ state: "attached" });
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Is it your car/, "the focus goes with it");

  const last = await list.getByRole("row").nth(2).boundingBox();
  const first = await list.getByRole("row").nth(0).boundingBox();
  await list.getByRole("row").nth(2).hover();
  await page.mouse.move(last.x + 10, last.y + 20);
  await page.mouse.down();
  await page.mouse.move(last.x + 10, last.y - 10);
  await page.mouse.move(first.x + 10, first.y + 4);
  await page.screenshot({ path: join(PICTURES, "rows-moving.png") });
  await page.mouse.up();
  assert.deepEqual(await order(), ["Is it", "Where", "Number"], "the pointer moves it by its grip");

  await list.getByRole("row").nth(0).getByRole("button", { name: "More acts" }).click();
  assert.equal(await page.getByRole("menuitem", { name: "Move up" }).getAttribute("aria-disabled"), "true", "the first cannot go up");
  await page.getByRole("menuitem", { name: "Move down" }).click();
  assert.deepEqual(await order(), ["Where", "Is it", "Number"], "and a menu does, without dragging");
  await close();
});

test("the keyboard chooses in outline, list, matrix and choices", async () => {
  const { page, close } = await parts();
  const outline = page.getByRole("treegrid", { name: "rest" });
  await outline.getByRole("row", { name: "Is it your car?" }).focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await outline.locator("[aria-selected=true]").getAttribute("data-key"), "registry", "an arrow chooses");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await outline.getByRole("row", { name: "Number plate" }).count(), 0, "left folds a row's children");
  await page.keyboard.press("Home");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "start", "Home goes to the first");

  const matrix = page.getByRole("grid", { name: "Where people struggle" });
  await matrix.getByRole("row", { name: "Maria" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "stuck", "a cell says how it went");

  const combo = page.getByRole("combobox", { name: "Answer" }).last();
  await offersAt(page.getByRole("combobox", { name: "Answer" }).first(), "sho", page.getByRole("option", { name: "Short text" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("combobox", { name: "Answer" }).first().inputValue(), "Short text", "typing a part finds it");
  assert.equal(await combo.isDisabled(), true, "what is off stays off");
  await close();
});

test("F6 moves between the areas, and there only", async () => {
  const { page, close } = await frame();
  const area = () => page.evaluate(() => document.activeElement?.closest("[data-area]")?.dataset.area);
  const order = ["bar", "outline", "work", "inspector", "dock"];
  for (const expected of [...order, "bar"]) {
    await page.keyboard.press("F6");
    assert.equal(await area(), expected, "forwards, and round");
  }
  for (const expected of order.toReversed()) {
    await page.keyboard.press("Shift+F6");
    assert.equal(await area(), expected, "and back");
  }
  await page.evaluate(() => {
    const press = () => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", bubbles: true, cancelable: true }));
    for (let presses = 0; presses < 12; presses += 1) press();
  });
  assert.equal(await area(), "work", "twice round and two on, however fast it is pressed");
  await close();
});

test("stages by keys; a reload and the way back return to where one was", async () => {
  const { page, close } = await frame();
  const stage = () => page.locator("header [aria-current=page]").textContent();
  const chosen = () => page.locator("main [aria-selected=true]").getAttribute("data-key");
  assert.match(await stage(), /Pages/, "the address says the stage");
  assert.equal(await chosen(), "plate", "and what is selected");
  for (const [place, name] of ["Purpose", "Map", "Pages", "Test", "Pilot", "Improve", "Hand over"].entries()) {
    await page.keyboard.press(`Control+${place + 1}`);
    assert.match(await stage(), new RegExp(name), `Ctrl ${place + 1}`);
  }
  await page.getByRole("row", { name: "Pay" }).last().click();
  await page.getByRole("row", { name: "Is it your car?" }).last().click();
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.match(await stage(), /Hand over/, "a reload keeps the stage");
  assert.equal(await chosen(), "owner", "and what is selected");
  await page.goBack();
  assert.match(await stage(), /Improve/, "the way back goes by stages, not by what was selected");
  await page.getByRole("link", { name: /Map/ }).click();
  assert.match(await stage(), /Map/, "a stage can be pressed");
  await close();
});

test("anything is found by its name in any language", async () => {
  const { page, close } = await frame();
  await page.getByRole("main").focus();
  const findAnd = async (typed) => {
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox", { name: FIND }).fill(typed);
    const first = await page.getByRole("option").first().textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: FIND }).waitFor({ state: "detached" });
    return first;
  };
  assert.match(await findAnd("мапа"), /Map/, "a Ukrainian word finds what is shown in English");
  assert.match(await page.locator("header [aria-current=page]").textContent(), /Map/, "and Enter goes there");
  assert.match(await findAnd("owner"), /Is it your car/, "another word for a place finds it");
  assert.equal(await page.locator("main [aria-selected=true]").getAttribute("data-key"), "owner");
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox", { name: FIND }).fill("zzz");
  await page.getByText("Nothing is called “zzz”").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: FIND }).waitFor({ state: "detached" });
  assert.ok(await page.evaluate(() => document.activeElement.tagName === "MAIN"), "the focus returns to where it was");
  await close();
});

test("a letter means something by its area, nothing in a text field, and can be switched off", async () => {
  const { page, close } = await frame();
  const region = page.getByRole("region", { name: "What was done" });
  const toasts = () => region.getByRole("alertdialog").count();
  await page.locator("[data-area=outline] [aria-selected=true]").focus();
  await page.keyboard.press("n");
  await region.getByText("The car").waitFor();
  await page.getByRole("main").focus();
  await page.keyboard.press("n");
  await region.getByText("Question").waitFor();
  const field = page.getByRole("textbox", { name: "Question" });
  await field.fill("");
  await field.press("n");
  await field.press("?");
  assert.equal(await field.inputValue(), "n?", "in a text field it is a letter");
  assert.equal(await toasts(), 2, "and does nothing else");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Single letters do something").click();
  await page.keyboard.press("Escape");
  await page.getByRole("main").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  assert.equal(await toasts(), 2, "switched off, it does nothing");
  await page.keyboard.press("F1");
  await page.getByText("Single letters are switched off").waitFor();
  await close();
});

test("a letter typed after another looks for a row, and is no command", async () => {
  const { page, close } = await frame();
  await page.locator("[data-area=outline] [aria-selected=true]").focus();
  await page.keyboard.type("parkin");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "zone", "typing finds Parking zone");
  assert.equal(await page.getByRole("region", { name: "What was done" }).count(), 0, "and its n makes nothing");
  await close();
});

test("undo takes back what is still being typed, redo brings it again", async () => {
  const { page, close } = await frame();
  const field = page.getByRole("textbox", { name: "Question" });
  await field.fill("Where did you park?");
  await field.press("Control+z");
  assert.equal(await field.inputValue(), "Where is the car?", "undo reaches into the text field");
  await field.press("Control+Shift+Z");
  assert.equal(await field.inputValue(), "Where did you park?");
  await page.getByRole("button", { name: "Undo: Question" }).click();
  assert.equal(await field.inputValue(), "Where is the car?", "the button names what it undoes, and does");
  await close();
});

test("a narrow window folds the outline, a small one keeps the dock", async () => {
  const wide = await frame({ width: 1024, height: 768 });
  const shown = (page, area) =>
    page.locator(`[data-area=${area}]`).evaluate((element) => getComputedStyle(element).clipPath === "none" && element.getBoundingClientRect().width > 0);
  const spills = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert.equal(await shown(wide.page, "outline"), false, "at 1024 the outline is folded");
  assert.equal(await spills(wide.page), false, "and nothing spills");
  await wide.page.getByRole("main").getByRole("button", { name: "Pages" }).click();
  assert.equal(await shown(wide.page, "outline"), true, "its button opens it");
  await wide.page.screenshot({ path: join(PICTURES, "frame-outline-open-1024.png") });
  assert.equal(await wide.page.evaluate(() => document.activeElement.closest("nav")?.dataset.area), "outline", "with the focus inside");
  await wide.page.keyboard.press("ArrowDown");
  assert.equal(await shown(wide.page, "outline"), true, "it stays while one chooses");
  await wide.page.keyboard.press("Escape");
  assert.equal(await shown(wide.page, "outline"), false, "Esc folds it");
  assert.ok(await wide.page.evaluate(() => document.activeElement.tagName === "MAIN"), "and the focus is in the work");
  await wide.close();

  const small = await frame({ width: 800, height: 600 });
  assert.equal(await spills(small.page), true, "below 960 the window scrolls sideways");
  assert.equal(await small.page.getByRole("complementary").evaluate((element) => element.getBoundingClientRect().width), 352, "rather than lose the dock");
  await small.close();
});

test("text at 200 % folds the window as half its width would", async () => {
  for (const lang of LANGUAGES) {
    const { page, close } = await frame({ lang, size: 200 });
    const box = (area) => page.locator(`[data-area=${area}]`).first().boundingBox();
    const [work, inspector] = [await box("work"), await box("inspector")];
    assert.ok(inspector.y >= work.y + work.height, "the inspector is below the work");
    assert.equal((await page.getByRole("complementary").boundingBox()).width, 352, "the person's screen is as it was");
    const cut = await page.locator("header").evaluate((bar) => bar.scrollWidth > bar.clientWidth);
    assert.equal(cut, false, "nothing of the bar is cut off");
    await keepsNobodyOut(page, `frame-200-${lang}`);
    await close();
  }
});

test("a desktop lies over the work at no less than 60 %", async () => {
  for (const width of [1440, 1024]) {
    const { page, close } = await frame({ width });
    await page.getByRole("radio", { name: "Desktop" }).click();
    await page.frameLocator("iframe").getByRole("heading").waitFor();
    await page.screenshot({ path: join(PICTURES, `frame-desktop-${width}.png`) });
    const [scale, inner] = await page.locator("iframe").evaluate((it) => [it.getBoundingClientRect().width / it.offsetWidth, it.offsetWidth]);
    assert.equal(inner, 1280, "the page has a desktop's width");
    assert.ok(scale >= 0.6 && scale <= 1, `${scale} can be read`);
    await page.getByRole("button", { name: "Back to the phone" }).click();
    assert.equal(await page.locator("iframe").evaluate((it) => it.offsetWidth), 320, "a phone's is 320 pixels");
    await close();
  }
});

test("in forced colours what is chosen still shows", async () => {
  const { page, close } = await parts({ forcedColors: "active" });
  await page.screenshot({ path: join(PICTURES, "parts-forced.png"), fullPage: true });
  const outline = await page.locator("[role=row][aria-selected=true]").last().evaluate((row) => getComputedStyle(row).outlineStyle);
  assert.equal(outline, "solid", "a chosen row has an edge where tints vanish");
  await close();
});
