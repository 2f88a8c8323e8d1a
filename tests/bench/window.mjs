// What somebody at the window waits for, in the real window: `node window.mjs STUDIO EMPTY FILE`.
// Prints one object; times are milliseconds, memory is megabytes.

import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { openWindow } from "../node/support/webdriver.mjs";

const [STUDIO, EMPTY, FILE] = process.argv.slice(2);
const LETTERS = "What was the name of the office that gave you the paper? ";
const ROUNDS = 5;

const data = await mkdtemp(join(tmpdir(), "maket-bench-"));
const settings = { XDG_DATA_HOME: data, LANG: "C.UTF-8" };

/** Runs a function in the page, with the page's time to wait for what it promises. */
const inPage = (studio, work, ...args) => studio.run(`const done = arguments[arguments.length - 1]; (${work})(...[...arguments].slice(0, -1)).then(done, (error) => done({ error: String(error) }));`, ...args);

/** The processes that a program has started, itself among them. */
async function family(pid) {
  const parents = new Map();
  for (const one of await readdir("/proc")) {
    const stat = /^\d+$/.test(one) ? await readFile(`/proc/${one}/stat`, "utf8").catch(() => "") : "";
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (parent) parents.set(Number(one), parent);
  }
  const found = [pid];
  for (const each of found) for (const [one, parent] of parents) if (parent === each) found.push(one);
  return found;
}

/** What a program and all that it started hold of the memory, each shared page divided among its holders. */
async function held(pid) {
  let sum = 0;
  for (const one of await family(pid)) {
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, "utf8").catch(() => "");
    sum += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return sum / 1024;
}

/** The memory of a program once it does not grow any more. */
async function settled(program) {
  const running = spawn(program, [], { env: { ...process.env, ...settings }, stdio: "ignore", detached: true });
  let [last, now] = [-1, 0];
  for (let round = 0; round < 20 && (round < 5 || Math.abs(now - last) > 1); round += 1) {
    await pause(500);
    [last, now] = [now, await held(running.pid)];
  }
  process.kill(-running.pid);
  return now;
}

/** Frames while something is done: how long it was from each to the next. */
const watchFrames = async () => {
  window.frames_ = [];
  let last = await new Promise(requestAnimationFrame);
  const next = (now) => {
    window.frames_?.push(now - last);
    last = now;
    if (window.frames_) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
};

const watchedFrames = async () => {
  const seen = window.frames_;
  window.frames_ = null;
  return seen;
};

/** From a key to the frame after which its letter is drawn. */
const watchKeys = async () => {
  window.keys_ = [];
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.keys_.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), true);
};

/** Opens a service and shows one of its stages; the time until something there is drawn. */
const open = async (file, stage, selector) => {
  const started = performance.now();
  const call = (name, payload) => window.__TAURI_INTERNALS__.invoke("call", { name, payload });
  const { project } = await call("project.open", { path: file });
  location.hash = `#/project/${project}/${stage}`;
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return performance.now() - started;
};

/** Turns the wheel over the map for a while, a notch a frame. */
const turnWheel = async (selector, held) => {
  const over = document.querySelector(selector);
  const { left, top, width, height } = over.getBoundingClientRect();
  for (let notch = 0; notch < 120; notch += 1) {
    const deltaY = notch % 60 < 30 ? 40 : -40;
    const init = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2, deltaX: held ? 0 : deltaY / 2, deltaY, ctrlKey: held };
    document.elementFromPoint(init.clientX, init.clientY).dispatchEvent(new WheelEvent("wheel", init));
    await new Promise(requestAnimationFrame);
  }
};

async function framesWhile(studio, work) {
  await inPage(studio, watchFrames);
  await work();
  return inPage(studio, watchedFrames);
}

const told = { ready: [], opening: [], keystrokes: [], typing: [], panning: [], zooming: [] };

/** Opens a window for as long as the work takes, however it ends. */
async function inWindow(work) {
  const studio = await openWindow(STUDIO, settings);
  try {
    await studio.find("option");
    await work(studio);
  } finally {
    await studio.close();
  }
}

for (let round = 0; round < ROUNDS; round += 1) {
  // The driver's own start and its asking are in it: a person waits less.
  await inWindow((studio) => told.ready.push(performance.now() - studio.started));
}

told.empty = await settled(EMPTY);
told.studio = await settled(STUDIO);

await inWindow(async (studio) => {
  told.opening.push(await inPage(studio, open, FILE, "pages", "[role=treegrid] [role=row]"));
  const list = await studio.find("grid", undefined, await studio.find("main"));
  await studio.click(await studio.find("row", /^What is number 0/, list));
  const field = await studio.find("textbox", "The question");
  await studio.click(field);
  await studio.keys("End");
  await inPage(studio, watchKeys);
  told.typing = await framesWhile(studio, async () => {
    for (let times = 0; times < 3; times += 1) await studio.type(LETTERS);
  });
  told.keystrokes = await inPage(studio, async () => window.keys_);
  told.opening.push(await inPage(studio, open, FILE, "map", "[role=application] [data-id]"));
  told.panning = await framesWhile(studio, () => inPage(studio, turnWheel, "[role=application]", false));
  told.zooming = await framesWhile(studio, () => inPage(studio, turnWheel, "[role=application]", true));
});
await rm(data, { recursive: true, force: true });
console.log(JSON.stringify(told));
