// A picture of every screen in both themes, wide and narrow, in three languages, into
// target/pictures/screens: `cargo xtask pictures` makes them, people look at them.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { startProjects } from "./support/projects.mjs";
import { PICTURES } from "./support/studio.mjs";

const FOLDER = join(PICTURES, "screens");

/** The screens: name, stage, place, and what is pressed first where something is. */
const SCREENS = [
  ["purpose", "purpose", null],
  ["map", "map", "steps/find-person"],
  ["map-stage", "map", "stages/child"],
  ["page", "pages", "steps/names"],
  ["question", "pages", "steps/names/questions/given_names"],
  ["test", "test", null],
  ["pilot", "pilot", null],
  ["improve", "improve", null],
  ["hand-over", "hand-over", null],
  ["palette", "map", null, (page) => page.keyboard.press("Control+k")],
];

/** Waits until nothing more comes: data, the person's page, letters. */
async function settled(page) {
  await page.getByRole("heading").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], [class*=_skeleton_], [class*=_loading_]"));
  const frames = page.locator("iframe:not([inert])");
  for (let at = 0; at < (await frames.count()); at += 1) {
    await frames.nth(at).contentFrame().getByRole("heading").first().waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
}

const projects = await startProjects();
try {
  const project = await projects.create("birth-registration");
  const looks = ["light", "dark"].flatMap((theme) => [1440, 1024].flatMap((width) => ["uk", "en", "et"].map((lang) => ({ theme, width, lang }))));
  let count = 0;
  for (const look of looks) {
    const folder = join(FOLDER, `${look.theme}-${look.width}-${look.lang}`);
    await mkdir(folder, { recursive: true });
    const take = async (name, opened, act) => {
      await settled(opened.page);
      await act?.(opened.page);
      await settled(opened.page);
      await opened.page.screenshot({ path: join(folder, `${name}.png`) });
      await opened.close();
      count += 1;
    };
    await take("home", await projects.openAt("/", look));
    for (const [name, stage, place, act] of SCREENS) {
      await take(name, await projects.open(project, stage, { place, ...look }), act);
    }
    console.log(`${look.theme}, ${look.width} wide, ${look.lang}`);
  }
  console.log(`${count} pictures in ${FOLDER}`);
} finally {
  await projects.stop();
}
