import { describe, expect, it } from "vitest";

import type { ConditionSubject } from "../api/generated/ConditionSubject";
import { aboutAnother, comparedBy, EMPTY_PART, isWhole, readPeriod, testOf, writePeriod } from "./condition-form";

const subject = (path: string, tests: ConditionSubject["tests"]): ConditionSubject => ({ path, label: {}, of: {}, from: "answer", kind: "item", items: [], tests });
const is = { measure: "value", test: "is", takes: "one", values: ["item", "name"] } as const;
const among = { measure: "value", test: "one-of", takes: "many", values: ["item"] } as const;
const yes = { measure: "value", test: "yes", takes: "none", values: [] } as const;
const between = { measure: "value", test: "between", takes: "two", values: ["number"] } as const;

describe("a comparison", () => {
  const place = subject("place", [{ ...is, values: [...is.values] }, { ...among, values: [...among.values] }]);
  const chosen = { about: "place", measure: "value", test: "is", values: [{ kind: "item", text: "home" }] } as const;
  const part = { ...chosen, values: [...chosen.values] };

  it("knows how it is compared", () => {
    expect(testOf(part, place)?.takes).toBe("one");
    expect(testOf({ ...part, test: "less" }, place), "an item has no order").toBeUndefined();
  });
  it("keeps the way of comparing about another subject that has it, and no value of the first", () => {
    expect(aboutAnother(part, subject("other", place.tests))).toEqual({ ...part, about: "other", values: [{ kind: "item", text: "" }] });
  });
  it("takes the first way of a subject that is compared otherwise", () => {
    expect(aboutAnother(EMPTY_PART, subject("married", [{ ...yes, values: [] }]))).toEqual({ about: "married", measure: "value", test: "yes", values: [] });
  });
  it("keeps values that fit the new way", () => {
    expect(comparedBy(part, { ...among, values: [...among.values] }).values, "one of several").toEqual([{ kind: "item", text: "home" }]);
    expect(comparedBy(part, { ...between, values: [...between.values] }).values, "an item is no end of a range").toEqual([
      { kind: "number", text: "" },
      { kind: "number", text: "" },
    ]);
    expect(comparedBy(part, { ...yes, values: [] }).values).toEqual([]);
  });
});

const number = (text: string) => ({ kind: "number" as const, text });

describe("a condition is whole", () => {
  it.each([
    ["not where nothing is chosen", false, EMPTY_PART],
    ["where no value is needed", true, { ...EMPTY_PART, about: "married", test: "yes" as const }],
    ["not where a value is missing", false, { ...EMPTY_PART, about: "sum", values: [number("")] }],
    ["not with one end of a range", false, { ...EMPTY_PART, about: "sum", test: "between" as const, values: [number("1")] }],
    ["with both", true, { ...EMPTY_PART, about: "sum", test: "between" as const, values: [number("1"), number("2")] }],
    ["not with none of several", false, { ...EMPTY_PART, about: "place", test: "one-of" as const }],
    ["with today, which is no more than that", true, { ...EMPTY_PART, about: "born_on", values: [{ kind: "today" as const, text: "" }] }],
  ])("%s", (_, expected, part) => {
    expect(isWhole({ every: true, parts: [part] })).toBe(expected);
  });
});

describe("a period from today", () => {
  it.each([
    ["", { count: 0, unit: "D", side: "after" }],
    ["-P18Y", { count: 18, unit: "Y", side: "before" }],
    ["P14D", { count: 14, unit: "D", side: "after" }],
  ] as const)("%j", (text, parts) => {
    expect(readPeriod(text)).toEqual(parts);
    expect(writePeriod(parts), "and back").toBe(text);
  });
  it("of several parts is left to its text", () => {
    expect(readPeriod("P1Y2M")).toBeNull();
  });
});
