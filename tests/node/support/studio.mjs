// The studio in a browser, started for one test file and stopped after it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

/** The top of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where cargo builds. */
export const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");

/** Where pictures of the screens go. */
export const PICTURES = join(ROOT, "target/pictures");

/** A program of the workspace that has been built. */
export function program(name) {
  return join(TARGET, "debug", name);
}

/** A folder of its own for what the studio keeps. */
export async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), "maket-data-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts `maket-web` on a folder of data; `address()` lets the next browser in. */
export function startWeb(folder) {
  const server = spawn(program("maket-web"), [], {
    env: { ...process.env, XDG_DATA_HOME: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  return {
    address: async () => (await lines.next()).value,
    end: async (signal) => {
      server.kill(signal);
      await ended;
    },
  };
}

/** Starts `maket-web` on a folder of its own, which goes with it. */
export async function startStudio() {
  const data = await dataFolder();
  const { address, end } = startWeb(data.folder);
  return {
    data: data.folder,
    address,
    stop: async () => {
      await end();
      await data.remove();
    },
  };
}

/** Debian's Chromium. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}
