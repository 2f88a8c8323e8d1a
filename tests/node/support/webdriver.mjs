// The real window, driven through tauri-driver and WebKit's own driver by the W3C protocol.

import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 30_000;

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

  const find = async (selector) => {
    const found = await send("POST", `${session}/elements`, { using: "css selector", value: selector });
    return found.map((element) => element[ELEMENT]);
  };
  const text = (element) => send("GET", `${session}/element/${element}/text`);

  return {
    started,
    find,
    text,
    title: () => send("GET", `${session}/title`),
    /** Waits for an element whose text begins so. */
    waitFor: (selector, beginning = "") =>
      until(`${selector} with "${beginning}"`, async () => {
        for (const element of await find(selector)) {
          if ((await text(element)).startsWith(beginning)) {
            return element;
          }
        }
        return null;
      }),
    click: (element) => send("POST", `${session}/element/${element}/click`, {}),
    /** Runs a script that ends by calling its last argument. */
    run: (script, ...args) => send("POST", `${session}/execute/async`, { script, args }),
    picture: async () => Buffer.from(await send("GET", `${session}/screenshot`), "base64"),
    close: async () => {
      await send("DELETE", session);
      // The window may still be closing when its driver has gone; the whole group ends.
      process.kill(-driver.pid);
      await ended;
    },
  };
}
