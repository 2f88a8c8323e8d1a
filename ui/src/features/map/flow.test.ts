import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import { drawingOf } from "./flow";

const SERVICE: Service = {
  maket: 1,
  id: "s",
  stages: [{ id: "ask" }, { id: "end" }],
  registries: [
    { id: "births", operations: [{ id: "find", kind: "read" }, { id: "add", kind: "write" }] },
    { id: "unused", operations: [{ id: "find" }] },
  ],
  steps: [
    { id: "find", kind: "exchange", stage: "ask", operation: "births/find", on: { found: "add", none: "gone", many: "gone", unavailable: "nowhere" } },
    { id: "add", key: "k1", kind: "exchange", stage: "ask", operation: "births/add", on: { accepted: "done" } },
    { id: "done", kind: "outcome", stage: "end" },
    { id: "gone", kind: "outcome", stage: "elsewhere" },
  ],
};

const count = (ways: readonly unknown[]) => String(ways.length);

describe("what the map draws", () => {
  const { flow, bands } = drawingOf(SERVICE, new Set(), count);

  it("puts steps of no stage, or of one that is not there, into a stage without a name", () => {
    expect(bands.map(({ id, steps }) => [id, steps.map(({ key }) => key)])).toEqual([
      ["ask", ["find", "k1"]],
      ["end", ["done"]],
      ["", ["gone"]],
    ]);
  });

  it("draws one line for all ways from a step to another, none where a way leads nowhere", () => {
    expect(flow.links.map(({ id, label }) => [id, label])).toEqual([["find k1", "1"], ["find gone", "2"], ["k1 done", "1"]]);
  });

  it("joins registries to the steps that read and write there, and shows those that nobody uses", () => {
    expect(flow.stores).toEqual([
      { id: "births", reads: ["find"], writes: ["k1"] },
      { id: "unused", reads: [], writes: [] },
    ]);
  });

  it("draws a folded stage as one box, with the lines that leave it and come to it", () => {
    const folded = drawingOf(SERVICE, new Set(["ask"]), count).flow;
    expect(folded.bands[0]?.boxes.map(({ id }) => id), "its steps are inside").toEqual(["stage:ask"]);
    expect(folded.links.map(({ id, label }) => [id, label]), "a line of several steps has no words of one").toEqual([["stage:ask gone", ""], ["stage:ask done", ""]]);
    expect(folded.stores[0], "the stage reads and writes for them").toEqual({ id: "births", reads: ["stage:ask"], writes: ["stage:ask"] });
  });
});
