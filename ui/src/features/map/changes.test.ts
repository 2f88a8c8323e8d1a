import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import { leadTo } from "../../components/adding-steps";
import { keyedSteps, waysOf } from "../../components/ways";
import { addStage, conditionEdits, endWay, moveEdits, outcomesOf, removal, removeStageEdits, stageEdits, unled } from "./changes";

const service = {
  actors: [{ id: "mother", kind: "citizen" }, { id: "registrar", kind: "official" }],
  stages: [{ id: "family" }, { id: "office" }],
  registries: [{ id: "dracs", operations: [{ id: "note" }, { id: "record", kind: "write" }] }],
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
const set = (place: string, value?: string) => ({ edit: "set", place, ...(value !== undefined && { value }) });

describe("a step that goes away", () => {
  it("leaves what led there leading on, also from a step whose key is not its id", () => {
    expect(removal(service, "find").edits, "the way of most people goes on to where it led").toEqual([set("steps/place/next/@1#to", "desk"), { edit: "remove", place: "steps/find" }]);
    expect(removal(service, "desk").edits).toEqual([set("steps/find#on.found", "done"), { edit: "remove", place: "steps/desk" }]);
  });
  it("takes the ways along that would lead nowhere, or back to where they begin", () => {
    expect(removal(service, "elsewhere").edits, "an end leads nowhere").toEqual([set("steps/desk#on.refused"), { edit: "remove", place: "steps/place/next/@0" }, { edit: "remove", place: "steps/elsewhere" }]);
    const { edits, healed } = removal(service, "place");
    expect(edits, "what came back from the next step would stay there").toEqual([set("steps/start/next/@0#to", "find"), set("steps/find#on.none"), { edit: "remove", place: "steps/place" }]);
    expect(healed.map(({ from, to }) => [from.key, to?.key])).toEqual([["start", "find"], ["find", undefined]]);
  });
});

it("is led past to where people really went", () => {
  const unfinished = { steps: [{ id: "a", kind: "page", next: [{ to: "b" }] }, { id: "b", kind: "page", next: [{ to: "c" }, { to: "d" }] }, { id: "c", kind: "page" }, { id: "d", kind: "page" }] } as unknown as Service;
  expect(removal(unfinished, "b").edits, "nobody follows an arrow behind one that everybody follows").toEqual([set("steps/a/next/@0#to", "c"), { edit: "remove", place: "steps/b" }]);
});

describe("an arrow's condition", () => {
  const branching = { key: "s", step: { id: "s", kind: "page", next: [{ when: "x", to: "a" }, { to: "b" }, { to: "c" }, { key: "own", to: "d" }] } } as Parameters<typeof conditionEdits>[0];
  it("puts it before those that have none, and lets it be known where it goes", () => {
    expect(conditionEdits(branching, { at: 2, place: "steps/s/next/@2" }, "y", "new")).toEqual([
      set("steps/s/next/@2#key", "new"),
      set("steps/s/next/new#when", "y"),
      { edit: "move", place: "steps/s/next/new", to: "steps/s", collection: "next", at: 1 },
    ]);
    expect(conditionEdits(branching, { at: 3, place: "steps/s/next/own" }, "y", "new")).toEqual([
      set("steps/s/next/own#when", "y"),
      { edit: "move", place: "steps/s/next/own", to: "steps/s", collection: "next", at: 1 },
    ]);
  });
  it("leaves it in its place otherwise", () => {
    expect(conditionEdits(branching, { at: 0, place: "steps/s/next/@0" }, "y", "new"), "nothing before it is always taken").toEqual([set("steps/s/next/@0#when", "y")]);
    expect(conditionEdits(branching, { at: 2, place: "steps/s/next/@2" }, null, "new"), "without a condition it stays").toEqual([set("steps/s/next/@2#when")]);
  });
});

describe("a step that moves", () => {
  it("goes into the stage of the one beside it", () => {
    expect(moveEdits(service, "find", "desk", "after")).toEqual([set("steps/find#stage", "office"), { edit: "move", place: "steps/find", to: "", collection: "steps", at: 3 }]);
  });
  it("never goes before the beginning, which never moves", () => {
    expect(moveEdits(service, "place", "start", "before")).toEqual([]);
    expect(moveEdits(service, "start", "place", "after")).toEqual([]);
  });
  it("goes behind the others of a stage that is chosen for it", () => {
    expect(stageEdits(service, "place", "office")).toEqual([set("steps/place#stage", "office"), { edit: "move", place: "steps/place", to: "", collection: "steps", at: 4 }]);
    expect(stageEdits(service, "elsewhere", null), "alone it stays where it is").toEqual([set("steps/elsewhere#stage")]);
  });
});

it("a stage comes and goes, and its steps stay", () => {
  expect(addStage(service, "k", "family")).toEqual({ edit: "insert", place: "", collection: "stages", at: 1, thing: { id: "stage-1", key: "k" } });
  expect(removeStageEdits(service, "office")).toEqual([set("steps/desk#stage"), set("steps/done#stage"), { edit: "remove", place: "stages/office" }]);
});

it("every way is led on and taken away where it is kept", () => {
  const table = keyedSteps({ steps: [{ id: "t", kind: "decision", skip: "x", on: { late: "x" }, next: [{ to: "x" }], rows: [{ key: "r", to: "x" }] }, { id: "x", kind: "page" }] } as unknown as Service);
  const ways = waysOf(table);
  expect(ways.map((way) => leadTo(way, "y"))).toEqual([set("steps/t/rows/r#to", "y"), set("steps/t/next/@0#to", "y"), set("steps/t#on.late", "y"), set("steps/t#skip", "y")]);
  expect(ways.map(endWay)).toEqual([set("steps/t/rows/r#to"), { edit: "remove", place: "steps/t/next/@0" }, set("steps/t#on.late"), set("steps/t#skip")]);
});

it("an exchange has the outcomes of its operation", () => {
  expect(outcomesOf(service, step("find").step)[0]).toBe("found");
  expect(outcomesOf(service, { ...step("find").step, operation: "dracs/record" } as never)[0]).toBe("accepted");
  expect(unled(service, step("find").step)).toEqual(["many", "refused", "declined", "unavailable"]);
  expect(unled(service, { ...step("desk").step, on: {}, next: [{ to: "done" }] }), "what is approved goes on by the arrow").toEqual(["refused", "sent-back"]);
  expect(outcomesOf(service, step("place").step), "a page is followed by its arrows").toEqual([]);
});
