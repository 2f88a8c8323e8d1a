// A picture of every screen in both themes, wide and narrow, in three languages, and with text
// twice as large, into target/pictures/screens: people look at them. `cargo xtask pictures` makes
// them all. What is named is drawn alone, screens by how their name begins, looks by their parts:
// `node pictures.mjs pilot test dark 1024 et`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { startProjects } from "./support/projects.mjs";
import { prepare, SCREENS, texts } from "./support/screens.mjs";
import { PICTURES } from "./support/studio.mjs";
import { spoiltWords } from "./support/words.mjs";

const FOLDER = join(PICTURES, "screens");
const ROOMS = [
  { width: 1440, textSize: 100 },
  { width: 1024, textSize: 100 },
  { width: 1440, textSize: 200 },
];
const all = ["light", "dark"].flatMap((theme) => ROOMS.flatMap((room) => ["uk", "en", "et"].map((lang) => ({ theme, lang, ...room }))));
/** What is twice as large is as large in the dark. */
const LOOKS = all.filter(({ theme, textSize }) => theme === "light" || textSize === 100);

const named = process.argv.slice(2);
const partsOf = ({ theme, width, textSize, lang }) => [theme, `${width}`, textSize === 100 ? "usual" : "large", lang];
/** What was named of one part of the looks; all of them where nothing was. */
const asked = (values) => {
  const chosen = values.filter((value) => named.includes(value));
  return chosen.length > 0 ? chosen : values;
};
const part = (at) => asked([...new Set(LOOKS.map((look) => partsOf(look)[at]))]);
const chosenParts = [0, 1, 2, 3].map(part);
const looks = LOOKS.filter((look) => partsOf(look).every((it, at) => chosenParts[at].includes(it)));
const beginnings = named.filter((name) => !LOOKS.some((look) => partsOf(look).includes(name)));
const screens = SCREENS.filter(({ name }) => beginnings.length === 0 || beginnings.some((it) => name.startsWith(it)));

/** Waits until nothing more comes: data, the person's page, letters. */
async function settled(page) {
  await page.getByRole("heading").first().waitFor();
  // To say that nobody sees a page of a step, everybody is walked, which a slow machine takes its time for.
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], [class*=_skeleton_], [class*=_loading_]"), null, { timeout: 120_000 });
  const frames = page.locator("iframe:not([inert])");
  for (let at = 0; at < (await frames.count()); at += 1) {
    await frames.nth(at).contentFrame().getByRole("heading").first().waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
}

const projects = await startProjects();
let count = 0;
/** What could not be drawn; the rest is. */
const failed = [];

/** Draws one screen in one look, and says what is spoilt on it. */
async function draw({ name, of, stage, place, address, act, excused }, look, services) {
  const folder = join(FOLDER, partsOf(look).join("-"));
  await mkdir(folder, { recursive: true });
  const { page, close } = of ? await projects.open(services[of], stage, { place, excused, ...look }) : await projects.openAt(address ?? "/", { excused, ...look });
  page.setDefaultTimeout(120_000);
  await settled(page);
  await act?.(page, await texts(look.lang));
  await settled(page);
  const { cut, over } = await spoiltWords(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  for (const [what, words] of Object.entries({ cut, over })) {
    if (words.length > 0) console.log(`  ${partsOf(look).join("-")} ${name}: ${what}: ${words.join(" | ")}`);
  }
  await close();
  count += 1;
}

try {
  const drawAll = async (those, services) => {
    for (const textSize of those.length > 0 ? [100, 200] : []) {
      const sized = looks.filter((look) => look.textSize === textSize);
      await projects.call("settings.write", { textSize });
      for (const look of sized) {
        // Several at once: a screen mostly waits.
        const queue = [...those];
        const drawNext = async () => {
          for (let screen = queue.shift(); screen; screen = queue.shift()) {
            await draw(screen, look, services).catch((error) => failed.push(`${partsOf(look).join("-")} ${screen.name}: ${error.message}`));
          }
        };
        await Promise.all([drawNext(), drawNext()]);
        console.log(`${partsOf(look).join(", ")}: ${those.length} screens`);
      }
    }
  };
  await drawAll(screens.filter(({ nothing }) => nothing));
  const rest = screens.filter(({ nothing }) => !nothing);
  await drawAll(rest, rest.some(({ of }) => of) ? await prepare(projects) : {});
  console.log(`${count} pictures in ${FOLDER}`);
  if (failed.length > 0) {
    console.error(`not drawn:\n${failed.join("\n")}`);
    process.exitCode = 1;
  }
} finally {
  await projects.stop();
}
