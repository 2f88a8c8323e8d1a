// What a desktop does to a window: under Xvfb there is none, so a test does it by X itself.

import { promisify } from "node:util";

import x11 from "x11";

const ANY = 0;
const CLIENT_MESSAGE = 33;
const LONGS = 32;

/** Asks the window with a title to close, as the cross in its frame does. */
export async function closeWindow(title) {
  const display = await promisify(x11.createClient)();
  const { client } = display;
  const ask = (name, ...args) => promisify(client[name]).call(client, ...args);
  const atom = (name) => ask("InternAtom", false, name);
  const [name, protocols, deleted] = await Promise.all(["_NET_WM_NAME", "WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(atom));
  const { children } = await ask("QueryTree", display.screen[0].root);
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
  client.terminate();
}
