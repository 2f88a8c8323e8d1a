import { describe, expect, it } from "vitest";

import type { FindingView } from "../../api/generated/FindingView";
import { bySection, findingsAbout, findingsIn, problemAt } from "./problems";

const found = (place: string, severity: FindingView["severity"] = "error") => ({ code: place, place, severity }) as FindingView;
const Q = "steps/a/questions/b";
const findings = [
  found("steps/a#title.uk", "warning"),
  found(Q),
  found(`${Q}#label.uk`, "warning"),
  found(`${Q}/checks/@0#rule`),
  found(`${Q}/answer.items/x#label.en`, "hint"),
  found(`${Q}#answer.list`),
  found("steps/a/questions/bb#label", "hint"),
  found("steps/a/next/@0#when"),
];

describe("findings", () => {
  it("belong to everything that they lie in", () => {
    expect(findingsIn(findings, Q).length, "not to what only begins like it").toBe(5);
    expect(findingsIn(findings, "steps/a").length).toBe(8);
  });
  it("of a page leave out what is told elsewhere", () => {
    expect(findingsAbout(findings, "steps/a", ["questions", "content"]).map(({ place }) => place)).toEqual(["steps/a#title.uk", "steps/a/next/@0#when"]);
  });
  it("stand in the section of what they are about, and none is lost", () => {
    const sections = bySection(findings, Q, { why: ["why"], wording: ["label", "hint"], answer: ["answer"], checks: ["checks"] });
    const places = Object.fromEntries(Object.entries(sections).map(([name, of]) => [name, of.map(({ place }) => place)]));
    expect(places).toEqual({
      why: [Q],
      wording: [`${Q}#label.uk`],
      answer: [`${Q}/answer.items/x#label.en`, `${Q}#answer.list`],
      checks: [`${Q}/checks/@0#rule`],
    });
  });
  it("mark a thing by the worst of them, and a hint marks nothing", () => {
    expect(problemAt(findings, Q)).toBe("bad");
    expect(problemAt(findings.slice(0, 1), "steps/a")).toBe("warn");
    expect(problemAt(findings, "steps/a/questions/bb")).toBeUndefined();
  });
});
