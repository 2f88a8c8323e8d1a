// The real window, driven through tauri-driver and WebKit's own driver by the W3C protocol.

import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { startScreen } from "./screen.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 60_000;

/** What stands in the frame of the window. */
const TITLE = "Maket";

/** Finds elements as assistive technology does. */
const FINDER = await readFile(createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"), "utf8");

/** Keys by their names in the DOM, as WebDriver writes them. */
const KEYS = {
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Control: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  F2: "\uE032",
  F6: "\uE036",
  Home: "\uE011",
  Shift: "\uE008",
  Tab: "\uE004",
};

/** Scrolls to an element whose middle is covered or outside, as a person would before pressing it. */
const INTO_SIGHT = `
  const [it, done] = arguments;
  const { x, y, width, height } = it.getBoundingClientRect();
  const seen = document.elementFromPoint(x + width / 2, y + height / 2);
  if (!it.contains(seen) && !seen?.contains(it)) it.scrollIntoView({ block: "center" });
  done();`;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether somebody listens on a port. */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(() => resolve(true)));
    socket.once("error", () => resolve(false));
  });
}

/** Whether a program runs in a group of processes. */
async function runsIn(group, program) {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, "utf8").catch(() => "")));
  return stats.some((stat) => {
    const [, name, state, of] = /\((.*)\) (\S) \d+ (\d+)/.exec(stat) ?? [];
    return name === program && state !== "Z" && Number(of) === group;
  });
}

/** Asks again until there is an answer; what never answers is an error that says what was awaited. */
async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`${what} did not come within ${PATIENCE / 1000} s${last ? `: ${last.message}` : ""}`, { cause: last });
}

/** Opens a program's window; its environment has these settings. */
export async function openWindow(application, settings) {
  const [port, nativePort] = [await freePort(), await freePort()];
  const cargoBin = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin");
  const screen = await startScreen();
  const driver = spawn("tauri-driver", ["--port", String(port), "--native-port", String(nativePort)], {
    env: { ...process.env, PATH: `${process.env.PATH}:${cargoBin}`, DISPLAY: screen.display, GDK_BACKEND: "x11", ...settings },
    stdio: ["ignore", "inherit", "inherit"],
    // A group of its own, so that nothing that the driver started outlives it.
    detached: true,
  });
  const ended = new Promise((resolve) => {
    driver.once("exit", resolve);
    driver.once("error", resolve);
  });

  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      // A script whose page has just gone is never answered; whoever waits asks again.
      signal: AbortSignal.timeout(PATIENCE / 2),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) {
      throw new Error(`${value.error}: ${value.message}`);
    }
    return value;
  };

  await until("the driver", async () => (await listens(nativePort)) && (await listens(port)));
  const started = performance.now();
  // The page that a person sees comes and goes in its frame; the driver waits for none of that, a test asks again.
  const options = { "tauri:options": { application }, pageLoadStrategy: "none" };
  const { sessionId } = await send("POST", "/session", { capabilities: { alwaysMatch: options } });
  const session = `/session/${sessionId}`;

  const element = (id) => ({ [ELEMENT]: id });
  /** Runs a script that ends by calling its last argument. */
  const run = (script, ...args) => send("POST", `${session}/execute/async`, { script, args });
  const text = (id) => send("GET", `${session}/element/${id}/text`);

  /** Elements of a role whose name is this, or has this pattern, inside another or anywhere. */
  const findAll = async (role, name, within) => {
    const query = `
      const [role, exact, pattern, within, done] = arguments;
      if (!window.TestingLibraryDom) return done(null);
      const name = pattern === null ? exact ?? undefined : new RegExp(pattern);
      done(window.TestingLibraryDom.queryAllByRole(within ?? document.body, role, { name }));`;
    const isPattern = name instanceof RegExp;
    const ask = () => run(query, role, isPattern ? null : (name ?? null), isPattern ? name.source : null, within ? element(within) : null);
    let found = await ask();
    if (found === null) {
      await send("POST", `${session}/execute/sync`, { script: FINDER, args: [] });
      found = await ask();
    }
    return found.map((one) => one[ELEMENT]);
  };

  const actions = async (id, type, list, more = {}) => {
    await send("POST", `${session}/actions`, { actions: [{ id, type, actions: list, ...more }] });
  };
  const typed = (key) => [
    { type: "keyDown", value: key },
    { type: "keyUp", value: key },
  ];

  return {
    started,
    run,
    findAll,
    text,
    title: () => send("GET", `${session}/title`),
    /** The first element of a role and a name; waits for it. */
    find: (role, name, within) => until(`a ${role} “${name}”`, async () => (await findAll(role, name, within))[0]),
    /** Waits until no element has this role and name. */
    gone: (role, name, within) => until(`the end of the ${role} “${name}”`, async () => (await findAll(role, name, within)).length === 0),
    /** Waits for an element by its selector whose text begins so. */
    waitFor: (selector, beginning = "") =>
      until(`${selector} with "${beginning}"`, async () => {
        const found = await send("POST", `${session}/elements`, { using: "css selector", value: selector });
        for (const one of found) {
          if ((await text(one[ELEMENT])).startsWith(beginning)) {
            return one[ELEMENT];
          }
        }
        return null;
      }),
    until,
    /** Presses an element with the pointer, scrolled to where it can be seen. */
    click: async (id) => {
      await run(INTO_SIGHT, element(id));
      await send("POST", `${session}/element/${id}/click`, {});
    },
    /** The first element at a selector inside another. */
    inside: async (id, selector) => (await send("POST", `${session}/element/${id}/element`, { using: "css selector", value: selector }))[ELEMENT],
    /** Types into what has the focus. */
    type: (words) => actions("keys", "key", [...words].flatMap(typed)),
    /** Presses keys by their names, with what is held before a plus: `Control+z`. */
    keys: async (...chords) => {
      for (const chord of chords) {
        const held = chord.split("+").map((key) => KEYS[key] ?? key);
        const key = held.pop();
        await actions("keys", "key", [...held.map((value) => ({ type: "keyDown", value })), ...typed(key), ...held.map((value) => ({ type: "keyUp", value }))]);
      }
    },
    /** Whether what has the focus has this role and name. */
    hasFocus: async (role, name) => {
      const { [ELEMENT]: around } = await run("arguments[0](document.activeElement.parentElement);");
      const { [ELEMENT]: focused } = await send("GET", `${session}/element/active`);
      return (await findAll(role, name, around)).includes(focused);
    },
    /** Drags from the middle of an element to the middle of another. */
    drag: async (from, to) => {
      const move = (id, duration = 0) => ({ type: "pointerMove", origin: element(id), x: 0, y: 0, duration });
      await actions("mouse", "pointer", [move(from), { type: "pointerDown", button: 0 }, move(to, 300), { type: "pointerUp", button: 0 }], { parameters: { pointerType: "mouse" } });
    },
    /** Runs a script in the frame at a selector. */
    inFrame: async (selector, script, ...args) => {
      const frame = await send("POST", `${session}/element`, { using: "css selector", value: selector });
      await send("POST", `${session}/frame`, { id: frame });
      try {
        return await run(script, ...args);
      } finally {
        await send("POST", `${session}/frame`, { id: null });
      }
    },
    /** What stands on the screen, once what changed is drawn. */
    picture: async () => {
      await run("const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)));");
      return screen.picture();
    },
    /** Closes the window, as a person does; where its page is dead, by asking again and again. */
    close: async ({ isDead = false } = {}) => {
      await screen.closeWindow(TITLE);
      await until("the end of the program", async () => {
        if (isDead) await screen.closeWindow(TITLE);
        return !(await runsIn(driver.pid, basename(application)));
      });
      process.kill(-driver.pid);
      await ended;
      await screen.end();
    },
    /** Kills the window and everything around it, as a machine does that stops. */
    kill: async () => {
      process.kill(-driver.pid, "SIGKILL");
      await ended;
      await screen.end();
    },
  };
}
