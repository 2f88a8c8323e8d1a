// A service that is open in the studio, in a browser that was let in.

import assert from "node:assert/strict";

import { startBrowser, startStudio } from "./studio.mjs";

/** Starts a studio and a browser for one test file. */
export async function startProjects() {
  const studio = await startStudio();
  const browser = await startBrowser();
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(await studio.address());
  const origin = new URL(first.url()).origin;
  const letIn = await context.storageState();

  /** Runs a command of the studio. */
  const call = async (name, payload) => {
    const reply = await context.request.post(`${origin}/api/call`, { data: { name, payload }, headers: { origin } });
    const body = await reply.json();
    assert.ok(reply.ok(), `${name} works: ${JSON.stringify(body)}`);
    return body;
  };

  /** Makes a service from a template, and answers with its project's id. */
  const create = async (template) => (await call("project.create", { from: "template", id: template })).project;

  /** Opens a stage of a project; whatever the browser complains of fails the test. */
  const open = async (project, stage, { place, theme = "light", lang = "en", width = 1440, height = 900, ...options } = {}) => {
    const room = await browser.newContext({
      storageState: letIn,
      locale: lang,
      colorScheme: theme,
      viewport: { width, height },
      reducedMotion: "reduce",
      ...options,
    });
    const page = await room.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => new URL(request.url()).hostname === "127.0.0.1" || complaints.push(`asked ${request.url()}`));
    await page.goto(`${origin}/#/project/${project}/${stage}${place ? `/${encodeURIComponent(place)}` : ""}`);
    return {
      page,
      close: async () => {
        await room.close();
        assert.deepEqual(complaints, [], "the browser has nothing to complain of, and nothing leaves this computer");
      },
    };
  };

  return {
    call,
    create,
    open,
    stop: async () => {
      await browser.close();
      await studio.stop();
    },
  };
}
