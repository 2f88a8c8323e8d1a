// What axe cannot see and a person would try by hand, on every screen: where the focus goes and
// whether it is seen, what dialogs do with it, forced colours, less motion, nothing by colour alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startProjects } from "./support/projects.mjs";

let projects;
let project;

before(async () => {
  projects = await startProjects();
  project = await projects.create("birth-registration");
});

after(() => projects?.stop());

/** Each screen, and what is there once it has come. */
const SCREENS = [
  ["purpose", "needs/register", (page) => page.getByText(/\d+ pages, /).first()],
  ["map", "steps/names", (page) => page.getByRole("application").locator("[aria-pressed=true]")],
  ["pages", "steps/names/questions/given_names", (page) => page.getByRole("textbox", { name: "Why we ask" })],
  ["test", null, (page) => page.getByRole("grid", { name: "Where people struggle" })],
  ["pilot", null, (page) => page.getByRole("checkbox").nth(3)],
  ["improve", null, (page) => page.getByRole("heading", { name: "No round has been piloted yet" })],
  ["hand-over", null, (page) => page.getByText("Valid").nth(3)],
];

const pageOfPerson = (page) => page.locator("[data-area=dock] iframe:not([inert])");

/** A stage, once all of it has come. */
async function openStage(stage, place, there, options) {
  const opened = await projects.open(project, stage, { place, ...options });
  await there(opened.page).waitFor({ state: "attached" });
  // What comes later would push what has the focus out of view. A debug build takes a while to walk everybody.
  await opened.page.waitForFunction(() => !document.querySelector("main [class*=_skeleton_]"), null, { timeout: 120_000 });
  return opened;
}

async function openHome() {
  const opened = await projects.openAt("/");
  await opened.page.getByRole("option").first().waitFor();
  return opened;
}

/** What has the focus: where it stands on the whole sheet, and whether one sees it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A switch and a tick are the label that their input hides in.
    const shown = element.closest("label") ?? element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    let [x, y] = [left, top];
    let ring = false;
    // The ring may be around the box that a field stands in, or the one that a row draws.
    for (const at of [element, element.parentElement, element.parentElement?.parentElement, element.firstElementChild, element.firstElementChild?.firstElementChild]) {
      const { outlineStyle = "none", outlineWidth = "0" } = at ? getComputedStyle(at) : {};
      ring ||= outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    }
    for (let at = element.parentElement; at; at = at.parentElement) {
      x += at.scrollLeft;
      y += at.scrollTop;
    }
    const above = document.elementFromPoint(Math.min(left + width / 2, innerWidth - 1), Math.min(top + Math.min(height, innerHeight - top) / 2, innerHeight - 1));
    return {
      is: `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? shown.textContent ?? "").trim().slice(0, 40)}”`,
      area: element.closest("[data-area]")?.getAttribute("data-area") ?? (element.closest("header") ? "bar" : element.closest("aside") ? "dock" : "work"),
      isFrame: element.tagName === "IFRAME",
      box: { x, y, width, height },
      ring,
      inView: top >= -1 && left >= -1 && top < innerHeight && left < innerWidth && (shown.contains(above) || above?.contains(shown)),
    };
  });
}

const AREAS = ["bar", "outline", "work", "inspector", "dock"];

/** What is wrong with the way that Tab takes through a screen. */
async function troublesOfFocus(page) {
  const troubles = [];
  let last = null;
  await page.evaluate(() => document.activeElement?.blur());
  for (let presses = 0; presses < 70; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now === null || now.isFrame) break;
    if (!now.ring) troubles.push(`${now.is} does not show that it has the focus`);
    if (!now.inView) troubles.push(`${now.is} has the focus and is not in view`);
    if (last !== null) {
      const [from, to] = [last, now].map(({ area }) => AREAS.indexOf(area));
      if (to < from) troubles.push(`the focus goes back from ${last.area} (${last.is}) to ${now.area} (${now.is})`);
      const isBack = now.box.y + now.box.height <= last.box.y && now.box.x <= last.box.x;
      if (to === from && isBack) troubles.push(`the focus goes back up from ${last.is} to ${now.is}`);
    }
    last = now;
  }
  return troubles;
}

/** What is chosen and, in the colours that a person forces, looks as what is not. */
function chosenAlike(page) {
  return page.evaluate(() => {
    const looks = (element) =>
      [element, ...element.querySelectorAll("*")]
        .map((it) => {
          const { outlineStyle, outlineColor, borderTopStyle, borderTopWidth, borderTopColor, color, backgroundColor, forcedColorAdjust } = getComputedStyle(it);
          const border = borderTopStyle === "none" || borderTopWidth === "0px" ? "" : `${borderTopStyle} ${borderTopColor}`;
          return [outlineStyle === "none" ? "" : `${outlineStyle} ${outlineColor}`, border, color, backgroundColor, forcedColorAdjust, it.tagName].join();
        })
        .join();
    const CHOSEN = "[aria-selected=true], [aria-current]:not([aria-current=false]), [aria-checked=true], [aria-pressed=true], label:has(input:checked)";
    return [...document.querySelectorAll(CHOSEN)].flatMap((shown) => {
      const like = [...(shown.closest("[role=grid], [role=treegrid], [role=radiogroup], [role=application], ol, ul")?.querySelectorAll(shown.tagName) ?? [])];
      const other = like.find((it) => it !== shown && it.className === shown.className && !it.matches(CHOSEN));
      // Alone among its like, there is nothing to be told from.
      return other && looks(other) === looks(shown) ? [`${shown.role ?? shown.tagName} “${shown.textContent.trim().slice(0, 40)}”`] : [];
    });
  });
}

/** What moves on a page of somebody who wants less of it. */
function moving(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [null, "::before", "::after"].flatMap((pseudo) => {
        const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(element, pseudo);
        const takesTime = (durations) => durations.split(", ").some((it) => parseFloat(it) > 0);
        const isMoving = (transitionProperty !== "none" && takesTime(transitionDuration)) || (animationName !== "none" && takesTime(animationDuration));
        return isMoving ? [`${element.tagName} ${element.className} ${pseudo ?? ""}`] : [];
      }),
    ),
  );
}

/** Tries a screen as a person would. */
async function tryByHand({ page, close }) {
  assert.deepEqual(await troublesOfFocus(page), [], "Tab goes as one reads, and each stop shows");
  assert.deepEqual(await moving(page), [], "whoever wants less motion sees none");
  await page.emulateMedia({ forcedColors: "active" });
  assert.deepEqual(await chosenAlike(page), [], "with forced colours what is chosen is still told from what is not");
  await close();
}

for (const [stage, place, there] of SCREENS) {
  test(`${stage} can be used by keyboard, in forced colours, without motion`, async () => tryByHand(await openStage(stage, place, there)));
}

test("the first screen can be used by keyboard, in forced colours, without motion", async () => tryByHand(await openHome()));

/** What floats over a screen, and the button that opens it. */
const FLOATING = [
  ["pages", "steps/names", (page) => page.getByRole("banner").getByRole("button", { name: "Find or do" }), "dialog"],
  ["pages", "steps/names", (page) => page.getByRole("banner").getByRole("button", { name: "Keys" }), "dialog"],
  ["pages", "steps/names", (page) => page.getByRole("banner").getByRole("button", { name: "Settings" }), "dialog"],
  ["pages", "steps/names", (page) => page.getByRole("banner").getByRole("button", { name: /^Register a birth/ }), "menu"],
  ["pages", "steps/names", (page) => page.getByRole("main").getByRole("button", { name: "Add a question" }), "dialog"],
  ["pages", "steps/names", (page) => page.getByRole("main").getByRole("button", { name: "Add a text" }), "menu"],
  ["pages", "steps/names", (page) => page.getByRole("complementary").getByRole("button", { name: /^What .* sees/ }), "menu"],
  ["pages", "steps/names", (page) => page.getByRole("region", { name: "The page" }).getByRole("button", { name: /^Stage|Stage$/ }), "listbox"],
  ["map", "steps/names", (page) => page.getByRole("main").getByRole("button", { name: "Step", exact: true }), "menu"],
  ["map", "steps/names", (page) => page.getByRole("button", { name: "Way on" }), "dialog"],
  ["purpose", "needs/register", (page) => page.getByRole("button", { name: "Acts of this row" }).first(), "menu"],
];

test("what floats takes the focus, keeps it, closes by Escape and gives it back", async () => {
  const { page, close } = await openStage("pages", "steps/names", pageOfPerson);
  for (const [stage, place, button, role] of FLOATING) {
    await page.evaluate((to) => location.assign(to), `#/project/${project}/${stage}/${encodeURIComponent(place)}`);
    const opener = button(page);
    await opener.focus();
    const name = (await opener.getAttribute("aria-label")) ?? (await opener.innerText());
    await page.keyboard.press("Enter");
    const floats = page.getByRole(role).last();
    await floats.waitFor();
    const inside = () => floats.evaluate((it) => it.contains(document.activeElement) || document.activeElement?.getAttribute("aria-controls") === it.id);
    assert.ok(await inside(), `${name}: the focus is in what floats`);
    if (role === "dialog") {
      for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press("Tab");
      assert.ok(await inside(), `${name}: Tab stays in what floats`);
    }
    for (let presses = 0; presses < 2 && (await floats.isVisible()); presses += 1) await page.keyboard.press("Escape");
    await floats.waitFor({ state: "detached" });
    // In a list the row takes it, as the button is reached from there.
    const isBack = (it) => document.activeElement === it || (document.activeElement?.role === "row" && document.activeElement.contains(it));
    await page.waitForFunction(isBack, await opener.elementHandle(), { timeout: 5_000 }).catch(() => assert.fail(`${name}: the focus comes back to what opened it`));
  }
  await close();
});

test("what a colour says is said in words too, and what happens is told", async () => {
  const { page, close } = await openStage("test", null, SCREENS[3][2]);
  const wordless = await page.getByRole("grid", { name: "Where people struggle" }).evaluate((grid) => [...grid.querySelectorAll("[data-outcome]")].filter((cell) => !cell.closest("[role=gridcell], td")?.textContent.trim() && !cell.getAttribute("aria-label")).length);
  assert.equal(wordless, 0, "each cell of the matrix says how it went");
  const legend = await page.getByRole("main").locator("ul li").filter({ hasText: /smooth|stuck/ }).count();
  assert.ok(legend >= 2, "and a legend says what is drawn");
  await close();

  const pages = await openStage("pages", "steps/names/questions/given_names", SCREENS[2][2]);
  await pages.page.locator('[data-area="work"] [role=row][aria-selected=true]').press("Alt+ArrowDown");
  await pages.page.locator("output", { hasText: "Given name, 3 of 4" }).waitFor({ state: "attached" });
  await pages.page.keyboard.press("Control+z");
  await pages.keeps((service) => service.steps.find(({ id }) => id === "names").questions[0].id, "given_names", "and all is as it was");
  await pages.close();
});
