// Defra's crested-newt licence return, from its file to a specification: imported, checked, walked,
// served, clicked to its end on a phone, and written out for developers.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join as inFolder } from "node:path";
import { after, before, test } from "node:test";

import { barriers } from "./support/barriers.mjs";
import { htmlTroubles, openApiTroubles, submissionJudge } from "./support/judges.mjs";
import { maket, maketJson, scratch, servePilot } from "./support/maket.mjs";
import { complaintsOf, flaws, goOn, join } from "./support/participant.mjs";
import { ROOT, startBrowser } from "./support/studio.mjs";

const FORM = inFolder(ROOT, "../shared/corpus/defra/DEFRA_forms-engine-plugin__conditions-crested-newt.json");
const pictures = process.env.PICTURES;

let own;
let browser;

before(async () => {
  own = await scratch();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await own.remove();
});

test("a form goes the whole way from its file to a specification", async (t) => {
  if (!existsSync(FORM)) {
    t.diagnostic("left out: the crested-newt form is not beside this repository");
    return;
  }
  const service = own.path("newt");
  const report = JSON.parse(await maket("import", FORM, "-o", service, "--json"));
  assert.equal(report.dialect, "order", "Defra's second engine is known by its form");
  assert.equal(report.steps, 43, "forty-two pages and the end");

  const checked = await maketJson("check", service);
  assert.ok(checked.findings.some((it) => it.code === "why-missing"), "a form does not say why it asks");
  const broken = checked.findings.filter((it) => ["unknown-reference", "dead-end", "unreachable-step"].includes(it.code));
  assert.deepEqual(broken, [], "but its ways are whole");

  const walks = await maketJson("walk", service, "--at", "2026-03-02T08:00:00Z");
  assert.ok(walks.length >= 12, "everybody of the cast walks it");
  for (const walk of walks) assert.equal(walk.end.result, "done", `${walk.person} gets it done`);

  const pilot = await servePilot(service, own.path("newt-pilot.db"));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en" });
  try {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const walk = walks.find((it) => it.person === "olena");
    const said = new Map(walk.steps.map((step) => [step.at, step.answers ?? []]));
    const found = [];
    const look = async () => {
      const at = new URL(page.url()).pathname.split("/").slice(3).join("/");
      for (const it of [...(await barriers(page)), ...(await flaws(page))]) found.push(`${at}: ${it}`);
      if (pictures) await page.screenshot({ path: inFolder(pictures, "newt", `${seen.length}-${at.replaceAll("/", "-")}.png`), fullPage: true });
      return at;
    };
    const seen = [];
    await join(page, pilot.join, "olena");
    while (!seen.includes("application-sent")) {
      const at = await look();
      assert.ok(!seen.includes(at), `${at} is not asked again: ${await page.locator("main").innerText()}`);
      seen.push(at);
      if (at !== "application-sent") await goOn(page, said.get(at) ?? []);
    }
    assert.deepEqual(seen, [...walk.steps.map((step) => step.at), "application-sent"], "the browser goes as the walk went");

    await page.locator(`main a[href$="/-/seq"], main .cz-actions a`).first().click();
    await page.waitForURL("**/-/seq");
    await look();
    await page.locator("input[name=seq][value='6']").check();
    await page.locator("main button[name=do]").first().click();
    await page.waitForURL("**/-/finish");
    await look();
    for (const scale of ["umux-needs", "umux-easy"]) await page.locator(`input[name=${scale}][value='6']`).check();
    await page.locator("[name=open]").fill("Fewer pages, please.");
    await page.locator("main button[name=do]").first().click();
    await page.waitForURL("**/-/thanks");
    await look();
    assert.deepEqual(found, [], "no page keeps anybody out");
    assert.deepEqual(complaints, [], "no page asks for anything that it may not have");
  } finally {
    await context.close();
    await pilot.stop();
  }

  const rounds = await maketJson("pilot", "report", service, "--store", own.path("newt-pilot.db"));
  assert.equal(rounds[0].measures.completed, 1, "the round knows who finished");

  const troubles = submissionJudge(await maket("export", service, "--format", "json-schema"));
  for (const walk of walks) assert.deepEqual(troubles(walk.submission), [], `what ${walk.person} sends is what the schema says`);
  assert.deepEqual(await openApiTroubles(await maket("export", service, "--format", "openapi")), [], "its API is OpenAPI");
  assert.deepEqual(await htmlTroubles(await maket("export", service, "--format", "review")), [], "its review document is HTML");
});
