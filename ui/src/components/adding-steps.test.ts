import { describe, expect, it } from "vitest";

import type { Service } from "../api/generated/Service";
import { addEdits } from "./adding-steps";
import { keyedSteps } from "./ways";

const service = {
  actors: [{ id: "mother", kind: "citizen" }, { id: "registrar", kind: "official" }],
  steps: [
    { id: "start", kind: "start", stage: "family", actor: "mother", next: [{ to: "place" }] },
    { id: "place", kind: "page", stage: "family", actor: "mother", next: [{ when: "abroad", to: "office" }, { to: "find" }] },
    { id: "find", kind: "exchange", stage: "family", operation: "dracs/note", on: { found: "desk", none: "place" } },
    { id: "desk", kind: "review", stage: "office", on: { approved: "done", refused: "office" } },
    { id: "done", kind: "outcome", stage: "office" },
    { id: "office", key: "elsewhere", kind: "outcome" },
  ],
} as unknown as Service;
const steps = keyedSteps(service);
const step = (key: string) => steps.find((one) => one.key === key)!;
const fresh = { key: "k", arrowKey: "a" };
const insert = (at: number, thing: object) => ({ edit: "insert", place: "", collection: "steps", at, thing });
const set = (place: string, value: string) => ({ edit: "set", place, value });

describe("a new step", () => {
  it.each([
    ["takes over the way of most people, with stage and actor", "page", "place", [insert(2, { id: "page-1", key: "k", kind: "page", stage: "family", actor: "mother", next: [{ to: "find" }] }), set("steps/place/next/@1#to", "page-1")]],
    ["takes over the outcome that is hoped for", "page", "find", [insert(3, { id: "page-1", key: "k", kind: "page", stage: "family", next: [{ to: "desk" }] }), set("steps/find#on.found", "page-1")]],
    ["before an end takes over what came there", "notify", "done", [insert(4, { id: "notify-1", key: "k", kind: "notify", stage: "office", next: [{ to: "done" }] }), set("steps/desk#on.approved", "notify-1")]],
    ["that ends hangs on an arrow of its own", "outcome", "place", [insert(2, { id: "outcome-1", key: "k", kind: "outcome", stage: "family", actor: "mother" }), { edit: "insert", place: "steps/place", collection: "next", at: 2, thing: { key: "a", to: "outcome-1" } }]],
    ["that an official does has an official", "review", "start", [insert(1, { id: "review-1", key: "k", kind: "review", stage: "family", actor: "registrar", next: [{ to: "place" }] }), set("steps/start/next/@0#to", "review-1")]],
  ] as const)("%s", (_, kind, after, expected) => {
    expect(addEdits(service, { kind, ...fresh }, { after: step(after) })).toEqual(expected);
  });
  it("without a step before it stands at the end of its stage, or of all", () => {
    expect(addEdits(service, { kind: "page", ...fresh }, { stage: "family" })).toEqual([insert(3, { id: "page-1", key: "k", kind: "page", stage: "family" })]);
    expect(addEdits({ maket: 1, id: "new" }, { kind: "start", ...fresh }, { stage: null })).toEqual([insert(0, { id: "start-1", key: "k", kind: "start" })]);
  });
});
