import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";

import type { Edit } from "./generated/Edit";
import { useChanging, useKept } from "./project";
import { newQueryClient } from "./queries";

/** What one is asked to change and how it is answered: at once, or once it is let go. */
type Asked = { name: string; answer: () => void };

afterEach(() => vi.unstubAllGlobals());

const words = (value: string): Edit[] => [{ edit: "set", place: "/title", value }];

/** Titles that cannot be set, and what the studio says to them. */
const REFUSED: Record<string, string> = { taken: "edit-refused", "on a full disk": "storage" };

/** A window on a studio that keeps a title and answers each change only when it is told to. */
function studio(titles: string[]) {
  const state = { done: [...titles], undone: [] as string[], revision: 0 };
  const asked: Asked[] = [];
  const told = () => ({ undo: state.done.length > 1 ? { verb: "reword" } : null, redo: state.undone.length > 0 ? { verb: "reword" } : null, revision: state.revision });
  const change = (name: string, { edits }: { edits?: Edit[] }) => {
    const value = edits?.map((edit) => (edit.edit === "set" ? String(edit.value) : "")).join("");
    const refusal = value && REFUSED[value];
    if (refusal) {
      return { status: 422, body: { code: refusal, message: "change the project", details: null } };
    }
    if (name === "project.edit") {
      state.done.push(value ?? "");
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
          const answered = change(name, payload);
          resolve(new Response(JSON.stringify(answered.body), { status: answered.status }));
        },
      }),
    );
  });
  const client = newQueryClient();
  client.setQueryData(["project.read", { project: "p" }], { draft: { service: { title: titles.at(-1) } }, ...told() });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  /** What a part of the window changes the project with; each part has its own. */
  const part = () => renderHook(() => useChanging("p"), { wrapper }).result.current;
  return {
    part,
    /** What the status bar says. */
    kept: renderHook(() => useKept("p"), { wrapper }).result,
    title: () => state.done.at(-1),
    /** Answers whatever is asked until nothing is on its way. */
    settle: async () => {
      for (let answered = 0; client.isMutating() > 0; answered += 1) {
        await waitFor(() => expect(asked.length > answered || client.isMutating() === 0).toBe(true));
        asked[answered]?.answer();
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
  ["an undo behind the first change, which is refused, has nothing to take back", ["a"], [{ edit: "taken" }, "undo"], { asked: [EDIT], title: "a" }],
];

const KEPT: [string, string[], string][] = [
  ["a change that is on the disk is saved", ["b"], "saved"],
  ["one that the disk did not take is not", ["on a full disk"], "unsaved"],
  ["nor is it while another one is refused", ["on a full disk", "taken"], "unsaved"],
  ["one that cannot be so leaves nothing unsaved", ["taken"], "saved"],
  ["what can be kept again is saved", ["on a full disk", "b"], "saved"],
];

it.each(KEPT)("%s", async (_, titles, expected) => {
  const { part, settle, kept } = studio(["a"]);
  const field = part();
  const done = titles.map((title) => field.edit(words(title)).catch(() => null));
  await waitFor(() => expect(kept.current, "whoever changes it").toBe("saving"));
  await settle();
  await Promise.all(done);
  await waitFor(() => expect(kept.current).toBe(expected));
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
