import { describe, expect, it } from "vitest";

import { progress, read, typed, type Unit, unitOf, write } from "./figures";

describe("what was typed is the number that was meant", () => {
  const cases: [string, Unit, number | null | undefined, string][] = [
    ["", "share", null, "nothing is set"],
    ["85 %", "share", 0.85, "per cent"],
    ["85", "share", 0.85, "nobody means 85 times all"],
    ["0,85", "share", 0.85, "a decimal comma"],
    ["1", "share", 1, "all of them"],
    ["1 200,5", "number", 1200.5, "parted thousands"],
    ["3%", "number", 0.03, "a measure of one's own that becomes a share"],
    ["−4", "number", -4, "a minus as it is printed"],
    ["often", "number", undefined, "no number"],
    ["1.2.3", "minutes", undefined, "no number either"],
  ];
  it.each(cases)("%j as %s is %j: %s", (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
  });

  it.each([
    [0.61, "share"],
    [0.005, "share"],
    [19.5, "minutes"],
  ] as const)("%d as %s comes back from its field", (value, unit) => {
    expect(read(typed(value, unit), unit)).toBe(value);
  });
});

describe("numbers are written as officials say them", () => {
  const cases: [Parameters<typeof unitOf>[0], Unit, string][] = [
    [{ measure: "completion", target: 1 }, "share", "a completion is a share, even of all"],
    [{ measure: "take-up", target: 0.8 }, "share", "so is what lies between nothing and all"],
    [{ measure: "satisfaction", target: 0.5 }, "number", "satisfaction has a scale of its own"],
    [{ measure: "visits", was: 3, target: 0.5 }, "number", "three is no share"],
    [{ measure: "visits", was: 1, target: 0 }, "number", "one visit is no share"],
    [{ measure: "time", target: 10 }, "minutes", "time is in minutes"],
  ];
  it.each(cases)("%j in %s: %s", (result, unit) => {
    expect(unitOf(result)).toBe(unit);
  });

  it("in the language of the studio", () => {
    expect(write(0.905, "share", "uk")).toBe("90,5%");
    expect(write(10, "minutes", "en")).toBe("10 min");
  });
});

describe("the line runs from where it was to the target", () => {
  const cases: [number | null, number | null, number | null, number | null, string][] = [
    [0.6, 0.9, 0.75, 0.5, "half way up"],
    [20, 10, 15, 0.5, "half way down is half way, too"],
    [20, 10, 5, 1, "beyond the target is at its end"],
    [20, 10, 30, 0, "worse than it was is at its beginning"],
    [null, 10, 5, null, "nobody knows where it was"],
    [5, 5, 5, null, "there is no way to go"],
  ];
  it.each(cases)("from %d to %d, now %d: %s is %s", (was, target, now, expected) => {
    expect(progress(was, target, now)).toBe(expected);
  });
});
