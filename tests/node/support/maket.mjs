// The command line, run as a person runs it.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import { program } from "./studio.mjs";

const run = promisify(execFile);

/** What `maket` writes to its standard output. It fails where `maket` does not exit with 0. */
export async function maket(...words) {
  const { stdout } = await run(program("maket"), words, { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What `maket … --json` answers, whether or not it finds errors in the service. */
export async function maketJson(...words) {
  const { stdout } = await run(program("maket"), [...words, "--json"], { maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    if (error.code === 1) return error;
    throw error;
  });
  return JSON.parse(stdout);
}

/** A folder of its own. */
export async function scratch() {
  const folder = await mkdtemp(join(tmpdir(), "maket-test-"));
  return { path: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Serves a pilot of a service; `join` is the address that lets people in. */
export async function servePilot(service, store) {
  const server = spawn(program("maket"), ["pilot", "serve", service, "--store", store], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  createInterface({ input: server.stderr }).on("line", (line) => said.push(line));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { value: join } = await lines.next();
  if (!join) {
    await ended;
    throw new Error(`maket pilot serve ended: ${said.join("\n")}`);
  }
  return {
    join,
    origin: new URL(join).origin,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
    },
  };
}
