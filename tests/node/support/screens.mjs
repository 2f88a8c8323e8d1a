// Every screen of the studio: the services it needs, where it is, and what is pressed to come to it.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join as path } from "node:path";

import { BICYCLE } from "./forms.mjs";
import { goOn, participant, walksAbroad } from "./participant.mjs";
import { ROOT } from "./studio.mjs";

const { FluentBundle, FluentResource } = createRequire(path(ROOT, "ui/package.json"))("@fluent/bundle");

const bundles = new Map();

/** What the studio says in a language, by the name of the text. */
export async function texts(lang) {
  if (!bundles.has(lang)) {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    for (const part of ["studio", "frame", "components", "conditions", "project", "import", "purpose", "map", "pages", "test", "estimates", "pilot", "improve", "handover"]) {
      bundle.addResource(new FluentResource(await readFile(path(ROOT, `ui/locales/${lang}/${part}.ftl`), "utf8")));
    }
    bundles.set(lang, bundle);
  }
  return (id, values) => bundles.get(lang).formatPattern(bundles.get(lang).getMessage(id).value, values);
}

/** The services in the states that the screens show, by name; each is a project's id. */
export async function prepare(projects) {
  const { create, call, browser } = projects;
  const begin = { keepDays: 30, asOneself: false, team: false, people: ["olena", "maria"], languages: ["uk", "en"] };
  const waiting = await create("birth-registration");
  await call("round.start", { ...begin, project: waiting, title: "Пологовий № 2" });

  const running = await create("birth-registration");
  const { running: round } = await call("round.start", { ...begin, project: running, title: "Пологовий № 2" });
  const aunt = await participant(browser, round.join, "olena");
  await aunt.page.locator("main button[type=submit]").first().click();
  await aunt.page.waitForURL("**/born-where");
  await goOn(aunt.page, [{ question: "born_where", value: "facility" }]);
  await aunt.page.locator("main .cz-actions button[name=do]").first().click();
  await aunt.page.locator(".govuk-error-summary").waitFor();
  await aunt.says("relation", "Я її тітка. Що мені вибрати?");
  await walksAbroad(browser, round.join, "maria", { ease: 3, open: "Чому консульство не бачить запису?" });
  const { sessions } = await call("round.read", { project: running, round: round.round });
  await call("round.note", { project: running, round: round.round, session: sessions[0].id, place: "steps/who-are-you", text: "Читає три варіанти вголос" });

  const piloted = await create("birth-registration");
  const { running: first } = await call("round.start", { ...begin, project: piloted, title: "Пологовий № 2" });
  for (const [at, ease] of [5, 6, 6, 7, 6].entries()) {
    await walksAbroad(browser, first.join, at % 2 ? "maria" : "olena", { ease, open: `Усе зрозуміло, крім консульства (${at + 1})`, remark: at % 2 ? undefined : "Хіба посольство — не заклад?" });
  }
  await call("round.stop", { project: piloted });

  const broken = await create("birth-registration", [{ edit: "remove", place: "steps/names" }, { edit: "set", place: "#authority" }]);
  const asking = await create("birth-registration", [{ edit: "set", place: "steps/birth/questions/born_on#from" }]);
  const scrap = await create("birth-registration");
  const empty = await create({ title: "Послуга без нічого" });
  const whole = await create("birth-registration");
  await aunt.close();
  return { waiting, running, piloted, broken, asking, scrap, empty, whole };
}

const press = (id, values) => (page, say) => page.getByRole("button", { name: say(id, values), exact: true }).first().click();
const chooseFile = (text) => async (page, say) => {
  const chooser = page.waitForEvent("filechooser");
  await press("import-choose")(page, say);
  await (await chooser).setFiles({ name: "bicycle.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("dialog").locator("dl, [role=alert]").first().waitFor();
};

/** Chooses the round in the list of them, which lies over the work in a narrow window for as long as it has the focus. */
async function chooseRound(page) {
  await page.locator("[data-area=outline] [role=row]").first().press(" ");
  await page.locator("[data-area=work] [role=grid]").first().waitFor();
  await page.keyboard.press("Escape");
}

/** Asks where people get, and waits until everybody has been walked. */
async function pressReach(page, say) {
  await page.getByText(say("reach"), { exact: true }).click();
  await page.locator("[class*=_reach_] button").waitFor();
}

/** Scrolls an area to its end. */
const toEnd = (area) => (page) => page.locator(`[data-area=${area}]`).evaluate((it) => it.scrollTo(0, it.scrollHeight));

/** Brings a part of the work to its top, by its heading. */
const toHeading = (id) => async (page, say) => {
  const heading = page.getByRole("heading", { name: say(id), exact: true });
  await heading.waitFor({ timeout: 120_000 });
  await heading.evaluate((it) => it.scrollIntoView({ block: "start" }));
};

/** Estimates how people would get on, and looks at one part of what that says. */
const estimate = (view) => async (page, say) => {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: say("estimates"), exact: true }) }).first();
  // The fewest people: the studio of the tests is not optimised.
  await section.getByRole("button", { name: say("estimate-people") }).click();
  await page.getByRole("option").first().click();
  await section.getByRole("button", { name: say("estimate-run"), exact: true }).click();
  await section.getByText(say("estimate-done"), { exact: true }).first().waitFor();
  await section.getByRole("radio", { name: say(`estimate-view-${view}`) }).click();
  await page.waitForFunction(() => !document.querySelector("[class*=_skeleton_]"));
  await section.evaluate((it) => it.scrollIntoView({ block: "start" }));
};

/** Takes the first text away, which an earlier picture may have done already: it is said, with the way back. */
async function takeAway(page, say) {
  const rows = page.locator('[data-area="work"] [role=row]');
  await rows.first().waitFor();
  if ((await rows.count()) < 4) {
    // The key does nothing until it is known what there is to undo; the button waits for it.
    await page.getByRole("banner").getByRole("button", { name: say("undo-named", { what: "" }).trim() }).click();
  }
  await rows.nth(3).waitFor();
  await rows.first().press("Delete");
  await page.getByRole("alertdialog").getByRole("button").first().waitFor();
}

/**
 * The screens: `of` is the service, none for the first screen; `act` is what a person does there.
 * Those of `nothing` come before there is any service.
 */
export const SCREENS = [
  { name: "home-empty", nothing: true },
  { name: "home-new", nothing: true, act: press("home-new") },
  { name: "home-import", nothing: true, act: chooseFile(JSON.stringify(BICYCLE)) },
  { name: "home-import-wrong", nothing: true, excused: /400/, act: chooseFile('{"pages": [\n{') },
  { name: "home" },
  { name: "home-service", act: (page) => page.getByRole("grid").getByRole("row").first().click() },
  { name: "not-here", address: "/project/gone/map", excused: /404/ },

  { name: "purpose", of: "whole", stage: "purpose" },
  { name: "purpose-need", of: "whole", stage: "purpose", place: "needs/register" },
  { name: "purpose-objective", of: "whole", stage: "purpose", place: "objectives/first-try" },
  { name: "purpose-law", of: "whole", stage: "purpose", place: "laws/civil-acts-13" },
  { name: "purpose-below", of: "whole", stage: "purpose", act: toEnd("work") },
  { name: "purpose-empty", of: "empty", stage: "purpose" },

  { name: "map", of: "whole", stage: "map" },
  { name: "map-exchange", of: "whole", stage: "map", place: "steps/find-person" },
  { name: "map-decision", of: "whole", stage: "map", place: "steps/who-applies" },
  { name: "map-stage", of: "whole", stage: "map", place: "stages/child" },
  { name: "map-registry", of: "whole", stage: "map", place: "registries/dracs" },
  { name: "map-way", of: "whole", stage: "map", place: "steps/born-where", act: press("way-add") },
  { name: "map-add", of: "whole", stage: "map", place: "steps/names", act: press("map-add-short") },
  { name: "map-reach", of: "whole", stage: "map", act: pressReach },
  { name: "map-broken", of: "broken", stage: "map", place: "steps/surname" },
  { name: "map-remove", of: "whole", stage: "map", place: "steps/names", act: (page) => page.getByRole("application").locator("[aria-pressed=true]").press("Delete") },
  { name: "map-empty", of: "empty", stage: "map" },

  { name: "page", of: "whole", stage: "pages", place: "steps/names" },
  { name: "page-birth", of: "whole", stage: "pages", place: "steps/birth" },
  { name: "question", of: "whole", stage: "pages", place: "steps/names/questions/given_names" },
  { name: "question-below", of: "whole", stage: "pages", place: "steps/names/questions/given_names", act: toEnd("inspector") },
  { name: "question-when", of: "whole", stage: "pages", place: "steps/benefit-way/questions/iban" },
  { name: "page-add", of: "whole", stage: "pages", place: "steps/names", act: press("pages-add-question") },
  { name: "page-desktop", of: "whole", stage: "pages", place: "steps/names", act: (page, say) => page.getByRole("radio", { name: say("dock-desktop") }).click() },
  { name: "page-exchange", of: "whole", stage: "pages", place: "steps/find-person" },
  { name: "page-remove", of: "whole", stage: "pages", place: "steps/benefit-way/questions/benefit_way", act: (page) => page.locator('[data-area="work"] [role=row][aria-selected=true]').press("Delete") },
  { name: "page-broken", of: "broken", stage: "pages", place: "steps/surname" },
  { name: "page-empty", of: "empty", stage: "pages" },

  { name: "test", of: "whole", stage: "test" },
  { name: "test-person", of: "whole", stage: "test", act: (page) => page.getByRole("navigation").locator('[data-key="olena"]').press("F2") },
  { name: "test-walk", of: "whole", stage: "test", act: (page) => page.keyboard.press("Alt+ArrowRight") },
  { name: "test-broken", of: "broken", stage: "test" },
  { name: "test-below", of: "broken", stage: "test", act: toEnd("work") },
  ...["pages", "kinds", "burden", "assumptions"].map((view) => ({ name: `test-estimates-${view}`, of: "whole", stage: "test", act: estimate(view) })),
  { name: "test-once", of: "asking", stage: "test", act: toHeading("once") },
  { name: "test-cases", of: "whole", stage: "test", act: toHeading("cases") },
  { name: "test-empty", of: "empty", stage: "test" },

  { name: "pilot-new", of: "whole", stage: "pilot" },
  { name: "pilot-broken", of: "broken", stage: "pilot" },
  { name: "pilot-waiting", of: "waiting", stage: "pilot" },
  { name: "pilot-running", of: "running", stage: "pilot" },
  { name: "pilot-end", of: "running", stage: "pilot", act: press("pilot-end") },
  { name: "pilot-next", of: "piloted", stage: "pilot" },
  { name: "pilot-over", of: "piloted", stage: "pilot", act: chooseRound },

  { name: "improve-empty", of: "whole", stage: "improve" },
  { name: "improve-running", of: "running", stage: "improve" },
  { name: "improve", of: "piloted", stage: "improve" },
  { name: "improve-calibration", of: "piloted", stage: "improve", act: async (page, say) => {
    await page.getByRole("button", { name: say("calibration-ask") }).click();
    await toHeading("calibration")(page, say);
  } },
  { name: "improve-fits", of: "piloted", stage: "improve", act: async (page, say) => {
    await page.getByRole("button", { name: say("calibration-ask") }).click();
    await toHeading("calibration-fits")(page, say);
  } },
  { name: "improve-below", of: "piloted", stage: "improve", act: toEnd("work") },

  { name: "hand-over", of: "whole", stage: "hand-over" },
  { name: "hand-over-broken", of: "broken", stage: "hand-over" },
  { name: "hand-over-threats", of: "whole", stage: "hand-over", place: "threats" },
  { name: "hand-over-checklist", of: "whole", stage: "hand-over", place: "checklist" },
  { name: "hand-over-empty", of: "empty", stage: "hand-over" },

  { name: "done", of: "scrap", stage: "pages", place: "steps/names", act: takeAway },
  {
    name: "unreachable",
    of: "scrap",
    stage: "purpose",
    excused: /ERR_FAILED/,
    act: async (page, say) => {
      await page.route("**/api/call", (route) => route.abort());
      await press("purpose-need")(page, say);
      await page.getByRole("alert").or(page.getByRole("alertdialog")).first().waitFor();
    },
  },
  { name: "palette", of: "whole", stage: "map", act: (page) => page.keyboard.press("Control+k") },
  { name: "keys", of: "whole", stage: "pages", place: "steps/names", act: press("keys") },
  { name: "settings", of: "whole", stage: "pages", place: "steps/names", act: press("settings") },
  { name: "service-acts", of: "whole", stage: "pages", place: "steps/names", act: (page) => page.getByRole("banner").locator("[aria-haspopup=true]").first().click() },
];
