import { grouped } from "../../lib/grouped";
import { onGrid, type Side, type Stop } from "./routes";

/** What runs along a gutter or a gap, from where to where on the grid, and beside which of the two columns or rows. */
type Run = { axis: "x" | "y"; of: number; bundle: string; from: number; to: number; beside: "before" | "after" };

/** Which track of a gutter or a gap a bundle has, counted from its beginning, and of how many. */
export type Tracks = { of: (axis: "x" | "y", of: number, bundle: string) => number; count: (axis: "x" | "y", of: number) => number };

/** How a line goes, as far as it matters here. */
type Going = { exit: Side; entry: Side; stops: readonly Stop[] };

/** Gives each bundle of lines a track of its own wherever another runs beside it. */
export function tracksOf(lines: readonly Going[]): Tracks {
  const runs = lines.flatMap(runsOf);
  const at = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [place, inPlace] of grouped(runs, ({ axis, of }) => `${axis} ${of}`)) {
    const sides = { before: [] as Run[][], after: [] as Run[][] };
    const whole = [...grouped(inPlace, ({ bundle }) => bundle).values()].map(united);
    for (const run of whole.toSorted((one, other) => one.to - one.from - (other.to - other.from))) {
      const tracks = sides[run.beside];
      const free = tracks.findIndex((track) => track.every((other) => other.to < run.from || other.from > run.to));
      const track = free < 0 ? tracks.length : free;
      (tracks[track] ??= []).push(run);
    }
    const count = sides.before.length + sides.after.length;
    counts.set(place, count);
    // The shortest runs are nearest to their column, so that the longer ones go round them.
    for (const [track, those] of [...sides.before, ...sides.after.toReversed()].entries()) {
      for (const { bundle } of those) {
        at.set(`${place} ${bundle}`, track);
      }
    }
  }
  return {
    of: (axis, of, bundle) => at.get(`${axis} ${of} ${bundle}`) ?? 0,
    count: (axis, of) => counts.get(`${axis} ${of}`) ?? 0,
  };
}

function united(runs: readonly Run[]): Run {
  return { ...runs[0]!, from: Math.min(...runs.map(({ from }) => from)), to: Math.max(...runs.map(({ to }) => to)) };
}

function runsOf({ exit, entry, stops }: Going): Run[] {
  return stops.slice(1).flatMap((stop, index): Run[] => {
    const before = stops[index]!;
    for (const [axis, along, across] of [["x", "x", "y"], ["y", "y", "x"]] as const) {
      const [one, other] = [before[along], stop[along]];
      if (one.at === "track" && other.at === "track" && one.of === other.of && one.bundle === other.bundle) {
        const ends = [onGrid(before[across]), onGrid(stop[across])].toSorted((a, b) => a - b);
        return [{ axis, of: one.of, bundle: one.bundle, from: ends[0]!, to: ends[1]!, beside: besideOf(axis, one.of, index, stops, exit, entry) }];
      }
    }
    return [];
  });
}

/** A run keeps to the column that its line leaves or comes to, and to the row that it comes to. */
function besideOf(axis: "x" | "y", of: number, index: number, stops: readonly Stop[], exit: Side, entry: Side): "before" | "after" {
  if (axis === "y") {
    return stops.at(-1)!.y.of === of ? "after" : "before";
  }
  const isLast = index === stops.length - 3;
  return (isLast ? entry === "right" : exit === "right") ? "before" : "after";
}
