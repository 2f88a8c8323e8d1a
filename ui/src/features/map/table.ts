import type { Edit } from "../../api/generated/Edit";
import type { DecisionRow } from "../../api/generated/DecisionRow";
import type { Step } from "../../api/generated/Step";
import { setting } from "../../components/editing";
import { childPlace, keysOf } from "../../lib/place";

/** A step with a decision table. */
export type Table = Extract<Step, { kind: "decision" }>;

/** A row of a table with its place; it has a cell for each input. */
export type TableRow = { place: string; row: DecisionRow; cells: string[] };

/** A cell that fits whatever its input is. */
export const ANY = "-";

/** The rows of the table of the step at a place. */
export function rowsOf(place: string, { rows = [], inputs = [] }: Table): TableRow[] {
  const keys = keysOf(rows);
  return rows.map((row, at) => ({ place: childPlace(place, "rows", keys[at] ?? ""), row, cells: inputs.map((_, column) => row.if?.[column] ?? ANY) }));
}

/** The values that the rows set, in the order in which they are first named. */
export function valuesOf({ rows = [] }: Table): string[] {
  return [...new Set(rows.flatMap(({ then = {} }) => Object.keys(then)))];
}

/** The edit that writes a cell; an empty one fits whatever its input is. */
export function cellEdit({ place, cells }: TableRow, column: number, text: string): Edit {
  return setting(place, "if", cells.with(column, text.trim() || ANY));
}

/** The edits that let the table look at something more, or at something else. */
export function inputEdits(place: string, table: Table, column: number, text: string): Edit[] {
  const inputs = [...(table.inputs ?? [])];
  const isMore = column >= inputs.length;
  inputs[column] = text;
  return [setting(place, "inputs", inputs), ...(isMore ? rowsOf(place, table).map((row) => setting(row.place, "if", [...row.cells, ANY])) : [])];
}

/** The edits that take a column away, with its cells. */
export function removeInputEdits(place: string, table: Table, column: number): Edit[] {
  const left = (all: readonly string[]) => {
    const others = all.filter((_, at) => at !== column);
    return others.length > 0 ? others : null;
  };
  return [setting(place, "inputs", left(table.inputs ?? [])), ...rowsOf(place, table).map((row) => setting(row.place, "if", left(row.cells)))];
}

/** The edit that adds a row that fits whatever is left: behind all others. */
export function addRowEdit(place: string, table: Table, key: string): Edit {
  const cells = (table.inputs ?? []).map(() => ANY);
  const values = valuesOf(table).map((name) => [name, "null"]);
  // oxlint-disable-next-line unicorn/no-thenable -- what the file calls a row's values
  const thing = { key, ...(cells.length > 0 && { if: cells }), ...(values.length > 0 && { then: Object.fromEntries(values) }) };
  return { edit: "insert", place, collection: "rows", at: table.rows?.length ?? 0, thing };
}
