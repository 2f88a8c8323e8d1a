import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";

import type { Edit } from "./generated/Edit";
import { leaving, useChanging, useKept } from "./project";
import { newQueryClient } from "./queries";

/** What one is asked to change and how it is answered: at once, or once it is let go. */
type Asked = { name: string; answer: () => void };

afterEach(() => vi.unstubAllGlobals());

const words = (value: string): Edit[] => [{ edit: "set", place: "/title", value }];

/** A title that cannot be set, and one that only a disk with room takes. */
const TAKEN = "taken";
const LONG = "long";

/** A window on a studio that keeps a title and answers each change only when it is told to. */
function studio(titles: string[], { isFull = false } = {}) {
  const state = { done: [...titles], undone: [] as string[], revision: 0, isFull };
  const asked: Asked[] = [];
  let answered = 0;
  const told = () => ({ undo: state.done.length > 1 ? { verb: "reword" } : null, redo: state.undone.length > 0 ? { verb: "reword" } : null, revision: state.revision });
  const change = (name: string, { edits }: { edits?: Edit[] }) => {
    const values = edits?.map((edit) => (edit.edit === "set" ? String(edit.value) : "")) ?? [];
    const code = state.isFull && values.includes(LONG) ? "storage" : values.includes(TAKEN) ? "edit-refused" : null;
    if (code) {
      return { status: 422, body: { code, message: "change the project", details: null } };
    }
    if (name === "project.edit") {
      state.done.push(values.join(" + "));
      state.undone = [];
    } else {
      const [from, to] = name === "project.undo" ? [state.done, state.undone] : [state.undone, state.done];
      to.push(from.pop() ?? "");
    }
    state.revision += 1;
    return { status: 200, body: { ...told(), name: null, patches: [{ op: "set", path: ["service", "title"], value: state.done.at(-1) }] } };
  };
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const { name, payload } = JSON.parse(body) as { name: string; payload: { edits?: Edit[] } };
    return new Promise((resolve) =>
      asked.push({
        name,
        answer: () => {
          const reply = change(name, payload);
          resolve(new Response(JSON.stringify(reply.body), { status: reply.status }));
        },
      }),
    );
  });
  const client = newQueryClient();
  client.setQueryData(["project.read", { project: "p" }], { draft: { service: { title: titles.at(-1) } }, ...told() });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  /** What a part of the window changes the project with; each part has its own. */
  const part = () => renderHook(() => useChanging("p"), { wrapper }).result.current;
  const kept = renderHook(() => useKept("p"), { wrapper }).result;
  return {
    part,
    /** Waits until the status bar says it. */
    isSaid: (expected: string) => waitFor(() => expect(kept.current).toBe(expected)),
    title: () => state.done.at(-1),
    client,
    makeRoom: () => {
      state.isFull = false;
    },
    /** Answers whatever is asked until nothing is on its way. */
    settle: async () => {
      while (client.isMutating() > 0) {
        await waitFor(() => expect(asked.length > answered || client.isMutating() === 0).toBe(true));
        const next = asked[answered];
        if (next) {
          answered += 1;
          next.answer();
        }
      }
      return asked.map(({ name }) => name);
    },
  };
}

const EDIT = "project.edit";
const UNDO = "project.undo";
const REDO = "project.redo";

type Act = { edit: string } | "undo" | "redo";
const STORIES: [string, string[], Act[], { asked: string[]; title: string }][] = [
  ["an undo right behind the first words takes them back", ["a"], [{ edit: "b" }, "undo"], { asked: [EDIT, UNDO], title: "a" }],
  ["each undo takes back one change that is on its way", ["a"], [{ edit: "b" }, { edit: "c" }, "undo", "undo"], { asked: [EDIT, EDIT, UNDO, UNDO], title: "a" }],
  ["a redo right behind the undo makes it again", ["a", "b"], ["undo", "redo"], { asked: [UNDO, REDO], title: "b" }],
  ["with nothing to take back nothing is asked", ["a"], ["undo"], { asked: [], title: "a" }],
  ["with nothing left to take back nothing more is asked", ["a", "b"], ["undo", "undo", "undo"], { asked: [UNDO], title: "a" }],
  ["with nothing to make again nothing is asked", ["a", "b"], ["redo"], { asked: [], title: "b" }],
  ["an undo behind the first change, which is refused, has nothing to take back", ["a"], [{ edit: TAKEN }, "undo"], { asked: [EDIT], title: "a" }],
];

type Try = { edit: string } | "again" | "room" | "leave";
const KEPT: [string, Try[], { kept: string; title: string; leaves: (boolean | null)[] }][] = [
  ["a change that is on the disk is saved", [{ edit: "b" }, "leave"], { kept: "saved", title: "b", leaves: [null] }],
  ["one that cannot be so leaves nothing unsaved", [{ edit: TAKEN }, "leave"], { kept: "saved", title: "a", leaves: [null] }],
  ["one that the disk did not take is not saved; who leaves is told once", [{ edit: LONG }, "leave", "leave"], { kept: "unsaved", title: "a", leaves: [false, null] }],
  ["what is refused beside it takes nothing away", [{ edit: LONG }, "room", { edit: TAKEN }], { kept: "unsaved", title: "a", leaves: [] }],
  ["it goes along with the next one", [{ edit: LONG }, "room", { edit: "b" }, "leave"], { kept: "saved", title: "long + b", leaves: [null] }],
  ["each one that waits goes along, in order", [{ edit: LONG }, { edit: "b" }, "room", { edit: "c" }], { kept: "saved", title: "long + b + c", leaves: [] }],
  ["it can be asked for once more", [{ edit: LONG }, "room", "again", "leave"], { kept: "saved", title: "long", leaves: [null] }],
  ["asked for in vain it still waits, and who leaves is told again", [{ edit: LONG }, "leave", "again", "leave"], { kept: "unsaved", title: "a", leaves: [false, false] }],
  ["what waits and cannot be so any longer is let go", [{ edit: LONG }, { edit: TAKEN }, "room", "again"], { kept: "saved", title: "a", leaves: [] }],
];

it.each(KEPT)("%s", async (_, tries, expected) => {
  const { part, settle, isSaid, client, makeRoom, title } = studio(["a"], { isFull: true });
  const field = part();
  const leaves = [];
  for (const one of tries) {
    if (one === "room") {
      makeRoom();
    } else if (one === "leave") {
      leaves.push(await leaving(client, "p"));
    } else {
      const done = field.edit(one === "again" ? [] : words(one.edit)).catch(() => null);
      await isSaid("saving");
      await settle();
      await done;
    }
  }
  await isSaid(expected.kept);
  expect(title(), "what is on the disk").toBe(expected.title);
  expect(leaves, "whether one may leave; nothing is waited for where there is no answer").toEqual(expected.leaves);
});

it.each(STORIES)("%s", async (_, titles, acts, expected) => {
  const { part, settle, title } = studio(titles);
  const [field, frame] = [part(), part()];
  const done = acts.map((act) => (typeof act === "string" ? frame[act]() : field.edit(words(act.edit))).catch((error: unknown) => error));
  const asked = await settle();
  await Promise.all(done);
  expect(asked, "one after another, in the order of their asking").toEqual(expected.asked);
  expect(title(), "what is left").toBe(expected.title);
});
