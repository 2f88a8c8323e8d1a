// The studio killed in the middle of editing, a hundred times: as a server for a browser, and as
// the window. No edit that was answered is lost, none is there twice.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { dataFolder, startWeb } from "./support/studio.mjs";
import { openStudio } from "./support/window.mjs";

/** How often each is killed. */
const KILLS = { server: 90, window: 10 };

let data;

before(async () => {
  data = await dataFolder();
});

after(() => data?.remove());

/** The server for a browser: how it is asked, and how it is killed. */
async function server() {
  const web = startWeb(data.folder);
  const address = await web.address();
  const { origin } = new URL(address);
  const letIn = await fetch(address, { redirect: "manual" });
  const headers = { origin, cookie: letIn.headers.getSetCookie()[0].split(";")[0], "content-type": "application/json" };
  const call = async (name, payload = {}) => {
    const reply = await fetch(`${origin}/api/call`, { method: "POST", headers, body: JSON.stringify({ name, payload }) });
    const body = await reply.json();
    assert.ok(reply.ok, `${name} works: ${JSON.stringify(body)}`);
    return body;
  };
  return { call, kill: () => web.end("SIGKILL") };
}

/** The window. */
const window = () => openStudio(data.folder);

/** What of the script is in the file, in its order. */
const done = (service) => (service.stages ?? []).map(({ id }) => id).filter((id) => id.startsWith("edit-"));

/** Edits without end; notes each edit that was sent, and each that was answered, until the studio has gone. */
async function edit(call, project, script) {
  for (;;) {
    script.unsure = `edit-${script.answered.length}`;
    const thing = { id: script.unsure, title: { en: `Edit ${script.answered.length}` } };
    const edits = [{ edit: "insert", place: "", collection: "stages", at: script.answered.length, thing }];
    try {
      const { revision } = await call("project.edit", { project, since: script.revision, edits, finding: null });
      script.revision = revision;
    } catch (error) {
      assert.notEqual(error.code, "ERR_ASSERTION", error.message);
      return;
    }
    script.answered.push(script.unsure);
    script.unsure = null;
    script.heard();
  }
}

/** Starts the studio, looks whether everything is there, lets it edit, and kills it in the middle of that. */
async function live(start, project, script, turn) {
  const { call, kill } = await start();
  const { draft, revision } = await call("project.read", { project });
  const found = done(draft.service);
  // What was under way when the studio was killed is there whole or not at all; then it is sent again.
  if (script.unsure !== null && found.at(-1) === script.unsure) {
    script.answered.push(script.unsure);
    script.revision += 1;
  }
  assert.deepEqual(found, script.answered, "every edit that was answered is there once, in its order, and nothing else");
  assert.equal(revision, script.revision, "the history holds each of them once");
  const enough = new Promise((resolve) => {
    let left = 1 + ((turn * 7) % 11);
    script.heard = () => (left -= 1) === 0 && resolve();
  });
  const ended = edit(call, project, script);
  await Promise.race([enough, ended]);
  // The kill meets the next edit at another moment each time.
  await pause((turn * 5) % 17);
  await kill();
  await ended;
}

test("a studio that is killed in the middle of editing has lost no edit that was answered", async (t) => {
  const { call, kill } = await server();
  const { project } = await call("project.create", { from: "blank", language: "en", title: "Killed" });
  const { revision } = await call("project.read", { project });
  await kill();
  const script = { answered: [], unsure: null, revision, heard: () => {} };
  await t.test(`as a server for a browser, ${KILLS.server} times`, async () => {
    for (let turn = 0; turn < KILLS.server; turn += 1) await live(server, project, script, turn);
  });
  await t.test(`as the window, ${KILLS.window} times`, async () => {
    for (let turn = 0; turn < KILLS.window; turn += 1) await live(window, project, script, turn);
  });
  const last = await server();
  const { draft } = await last.call("project.read", { project });
  await last.kill();
  const kept = done(draft.service);
  assert.deepEqual(kept.slice(0, script.answered.length), script.answered, "all of it is there at the end");
  assert.ok(script.answered.length > 300, `there was work to kill: ${script.answered.length} edits`);
});
