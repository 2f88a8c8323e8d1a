/** Where a box stands: its column and row on the grid of the whole map. */
export type Spot = { column: number; row: number };

/** A side of a box. */
export type Side = "left" | "right" | "top" | "bottom";

/**
 * Where a line bends or ends, before it is known how wide everything is: at the middle of a column
 * or row, at a side of the boxes there, at the slot of a box's left or right side that a line has there, or on a track of
 * the gutter before that column (the gap above that row), which lines of one bundle share.
 */
export type Along =
  | { at: "middle"; of: number }
  | { at: "side"; of: number; side: Side }
  | { at: "slot"; of: number; box: string; side: Side; who: string }
  | { at: "track"; of: number; bundle: string };

/** A bend or an end of a line. */
export type Stop = { x: Along; y: Along };

/** A line to be drawn from a box to another. */
export type Link = { id: string; from: string; to: string; isMain: boolean };

/** How a line goes. */
export type Route = { link: Link; exit: Side; entry: Side; stops: Stop[] };

/** Roughly how far columns and rows stand apart, and what turns and odd sides cost, in pixels. */
const COST = { column: 220, row: 96, bend: 30, odd: 45, shared: 140, busy: 14, farGap: 60 };

/** How many columns a line may cross through empty cells rather than through a gap. */
const THROUGH = 3;

type Candidate = Route & { cost: number; cells: string[] };

/** Where something is on the grid: boxes at odd numbers, gutters and gaps at even ones. */
export function onGrid(along: Along): number {
  return along.at === "track" ? along.of * 2 : along.of * 2 + 1;
}

/** Whether lines leave a side of a box, and arrive at it. */
type Port = { in: boolean; out: boolean };

const UNUSED: Port = { in: false, out: false };

/** Where tracks and ports are taken already. */
class Used {
  private readonly boxes = new Set<string>();
  private readonly cells = new Set<string>();
  readonly ports = new Map<string, Record<Side, Port>>();
  readonly tracks = { x: new Map<number, Set<string>>(), y: new Map<number, Set<string>>() };

  constructor(spots: ReadonlyMap<string, Spot>) {
    for (const { column, row } of spots.values()) {
      this.boxes.add(`${column} ${row}`);
    }
  }

  /** Whether a line may go through a cell this way: no box stands there, and no line goes there. */
  isFree(column: number, row: number, way: "across" | "down"): boolean {
    return !this.boxes.has(`${column} ${row}`) && !this.cells.has(`${column} ${row} ${way}`);
  }

  claim(cells: readonly string[]) {
    for (const cell of cells) {
      this.cells.add(cell);
    }
  }

  /** What it costs to run along a gutter or a gap: the more the busier, less beside lines of the same bundle. */
  cost(axis: "x" | "y", of: number, bundle: string): number {
    const there = this.tracks[axis].get(of);
    return there?.has(bundle) ? -COST.shared : (there?.size ?? 0) * COST.busy;
  }

  run(axis: "x" | "y", along: Along) {
    if (along.at === "track") {
      const there = this.tracks[axis].get(along.of) ?? new Set();
      this.tracks[axis].set(along.of, there.add(along.bundle));
    }
  }

  port(box: string, side: Side): Port {
    const sides = this.ports.get(box) ?? { left: { ...UNUSED }, right: { ...UNUSED }, top: { ...UNUSED }, bottom: { ...UNUSED } };
    this.ports.set(box, sides);
    return sides[side];
  }
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
const between = (one: number, other: number) => range(Math.min(one, other) + 1, Math.max(one, other));

/**
 * How every line goes: straight where nothing stands in the way, else through the gutters between
 * columns and the gaps between rows, where no box is. Lines to the same step share their way there.
 */
export function routes(spots: ReadonlyMap<string, Spot>, links: readonly Link[]): Route[] {
  const used = new Used(spots);
  const found = new Map<string, Route>();
  for (const link of [...links.filter(({ isMain }) => isMain), ...links.filter(({ isMain }) => !isMain)]) {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    if (from && to) {
      const best = candidates(link, from, to, used).reduce((one, other) => (other.cost < one.cost ? other : one));
      take(best, used);
      found.set(link.id, best);
    }
  }
  return links.flatMap(({ id }) => found.get(id) ?? []);
}

function take({ link, exit, entry, stops, cells }: Candidate, used: Used) {
  used.claim(cells);
  used.port(link.from, exit).out = true;
  used.port(link.to, entry).in = true;
  for (const { x, y } of stops) {
    used.run("x", x);
    used.run("y", y);
  }
}

/** The ways through empty cells, and the best through gutters and gaps. */
function candidates(link: Link, from: Spot, to: Spot, used: Used): Candidate[] {
  const all: Candidate[] = [];
  const add = (exit: Side, entry: Side, bends: Stop[], cells: string[]) => {
    const cost = Math.abs(to.column - from.column) * COST.column + Math.abs(to.row - from.row) * COST.row + (bends.length + 2) * COST.bend;
    all.push({ link, exit, entry, stops: [leaves(link, from, exit), ...bends, arrives(link, to, entry)], cells, cost });
  };
  const [side, facing]: [Side, Side] = to.column > from.column ? ["right", "left"] : ["left", "right"];
  const across = (row: number, columns: number[]) => columns.every((column) => used.isFree(column, row, "across"));
  const down = (column: number, rows: number[]) => rows.every((row) => used.isFree(column, row, "down"));
  const columns = between(from.column, to.column);
  const rows = between(from.row, to.row);
  const mayLeave = !used.port(link.from, side).in;
  const mayArrive = !used.port(link.to, facing).out;
  if (from.column === to.column && to.row > from.row && down(from.column, rows)) {
    add("bottom", "top", [], cellsOn([], 0, rows, from.column));
  }
  if (from.column !== to.column && Math.abs(to.column - from.column) <= THROUGH) {
    if (from.row === to.row && mayLeave && mayArrive && across(from.row, columns)) {
      add(side, facing, [], cellsOn(columns, from.row, [], 0));
    }
    if (to.row > from.row) {
      const [over, under] = [[...columns, to.column], [...rows, to.row]];
      if (mayLeave && across(from.row, over) && down(to.column, [from.row, ...rows])) {
        const bend: Stop = { x: { at: "middle", of: to.column }, y: leaves(link, from, side).y };
        add(side, "top", [bend], cellsOn(over, from.row, [from.row, ...rows], to.column));
      }
      if (mayArrive && down(from.column, under) && across(to.row, [from.column, ...columns])) {
        const bend: Stop = { x: { at: "middle", of: from.column }, y: arrives(link, to, facing).y };
        add("bottom", facing, [bend], cellsOn([from.column, ...columns], to.row, under, from.column));
      }
    }
  }
  all.push(throughGutters(link, from, to, used));
  return all;
}

function cellsOn(columns: readonly number[], row: number, rows: readonly number[], column: number): string[] {
  return [...columns.map((it) => `${it} ${row} across`), ...rows.map((it) => `${column} ${it} down`)];
}

/** A way through gutters, as numbers: it is made into stops only if it is the best. */
type Numbered = { exit: "left" | "right"; entry: "left" | "right" | "top"; gap: number; cost: number };

/** The best way through the gutters beside both boxes and a gap between. */
function throughGutters(link: Link, from: Spot, to: Spot, used: Used): Candidate {
  const { bend, odd, farGap } = COST;
  const isBack = to.column < from.column;
  let best: Numbered = { exit: "right", entry: "left", gap: to.row, cost: Infinity };
  const judge = (way: Numbered) => {
    const { exit, entry, gap } = way;
    const oddness =
      (exit === "left" && !isBack ? odd : 0) +
      (entry === "right" && !isBack && to.column !== from.column ? odd : 0) +
      (used.port(link.from, exit).in ? odd : 0) +
      (used.port(link.to, entry).out ? odd : 0) +
      (gap < to.row || gap > to.row + 1 ? farGap : 0);
    way.cost += oddness;
    if (way.cost < best.cost) {
      best = way;
    }
  };
  const gaps = new Set([to.row, to.row + 1, from.row, from.row + 1]);
  const height = (gap: number) => (Math.abs(gap - from.row - 0.5) + Math.abs(gap - to.row - 0.5)) * COST.row;
  for (const exit of ["right", "left"] as const) {
    const out = gutterAt(from, exit);
    const leaving = Math.abs(out - from.column - 0.5) * COST.column;
    for (const entry of ["left", "right"] as const) {
      const into = gutterAt(to, entry);
      const width = leaving + (Math.abs(into - out) + Math.abs(into - to.column - 0.5)) * COST.column;
      const trunk = `${link.to} ${entry}`;
      if (out === into) {
        const length = width + Math.abs(to.row - from.row) * COST.row;
        judge({ exit, entry, gap: to.row, cost: length + 4 * bend + used.cost("x", out, trunk) });
        continue;
      }
      const tracks = used.cost("x", out, link.id) + used.cost("x", into, trunk);
      for (const gap of gaps) {
        judge({ exit, entry, gap, cost: width + height(gap) + 6 * bend + tracks + used.cost("y", gap, trunk) });
      }
    }
    const width = leaving + Math.abs(out - to.column - 0.5) * COST.column;
    const tracks = used.cost("x", out, link.id) + used.cost("y", to.row, `${link.to} top`);
    judge({ exit, entry: "top", gap: to.row, cost: width + height(to.row) + 5 * bend + tracks });
  }
  return { link, ...best, stops: stopsOf(link, from, to, best), cells: [] };
}

function stopsOf(link: Link, from: Spot, to: Spot, { exit, entry, gap }: Numbered): Stop[] {
  const [leave, arrive] = [leaves(link, from, exit), arrives(link, to, entry)];
  const out = gutterAt(from, exit);
  const trunk = `${link.to} ${entry}`;
  const x: Along = { at: "track", of: out, bundle: link.id };
  const y: Along = { at: "track", of: gap, bundle: trunk };
  if (entry === "top") {
    return [leave, { x, y: leave.y }, { x, y }, { x: arrive.x, y }, arrive];
  }
  const into = gutterAt(to, entry);
  const end: Along = { at: "track", of: into, bundle: out === into && link.from === link.to ? link.id : trunk };
  if (out === into) {
    return [leave, { x: end, y: leave.y }, { x: end, y: arrive.y }, arrive];
  }
  return [leave, { x, y: leave.y }, { x, y }, { x: end, y }, { x: end, y: arrive.y }, arrive];
}

function gutterAt({ column }: Spot, side: "left" | "right"): number {
  return column + (side === "right" ? 1 : 0);
}

function leaves(link: Link, { column, row }: Spot, side: Side): Stop {
  return side === "bottom" || side === "top"
    ? { x: { at: "middle", of: column }, y: { at: "side", of: row, side } }
    : { x: { at: "side", of: column, side }, y: { at: "slot", of: row, box: link.from, side, who: link.id } };
}

function arrives(link: Link, { column, row }: Spot, side: Side): Stop {
  return side === "bottom" || side === "top"
    ? { x: { at: "middle", of: column }, y: { at: "side", of: row, side } }
    : { x: { at: "side", of: column, side }, y: { at: "slot", of: row, box: link.to, side, who: "in" } };
}
