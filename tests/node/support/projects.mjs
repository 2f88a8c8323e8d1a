// The studio in a browser that was let in: its first screen, and services that are open in it.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import { startBrowser, startStudio } from "./studio.mjs";

/** Starts a studio and a browser for one test file. */
export async function startProjects() {
  const studio = await startStudio();
  const browser = await startBrowser();
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(await studio.address());
  const { origin } = new URL(first.url());
  const letIn = await context.storageState();

  /** Runs a command of the studio. */
  const call = async (name, payload = {}) => {
    const reply = await context.request.post(`${origin}/api/call`, { data: { name, payload }, headers: { origin } });
    const body = await reply.json();
    assert.ok(reply.ok(), `${name} works: ${JSON.stringify(body)}`);
    return body;
  };

  /** Makes a service from a template, or an empty one under a title, then changes it; answers with its project's id. */
  const create = async (from, edits = []) => {
    const { project } = await call("project.create", typeof from === "string" ? { from: "template", id: from } : { from: "blank", language: "en", ...from });
    if (edits.length > 0) {
      await call("project.edit", { project, since: 0, edits, finding: null });
    }
    return project;
  };

  /** Opens the studio at an address of it; whatever the browser complains of, unless it is `excused`, fails the test. */
  const openAt = async (address, { excused, theme = "light", lang = "en", width = 1440, height = width < 1440 ? 768 : 900, ...options } = {}) => {
    const room = await browser.newContext({
      storageState: letIn,
      locale: lang,
      colorScheme: theme,
      viewport: { width, height },
      reducedMotion: "reduce",
      ...options,
    });
    const page = await room.newPage();
    // What is walked and proved after every edit takes its time in a studio that is not optimised.
    page.setDefaultTimeout(90_000);
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && !excused?.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    // What has no host has not been asked for: it was there.
    page.on("request", (request) => ["127.0.0.1", ""].includes(new URL(request.url()).hostname) || complaints.push(`asked ${request.url()}`));
    await page.goto(`${origin}/#${address}`);
    return {
      page,
      close: async () => {
        await room.close();
        assert.deepEqual(complaints, [], "the browser has nothing to complain of, and nothing leaves this computer");
      },
    };
  };

  /** Opens a stage of a project, at a place of it where one is given. */
  const open = async (project, stage, { place, ...options } = {}) => {
    const opened = await openAt(`/project/${project}/${stage}${place ? `/${encodeURIComponent(place)}` : ""}`, options);
    const { page } = opened;
    const read = () => call("project.read", { project });
    /** The service as it stands on the disk. */
    const service = async () => (await read()).draft.service;
    /** Waits until what the service says on the disk is what was meant. */
    const keeps = async (tell, expected, why) => {
      const patience = Date.now() + 20_000;
      let told = tell(await service());
      while (!isDeepStrictEqual(told, expected) && Date.now() < patience) {
        await pause(20);
        told = tell(await service());
      }
      assert.deepEqual(told, expected, why);
    };
    return {
      ...opened,
      service,
      keeps,
      /** Takes everything back by the button that names what it takes back; the service is as it was. */
      undoAll: async (before) => {
        const undo = page.getByRole("banner").getByRole("button", { name: /^Undo/ });
        while ((await read()).undo) {
          const done = page.waitForResponse((it) => it.request().postData()?.includes("project.undo") ?? false);
          await undo.click();
          await done;
          await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
        }
        assert.deepEqual(await service(), before, "nothing is left to take back, and everything is as it was");
      },
    };
  };

  return {
    origin,
    browser,
    call,
    create,
    openAt,
    open,
    stop: async () => {
      await browser.close();
      await studio.stop();
    },
  };
}

/** Writes into a field that offers what it finds, until it offers this. A list that floats closes when what is under it moves, and is opened again as a person would. */
export async function offersAt(field, words, option) {
  for (let times = 0; times < 5; times += 1) {
    await field.fill("");
    await field.fill(words);
    const came = await option.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (came) return;
  }
  await option.waitFor();
}
