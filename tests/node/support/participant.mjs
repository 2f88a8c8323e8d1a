// A participant of a pilot in a browser: joins, answers as somebody of the cast walked, and looks
// at every page as a judge does.

import { htmlTroubles } from "./judges.mjs";

/** Lets what a page complains of be asked for: errors of the console and of scripts. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/** What html-validate says of the page as the server wrote it. */
export async function flaws(page) {
  return htmlTroubles(await page.evaluate(() => fetch(location.href).then((reply) => reply.text())));
}

/** Joins a round as somebody of the cast, and comes to the first page. */
export async function join(page, address, person) {
  await page.goto(address);
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL("**/-/consent");
  if (person) await page.locator(`input[name=person][value="${person}"]`).check();
  await page.locator("input[name=consent]").check();
  await page.locator("button[name=do][value=consent]").click();
  await page.waitForURL((url) => !url.pathname.includes("/-/"));
}

/** Types or ticks an answer as `maket walk` tells it. */
async function answer(page, { question, value }) {
  const field = (name) => page.locator(`[name="${name}"]`);
  const chosen = (text) => page.locator(`input[name="${question}"][value="${text}"]`);
  if (value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) await chosen(one).check();
  } else if (typeof value === "boolean") {
    const yes = chosen(value ? "yes" : "no");
    await yes.check();
  } else if (typeof value === "object") {
    for (const [part, text] of Object.entries(value)) {
      if (text !== null && (await field(`${question}.${part}`).count())) await field(`${question}.${part}`).fill(String(text));
    }
  } else if (await field(`${question}.day`).count()) {
    const [year, month, day] = value.split("-");
    for (const [part, text] of Object.entries({ day, month, year })) await field(`${question}.${part}`).fill(text);
  } else if (await page.locator(`select[name="${question}"]`).count()) {
    await page.locator(`select[name="${question}"]`).selectOption(value);
  } else if (await page.locator(`input[type=radio][name="${question}"]`).count()) {
    await chosen(value).check();
  } else {
    await field(question).first().fill(value);
  }
}

/** Answers a page and goes on; comes to wherever that leads. */
export async function goOn(page, answers) {
  for (const one of answers) await answer(page, one);
  const before = page.url();
  await page.locator("main .cz-actions button[name=do]").first().click();
  await page.waitForURL((url) => url.href !== before);
}

const PHONE = {
  viewport: { width: 390, height: 844 },
  userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
};

/** A participant on a phone who has joined as somebody of the cast; `says` leaves feedback on a question of the page. */
export async function participant(browser, address, person, locale = "en") {
  const context = await browser.newContext({ ...PHONE, locale });
  const page = await context.newPage();
  await join(page, address, person);
  const says = async (question, text) => {
    await page.locator("a[href*='/-/feedback/']").first().click();
    await page.locator(`input[name=place][value=${question}]`).check();
    await page.locator("[name=text]").fill(text);
    await page.locator("main button[name=do]").first().click();
    await page.waitForURL((url) => !url.pathname.includes("/-/feedback/"));
  };
  return { page, says, close: () => context.close() };
}

/** A participant whose child was born abroad: the shortest way to an outcome, and to the questions at the end. With a `remark` it is left on the way. */
export async function walksAbroad(browser, address, person, { ease, open, remark, locale }) {
  const { page, says, close } = await participant(browser, address, person, locale);
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL("**/born-where");
  if (remark) await says("born_where", remark);
  await goOn(page, [{ question: "born_where", value: "abroad" }]);
  await page.locator(`a[href$="/-/seq"]`).first().click();
  await page.locator(`input[name=seq][value='${ease}']`).check();
  await page.locator("main button[name=do]").first().click();
  await page.waitForURL("**/-/finish");
  for (const scale of ["umux-needs", "umux-easy"]) await page.locator(`input[name=${scale}][value='${ease}']`).check();
  await page.locator("[name=open]").fill(open);
  await page.locator("main button[name=do]").first().click();
  await page.waitForURL("**/-/thanks");
  await close();
}
