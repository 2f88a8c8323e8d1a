// A screen of its own for a window, so that it neither disturbs a person's nor another test's.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

import { PNG } from "pngjs";
import x11 from "x11";

const SIZE = { width: 1440, height: 900 };
const ANY = 0;
const CLIENT_MESSAGE = 33;
const LONGS = 32;
const PIXELS = 2;
const ALL_PLANES = 0xffffffff;

/** Starts an empty screen; nobody manages its windows. */
export async function startScreen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", `${SIZE.width}x${SIZE.height}x24`], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = once(server, "exit");
  // A test that fails before its window is there ends nothing.
  process.once("exit", () => server.kill());
  const [number] = await Promise.race([
    once(server.stdio[3], "data"),
    ended.then(() => {
      throw new Error("Xvfb ended before there was a screen");
    }),
  ]);
  const display = `:${String(number).trim()}`;

  /** Talks to the screen as one more of its programs. */
  const asking = async (talk) => {
    const { client, screen } = await promisify(x11.createClient)({ display });
    try {
      return await talk(client, screen[0], (name, ...args) => promisify(client[name]).call(client, ...args));
    } finally {
      client.terminate();
    }
  };

  return {
    display,
    /** What stands on it, as a PNG. */
    picture: () =>
      asking(async (_client, { root }, ask) => {
        const { data } = await ask("GetImage", PIXELS, root, 0, 0, SIZE.width, SIZE.height, ALL_PLANES);
        const png = new PNG(SIZE);
        // The screen has blue, green, red and a byte of nothing.
        for (let at = 0; at < data.length; at += 4) {
          png.data.writeUInt32BE(((data.readUIntLE(at, 3) << 8) | 0xff) >>> 0, at);
        }
        return PNG.sync.write(png);
      }),
    /** Asks the windows with a title to close, as the cross in a frame does. */
    closeWindow: (title) =>
      asking(async (client, { root }, ask) => {
        const atom = (name) => ask("InternAtom", false, name);
        const [name, protocols, deleted] = await Promise.all(["_NET_WM_NAME", "WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(atom));
        const { children } = await ask("QueryTree", root);
        for (const window of children) {
          const { data } = await ask("GetProperty", 0, window, name, ANY, 0, 1000);
          if (data.toString() === title) {
            const event = Buffer.alloc(32);
            event.writeUInt8(CLIENT_MESSAGE, 0);
            event.writeUInt8(LONGS, 1);
            for (const [at, value] of [window, protocols, deleted].entries()) event.writeUInt32LE(value, 4 + 4 * at);
            client.SendEvent(window, false, 0, event);
          }
        }
        // Asked once more of anything: what was sent has arrived when this is answered.
        await ask("InternAtom", false, "WM_STATE");
      }),
    /** Ends it, and whatever still stands on it. */
    end: async () => {
      server.kill();
      await ended;
    },
  };
}
