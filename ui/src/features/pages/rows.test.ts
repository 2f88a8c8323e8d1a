import { describe, expect, it } from "vitest";

import type { Step } from "../../api/generated/Step";
import type { Placed } from "./parts";
import { moveEdits, newAt, removeEdits, rowsOf, toPageEdits } from "./rows";

const page = (thing: object, key = "p"): Placed<Step> => ({ place: `steps/${key}`, key, thing: { id: key, kind: "page", ...thing } as Step });

const step = page({
  questions: [{ id: "a" }, { id: "b", key: "k" }, { id: "c" }],
  content: [
    { key: "x", type: "inset", after: "b" },
    { key: "y", type: "markdown" },
    { key: "z", type: "warning", after: "b" },
  ],
});
const q = (key: string) => `steps/p/questions/${key}`;
const c = (key: string) => `steps/p/content/${key}`;
const moveQuestion = (key: string, at: number) => ({ edit: "move", place: q(key), to: "steps/p", collection: "questions", at });

describe("rows of a page", () => {
  it("come as a person meets them", () => {
    expect(rowsOf(step).map((row) => row.place)).toEqual([c("y"), q("a"), q("k"), c("x"), c("z"), q("c")]);
  });
  it("keep a block whose question is gone, so that it can be mended", () => {
    const lost = page({ questions: [{ id: "a" }], content: [{ key: "x", type: "inset", after: "gone" }] });
    expect(rowsOf(lost).map((row) => row.place)).toEqual([q("a"), c("x")]);
  });
});

describe("moving a row", () => {
  it("moves a question among questions, and leaves blocks where they were seen", () => {
    expect(moveEdits(step, q("c"), q("a"), "before")).toEqual([moveQuestion("c", 0)]);
    expect(moveEdits(step, q("a"), q("c"), "after"), "the first goes last").toEqual([moveQuestion("a", 2)]);
  });
  it("hangs the blocks that a question leaves behind on what is above them", () => {
    expect(moveEdits(step, q("k"), q("c"), "after")).toEqual([
      { edit: "set", place: `${c("x")}#after`, value: "a" },
      { edit: "set", place: `${c("z")}#after`, value: "a" },
      moveQuestion("k", 2),
    ]);
  });
  it("moves a question past a block alone by hanging the block on it", () => {
    expect(moveEdits(step, q("a"), c("y"), "before")).toEqual([{ edit: "set", place: `${c("y")}#after`, value: "a" }]);
  });
  it("moves a block past a question, and past another block", () => {
    expect(moveEdits(step, c("y"), q("a"), "after"), "below the first question").toEqual([{ edit: "set", place: `${c("y")}#after`, value: "a" }]);
    expect(moveEdits(step, c("z"), c("x"), "before"), "two blocks change places").toEqual([
      { edit: "move", place: c("z"), to: "steps/p", collection: "content", at: 0 },
    ]);
    expect(moveEdits(step, c("x"), c("y"), "before"), "to the top of the page").toEqual([
      { edit: "set", place: `${c("x")}#after` },
      { edit: "move", place: c("x"), to: "steps/p", collection: "content", at: 0 },
    ]);
  });
  it("does nothing where there is nowhere to go", () => {
    expect(moveEdits(step, q("a"), q("a"), "after")).toEqual([]);
    expect(moveEdits(step, q("nobody"), q("a"), "after")).toEqual([]);
  });
});

describe("taking a row away", () => {
  it("leaves the blocks below it below what is above it", () => {
    expect(removeEdits(step, q("k"))).toEqual([
      { edit: "set", place: `${c("x")}#after`, value: "a" },
      { edit: "set", place: `${c("z")}#after`, value: "a" },
      { edit: "remove", place: q("k") },
    ]);
    expect(removeEdits(step, c("y"))).toEqual([{ edit: "remove", place: c("y") }]);
  });
  it("puts a question at the end of another page", () => {
    const other = page({ questions: [{ id: "d" }] }, "o");
    expect(toPageEdits(step, q("c"), other)).toEqual([{ edit: "move", place: q("c"), to: "steps/o", collection: "questions", at: 1 }]);
    expect(toPageEdits(step, c("x"), other), "and a block below the last question there").toEqual([
      { edit: "set", place: `${c("x")}#after`, value: "d" },
      { edit: "move", place: c("x"), to: "steps/o", collection: "content", at: 0 },
    ]);
  });
});

describe("a new question", () => {
  it("goes below what is selected, else to the end", () => {
    expect(newAt(step, q("a"))).toBe(1);
    expect(newAt(step, c("y")), "above every question").toBe(0);
    expect(newAt(step, `${q("k")}/checks/1`), "in the question").toBe(2);
    expect(newAt(step, "steps/p"), "the page itself").toBe(3);
  });
});
