// The studio's own window with a service in it, as a person works in it.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { PICTURES, program } from "./studio.mjs";
import { openWindow } from "./webdriver.mjs";

/** How many presses of a key are too many to come to a place. */
const FAR = 60;

/** The page that the person of the dock sees. */
const DOCK = "iframe:not([inert])";

/** Opens the studio's window on a folder of data. */
export async function openStudio(folder) {
  await mkdir(PICTURES, { recursive: true });
  const driver = await openWindow(program("maket-studio"), { XDG_DATA_HOME: folder, LANG: "C.UTF-8" });
  const { run, find, until, picture } = driver;

  await until("the studio", () => run("arguments[0](document.querySelector('main') !== null);"));

  /** A command of the core, as the page itself calls it; with `error` where it was refused. */
  const ask = (name, payload = {}) =>
    run(
      `const [name, payload, done] = arguments;
       window.__TAURI_INTERNALS__.invoke("call", { name, payload }).then((ok) => done({ ok }), (error) => done({ error }));`,
      name,
      payload,
    );
  const call = async (name, payload) => {
    const { ok, error } = await ask(name, payload);
    assert.equal(error, undefined, `${name} works`);
    return ok;
  };

  /** The project that is open, as the core tells it. */
  const read = async () => call("project.read", { project: await run("arguments[0](location.hash.split('/')[2]);") });
  const service = async () => (await read()).draft.service;

  /** Whether the focus is on what has a role and a name, asked again where the answer was lost. */
  const isAt = async (role, name) => (await until("what has the focus", async () => ({ is: await driver.hasFocus(role, name) }))).is;

  /** Presses what has a role and a name, as soon as it is there and can be pressed. */
  const press = (role, name, within) => until(`a press on the ${role} “${name}”`, async () => (await driver.click(await find(role, name, within))) === undefined);

  return {
    ...driver,
    call,
    press,
    read,
    service,
    /** Goes to a stage of the work by its name. */
    stage: async (name) => press("link", new RegExp(name), await find("navigation", "Stages")),
    /** Writes over what stands in a field. */
    write: async (name, words, { role = "textbox", within } = {}) => {
      await press(role, name, within);
      await driver.keys("Control+a");
      await driver.type(words);
    },
    /** Waits until what the file says of the service is what was meant. */
    keeps: async (tell, expected, why) => {
      let told;
      await until(why, async () => isDeepStrictEqual((told = tell(await service())), expected)).catch(() => {});
      assert.deepEqual(told, expected, why);
    },
    /** Waits until the page that the person sees says something. */
    seen: (words) => until(`“${words}” on the person's page`, () => driver.inFrame(DOCK, "const [words, done] = arguments; done(document.body.innerText.includes(words));", words)),
    /** Waits until the window itself says something. */
    says: (words) => until(`“${words}” in the window`, () => run("const [words, done] = arguments; done(document.body.innerText.includes(words));", words)),
    /** Undoes or redoes, in this way, until nothing is left of it. */
    exhaust: async (what, act) => {
      let state = await read();
      while (state[what]) {
        const { revision } = state;
        await act();
        await until(`one ${what} more`, async () => (state = await read()).revision > revision);
      }
    },
    /** Waits until the focus is on what has a role and a name. */
    reached: (role, name) => until(`the focus on the ${role} “${name}”`, () => driver.hasFocus(role, name)),
    /** Goes on by a key until the focus is on what has a role and a name. */
    reach: async (role, name, key = "Tab") => {
      for (let presses = 0; !(await isAt(role, name)); presses += 1) {
        assert.ok(presses < FAR, `${key} comes to the ${role} “${name}”`);
        await driver.keys(key);
      }
    },
    /** Keeps a picture of the window. */
    kept: async (name) => writeFile(join(PICTURES, `window-${name}.png`), await until("a picture", picture)),
  };
}
