// The home screen in an ordinary browser, through maket-web.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { keepsNobodyOut } from "./support/barriers.mjs";
import { startProjects } from "./support/projects.mjs";
import { PICTURES, startStudio } from "./support/studio.mjs";

const HEADINGS = { uk: "Ваші послуги", en: "Your services", et: "Teie teenused" };

let projects;

before(async () => {
  projects = await startProjects();
});

after(() => projects?.stop());

/** The first screen, read. */
async function open(options) {
  const opened = await projects.openAt("/", options);
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

/** Opens what a person sets for themselves; its button is named in the language of the moment. */
async function openSettings(page) {
  await page.getByRole("button", { name: /^(Налаштування|Settings|Seaded)$/ }).click();
  await page.getByRole("dialog").waitFor();
}

test("a person sees the templates that the studio has", async () => {
  const { page, close } = await open();
  const { templates } = await projects.call("template.list");
  assert.ok(templates.length > 0, "the studio comes with templates");
  const options = page.getByRole("listbox").getByRole("option");
  await options.first().waitFor();
  assert.equal(await options.count(), templates.length, "each template is listed once");
  for (const template of templates) {
    const title = template.title.en ?? Object.values(template.title)[0];
    const option = page.getByRole("option", { name: title });
    assert.ok(await option.isVisible(), `${title} is in view`);
    const name = await option.textContent();
    assert.match(name, new RegExp(`${template.pages.length} page`), `${title} says how many pages it has`);
    assert.match(name, new RegExp(`${template.registries.length} registr`), `and how many registries it asks`);
  }
  await close();
});

test("a service is started from a template, left, and found again where it was left", async () => {
  const { page, close } = await open();
  await page.getByRole("button", { name: "Use this template" }).click();
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  assert.match(page.url(), /#\/project\/[0-9a-f]+\/pages$/, "a new service opens on its pages");
  const remembered = page.waitForResponse((it) => it.request().postData()?.includes("remember-view") && it.request().postData()?.includes("/map"));
  await page.keyboard.press("Control+2");
  await page.waitForURL(/\/map$/);
  await remembered;
  await page.getByRole("link", { name: "Home" }).click();
  const services = page.getByRole("grid", { name: HEADINGS.en });
  await services.getByRole("row").first().waitFor();
  assert.match(await services.getByRole("row").first().textContent(), /26 pages/, "it is on top of the list");
  await services.getByRole("button", { name: "Open" }).first().click();
  await page.waitForURL(/\/map$/);
  await close();
});

test("a new service has a title and its first page, and a file that is none is refused", async () => {
  const { page, close } = await open({ excused: /404/ });
  await page.getByRole("button", { name: "New service" }).click();
  await page.keyboard.type("Rent a bicycle");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Rent a bicycle" }).waitFor();
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.keyboard.type("/nowhere/at-all.maket");
  const refused = page.waitForResponse((it) => it.status() === 404);
  await page.keyboard.press("Enter");
  await refused;
  await page.getByRole("alert").filter({ hasText: "not there any more" }).waitFor();
  await close();
});

test("the keyboard chooses a template and moves between the areas", async () => {
  const { page, close } = await open();
  const { templates } = await projects.call("template.list");
  const about = page.getByRole("complementary");
  const shown = () => about.getByRole("heading", { level: 2 }).textContent();
  const title = (template) => template.title.en ?? Object.values(template.title)[0];
  assert.equal(await shown(), title(templates[0]), "the first template is chosen at the start");

  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  const area = () => page.evaluate(() => document.activeElement?.closest("header, main, aside")?.tagName);
  assert.equal(await area(), "MAIN", "F6 leads from the bar to the work");
  await page.getByRole("option").first().focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await shown(), title(templates[1] ?? templates[0]), "an arrow chooses the next one");
  await page.keyboard.press("Home");
  assert.equal(await shown(), title(templates[0]), "Home chooses the first one");
  await page.keyboard.press("F6");
  assert.equal(await area(), "ASIDE", "F6 leads from the work to what is chosen");
  await close();
});

test("language and theme are kept until they are changed again", async () => {
  const { page, close } = await open({ lang: "de" });
  const html = page.locator("html");
  // By its tag: while the settings are open, the rest of the window is not for who cannot see.
  const heading = page.locator("h1");
  assert.equal(await heading.textContent(), HEADINGS.en, "a language that the studio does not speak becomes English");
  await openSettings(page);
  for (const [name, code] of [["Українська", "uk"], ["Eesti", "et"], ["English", "en"]]) {
    await page.getByRole("radio", { name }).click();
    await heading.filter({ hasText: HEADINGS[code] }).waitFor();
    assert.equal(await html.getAttribute("lang"), code, "a screen reader changes its voice too");
  }
  await page.getByRole("radio", { name: "Українська" }).click();
  await page.getByRole("radio", { name: "150" }).click();
  const kept = page.waitForResponse((it) => it.request().postData()?.includes('"theme":"dark"') ?? false);
  await page.getByRole("radio", { name: "Темна" }).click();
  await kept;
  await page.reload();
  await page.getByRole("heading", { level: 1, name: HEADINGS.uk }).waitFor();
  assert.equal(await html.getAttribute("data-theme"), "dark", "the next start looks as this one did");
  assert.equal(await html.evaluate((it) => getComputedStyle(it).fontSize), "24px", "with text as large");
  await projects.call("settings.write");
  await close();
});

for (const theme of ["light", "dark"]) {
  for (const [lang, width] of [["uk", 1440], ["en", 1024]]) {
    test(`nobody is kept out: ${theme}, ${lang}, ${width} wide`, async () => {
      const { page, close } = await open({ lang, theme, width, height: 768 });
      await keepsNobodyOut(page, `home-${theme}-${lang}-${width}`);
      await close();
    });
  }
}

test("an address that leads nowhere says so and leads home", async () => {
  const { page, close } = await open({ excused: /404/ });
  await page.evaluate(() => window.location.assign("#/project/gone/map"));
  await page.getByRole("heading", { level: 1, name: "There is nothing at this address" }).waitFor();
  await page.getByRole("button", { name: "Home" }).click();
  await page.getByRole("heading", { level: 1, name: HEADINGS.en }).waitFor();
  await close();
});

test("whoever was not let in sees nothing", async () => {
  const context = await projects.browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(projects.origin);
  assert.equal(response.status(), 401, "the address alone is not enough");
  assert.match(response.headers()["content-security-policy"], /default-src 'none'/, "and nothing can be slipped in");
  await context.close();
});

test("a studio that was closed says so once, and the choice still shows", async () => {
  const own = await startStudio();
  const context = await projects.browser.newContext({ locale: "en", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let close;
  const closed = new Promise((resolve) => (close = resolve));
  // The templates are still on their way when the studio closes.
  await page.route("**/api/call", async (route) => {
    if (route.request().postDataJSON().name === "template.list") {
      await closed;
    }
    await route.continue();
  });
  await page.goto(await own.address());
  await page.getByRole("heading", { level: 1, name: HEADINGS.en }).waitFor();
  await own.stop();
  await openSettings(page);
  await page.getByRole("radio", { name: "Eesti" }).click();
  await page.keyboard.press("Escape");
  const trouble = page.getByRole("alert");
  await trouble.waitFor();
  const failed = page.waitForEvent("requestfailed", (request) => request.postDataJSON().name === "template.list");
  close();
  await failed;
  await page.getByRole("main").getByRole("status").waitFor({ state: "detached" });
  assert.equal(await trouble.count(), 1, "templates and settings did not arrive, for one reason, told once");
  assert.match(await trouble.textContent(), /Stuudio ei vasta/, "the trouble is told in the language just chosen");
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), HEADINGS.et, "the choice holds");
  await page.screenshot({ path: join(PICTURES, "home-closed.png") });
  await context.close();
});
