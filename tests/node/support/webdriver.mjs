// The real window, driven through tauri-driver and WebKit's own driver by the W3C protocol.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 30_000;

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
  throw new Error(`${what} did not come within ${PATIENCE / 1000} s`, { cause: last });
}

/** Opens a program's window; its environment has these settings. */
export async function openWindow(application, settings) {
  const [port, nativePort] = [await freePort(), await freePort()];
  const cargoBin = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin");
  const driver = spawn("tauri-driver", ["--port", String(port), "--native-port", String(nativePort)], {
    env: { ...process.env, PATH: `${process.env.PATH}:${cargoBin}`, ...settings },
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
  const options = { "tauri:options": { application } };
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
    click: (id) => send("POST", `${session}/element/${id}/click`, {}),
    /** Types into what has the focus. */
    type: (words) => actions("keys", "key", [...words].flatMap(typed)),
    /** Presses keys by their names, with what is held before a plus: `Control+z`. */
    press: async (...chords) => {
      for (const chord of chords) {
        const held = chord.split("+").map((key) => KEYS[key] ?? key);
        const key = held.pop();
        await actions("keys", "key", [...held.map((value) => ({ type: "keyDown", value })), ...typed(key), ...held.map((value) => ({ type: "keyUp", value }))]);
      }
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
    picture: async () => Buffer.from(await send("GET", `${session}/screenshot`), "base64"),
    close: async () => {
      await send("DELETE", session);
      // The window may still be closing when its driver has gone; the whole group ends.
      process.kill(-driver.pid);
      await ended;
    },
  };
}
