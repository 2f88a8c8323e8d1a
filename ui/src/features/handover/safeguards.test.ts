import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import type { ThreatView } from "../../api/generated/ThreatView";
import { type Answer, answering, grouped, isAnswer, isDay, isFound, judging, lastName, stillHolds } from "./safeguards";

const service = (more: object): Service => ({ maket: 1, id: "s", ...more }) as Service;

const threat = (id: string, more: Partial<ThreatView> = {}): ThreatView => ({
  id,
  kind: id.split(".")[1] ?? "",
  says: "says",
  means: "means",
  place: "",
  at: "",
  about: `about ${id}`,
  stand: "open",
  answer: null,
  ...more,
});

describe("threats", () => {
  it("stand by kind, those that are open first", () => {
    const groups = grouped([threat("a.wide", { stand: "met" }), threat("b.trace"), threat("c.wide", { stand: "accepted" }), threat("d.trace", { stand: "met" })]);
    expect(groups.map(({ kind, threats }) => [kind, threats.map(({ id }) => id)])).toEqual([
      ["trace", ["b.trace", "d.trace"]],
      ["wide", ["a.wide", "c.wide"]],
    ]);
  });

  it("are answered together, each for what its step does now", () => {
    const known = { id: "b.trace", how: "Old", newer: 1 };
    const edits = answering(service({ threats: [known] }), [threat("a.trace"), threat("b.trace", { stand: "stale", answer: "threats/b.trace" })], { stand: "met", how: " A log ", saidBy: "Ivan" });
    expect(edits).toEqual([
      { edit: "insert", place: "", collection: "threats", at: 1, thing: { id: "a.trace", stand: "met", how: "A log", saidBy: "Ivan", about: "about a.trace" } },
      { edit: "set", place: "threats/b.trace", value: { id: "b.trace", newer: 1, stand: "met", how: "A log", saidBy: "Ivan", about: "about b.trace" } },
    ]);
  });

  it("whose step has changed may be answered still", () => {
    expect(stillHolds(threat("a.trace", { answer: "threats/a.trace" }))).toEqual([{ edit: "set", place: "threats/a.trace#about", value: "about a.trace" }]);
  });

  const answers: [Answer, boolean, string][] = [
    [{ stand: "met", how: "A log", saidBy: "" }, true, "whoever meets it need not sign"],
    [{ stand: "accepted", how: "Low harm", saidBy: "" }, false, "whoever lives with it puts a name to it"],
    [{ stand: "accepted", how: "Low harm", saidBy: "Ivan" }, true, "then it is enough"],
    [{ stand: "met", how: " ", saidBy: "Ivan" }, false, "nothing is said"],
  ];
  it.each(answers)("%j is an answer: %j, %s", (answer, expected) => {
    expect(isAnswer(answer)).toBe(expected);
  });
});

describe("judgements", () => {
  it.each([
    ["2026-03-01", true],
    ["2026-02-30", false],
    ["1.3.2026", false],
    ["", false],
  ])("%j is a day: %j", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it("say by whom, when, and what shows it", () => {
    const found = { saidBy: "Olha", saidOn: "2026-03-01", evidence: "NVDA" };
    expect(isFound(found)).toBe(true);
    expect(isFound({ ...found, evidence: "" })).toBe(false);
    expect(judging(service({}), "keyboard", null, found)).toEqual([{ edit: "insert", place: "", collection: "checklist", at: 0, thing: { id: "keyboard", ...found } }]);
    expect(judging(service({ checklist: [{ id: "keyboard", newer: 1 }] }), "keyboard", "checklist/keyboard", found)).toEqual([
      { edit: "set", place: "checklist/keyboard", value: { id: "keyboard", newer: 1, ...found } },
    ]);
  });

  it("begin with the name that was put last", () => {
    expect(lastName(service({ threats: [{ id: "a", saidBy: "Ivan" }, { id: "b" }] }))).toBe("Ivan");
    expect(lastName(service({}))).toBe("");
  });
});
