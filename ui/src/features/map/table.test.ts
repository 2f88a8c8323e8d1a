/* oxlint-disable unicorn/no-thenable -- what the file calls a row's values */
import { expect, it } from "vitest";

import { addRowEdit, cellEdit, inputEdits, removeInputEdits, rowsOf, type Table, valuesOf } from "./table";

const PLACE = "steps/fee";
const table = {
  id: "fee",
  kind: "decision",
  inputs: ["age", "place"],
  rows: [{ key: "young", if: ["< 18"], then: { fee: "0" } }, { if: ["-", '"abroad"'], then: { fee: "10", days: "5" } }],
} as Table;
const set = (place: string, value?: unknown) => ({ edit: "set", place, ...(value !== undefined && { value }) });

it("a row has a cell for each input, also where it was written with fewer", () => {
  expect(rowsOf(PLACE, table).map(({ place, cells }) => [place, cells])).toEqual([
    ["steps/fee/rows/young", ["< 18", "-"]],
    ["steps/fee/rows/@1", ["-", '"abroad"']],
  ]);
});

it("every value is known that some row sets", () => {
  expect(valuesOf(table)).toEqual(["fee", "days"]);
});

it.each([
  ["what is written", 1, '"home"', ["< 18", '"home"']],
  ["anything, where nothing is written", 0, "  ", ["-", "-"]],
] as const)("a cell becomes %s", (_, column, text, cells) => {
  expect(cellEdit(rowsOf(PLACE, table)[0]!, column, text)).toEqual(set("steps/fee/rows/young#if", cells));
});

it.each([
  ["another input keeps the cells", inputEdits(PLACE, table, 1, "country"), [set("steps/fee#inputs", ["age", "country"])]],
  [
    "one more input is a cell more in every row",
    inputEdits(PLACE, table, 2, "married"),
    [set("steps/fee#inputs", ["age", "place", "married"]), set("steps/fee/rows/young#if", ["< 18", "-", "-"]), set("steps/fee/rows/@1#if", ["-", '"abroad"', "-"])],
  ],
  [
    "an input goes with its cells",
    removeInputEdits(PLACE, table, 0),
    [set("steps/fee#inputs", ["place"]), set("steps/fee/rows/young#if", ["-"]), set("steps/fee/rows/@1#if", ['"abroad"'])],
  ],
  ["the last input leaves nothing behind", removeInputEdits(PLACE, { ...table, inputs: ["age"], rows: [] }, 0), [set("steps/fee#inputs")]],
] as const)("%s", (_, edits, expected) => {
  expect(edits).toEqual(expected);
});

it("a new row fits whatever is left, and sets every value", () => {
  expect(addRowEdit(PLACE, table, "k")).toEqual({ edit: "insert", place: PLACE, collection: "rows", at: 2, thing: { key: "k", if: ["-", "-"], then: { fee: "null", days: "null" } } });
});
