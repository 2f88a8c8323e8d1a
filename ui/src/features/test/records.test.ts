import { describe, expect, it } from "vitest";

import { leavesOf, withLeaf } from "./records";

const fields = [
  { id: "married_on", type: "date", title: { en: "Married on" } },
  { id: "common_surname", type: "yes-no" },
  { id: "kind", type: "one-of", list: "kinds" },
  { id: "spouse_name", type: "person-name", title: { en: "Spouse" } },
  { id: "children", type: "group", fields: [{ id: "sex", title: { en: "Sex" } }] },
];
const record = { married_on: "2023-11-22", children: [{ sex: "girl" }, { sex: "boy" }], note: "90-1" };
const told = leavesOf(record, fields, "en", (part) => part);

describe("what a record says", () => {
  it("is told value by value, with what is not there yet", () => {
    expect(told.map(({ label, value }) => [label, value])).toEqual([
      ["Married on", "2023-11-22"],
      ["common_surname", false],
      ["kind", ""],
      ["Spouse, given", ""],
      ["Spouse, family", ""],
      ["Spouse, patronymic", ""],
      ["children 1, Sex", "girl"],
      ["children 2, Sex", "boy"],
      ["note", "90-1"],
    ]);
  });
  it("names the list whose items a value is one of", () => {
    expect(told.flatMap(({ label, list }) => (list ? [[label, list]] : []))).toEqual([["kind", "kinds"]]);
  });
  it.each([
    ["a value", ["married_on"], "2024-01-01", { ...record, married_on: "2024-01-01" }],
    ["a part of one that was not there", ["spouse_name", "given"], "Ivan", { ...record, spouse_name: { given: "Ivan" } }],
    ["a value of one of several", ["children", 1, "sex"], "girl", { ...record, children: [{ sex: "girl" }, { sex: "girl" }] }],
    ["nothing any more", ["note"], "", { married_on: record.married_on, children: record.children }],
  ] as const)("is changed in %s", (_, path, value, expected) => {
    expect(withLeaf(record, path, value)).toEqual(expected);
  });
});
