import { grouped } from "../../lib/grouped";

/** A way within a stage, by the keys of its steps. */
type Within = { from: string; to: string; isMain: boolean };

/** Where a step stands in its stage. */
export type Cell = { lane: number; row: number };

/** So many steps stand side by side in a stage at most, before more go below. */
const MOST_LANES = 3;

/**
 * Where the steps of one stage stand. What most people do goes straight down the first lane; what
 * some do on the way stands beside it, a row below where it begins, and what comes after a detour
 * stands below it.
 */
export function arrange(steps: readonly string[], ways: readonly Within[]): Map<string, Cell> {
  const order = new Map(steps.map((key, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? -1;
  const forward = ways.filter(({ from, to }) => place(from) >= 0 && place(from) < place(to));
  const into = grouped(forward, ({ to }) => to);
  const onFrom = new Map<string, string>();
  for (const [from, out] of grouped(forward, (way) => way.from)) {
    onFrom.set(from, (out.find(({ isMain }) => isMain) ?? out.toSorted((one, other) => place(one.to) - place(other.to))[0])?.to ?? "");
  }

  const cells = new Map<string, Cell>();
  const taken = new Set<string>();
  const isTaken = ({ lane, row }: Cell) => taken.has(`${lane} ${row}`);
  let end = 0;
  for (const key of steps) {
    const before = (into.get(key) ?? []).flatMap(({ from }) => {
      const there = cells.get(from);
      return there ? [{ ...there, goesOn: onFrom.get(from) === key }] : [];
    });
    const cell = before.length > 0 ? free(beside(before), isTaken) : free({ lane: 0, row: end, mayMove: false }, isTaken);
    cells.set(key, cell);
    taken.add(`${cell.lane} ${cell.row}`);
    if (cell.lane === 0) {
      end = Math.max(end, cell.row + 1);
    }
  }
  return cells;
}

/** Where a step wants to stand, and whether it may stand further to the right as well. */
type Wish = Cell & { mayMove: boolean };

/** Below the steps before it: in their lane if one of them goes on with it, else beside them. */
function beside(before: readonly (Cell & { goesOn: boolean })[]): Wish {
  const row = Math.max(...before.map((one) => one.row)) + 1;
  const straight = before.filter(({ goesOn }) => goesOn);
  const lane = straight.length > 0 ? Math.min(...straight.map((one) => one.lane)) : Math.min(...before.map((one) => one.lane)) + 1;
  return { lane: Math.min(lane, MOST_LANES - 1), row, mayMove: straight.length === 0 };
}

/** The first free cell: to the right where it may be, else below. */
function free(wish: Wish, isTaken: (cell: Cell) => boolean): Cell {
  let { lane, row } = wish;
  while (isTaken({ lane, row })) {
    if (wish.mayMove && lane < MOST_LANES - 1) {
      lane += 1;
    } else {
      lane = wish.lane;
      row += 1;
    }
  }
  return { lane, row };
}
