import type { Label } from "./labels";
import type { Tracks } from "./tracks";

/** The measures of the map, in pixels. */
export const SIZE = {
  box: { width: 176, height: 56 },
  store: { width: 168, height: 48, apart: 12 },
  /** How deep the points of a hexagon reach in. */
  slant: 16,
  /** Above the first row: the names of the stages. */
  head: 48,
  /** The least width of a gutter, and the least height of a gap. */
  gutter: 36,
  gap: 40,
  /** How far tracks are apart, and what is left free beside them. */
  track: 10,
  pad: 14,
  /** Around the whole. */
  margin: 20,
  /** How far slots of a side are apart, and how far from its middle they may be. */
  slot: 18,
  reach: 22,
  /** Words: how wide at most, how high a line is, what is free beside, and how far off the box. */
  label: { width: 112, line: 16, pad: 4, apart: 4 },
} as const;

/** How wide and high everything is, and where it begins. */
export type Spaces = {
  /** Where the boxes of a column begin. */
  column: (at: number) => number;
  /** Where the boxes of a row begin. */
  row: (at: number) => number;
  /** Where a track of a gutter or a gap runs. */
  track: (axis: "x" | "y", of: number, bundle: string) => number;
  width: number;
  height: number;
};

/** A gutter or a gap: where it begins, its size, and what its words take before and after its tracks. */
type Space = { from: number; size: number; before: number; after: number };

/** Makes room for every track and every word. */
export function spacesOf(grid: { columns: number; rows: number }, tracks: Tracks, labels: ReadonlyMap<string, Label>): Spaces {
  const room = new Map<string, number>();
  const need = (place: string, size: number) => room.set(place, Math.max(room.get(place) ?? 0, size));
  for (const { at, width, height, column, row } of labels.values()) {
    if (at === "under") {
      need(`y ${row + 1} before`, height + SIZE.label.apart);
    } else {
      need(at === "right" ? `x ${column + 1} before` : `x ${column} after`, width + SIZE.label.apart);
    }
  }
  const breadth = (axis: "x" | "y", at: number) => Math.max(0, tracks.count(axis, at) - 1) * SIZE.track;
  const spaces = (axis: "x" | "y", count: number, box: number, least: (at: number) => number) => {
    const all: Space[] = [];
    let from = 0;
    for (let at = 0; at <= count; at += 1) {
      const [before, after] = [room.get(`${axis} ${at} before`) ?? 0, room.get(`${axis} ${at} after`) ?? 0];
      const own = tracks.count(axis, at) > 0 || before + after > 0 ? 2 * SIZE.pad + breadth(axis, at) : 0;
      // Above the first row stand the names of the stages.
      const head = axis === "y" && at === 0 ? SIZE.head : 0;
      const size = head + Math.max(least(at), before + own + after);
      all.push({ from, size, before: head + before, after });
      from += size + box;
    }
    const space = (at: number): Space => all[at] ?? { from: from - box, size: 0, before: 0, after: 0 };
    return { at: space, end: (at: number) => space(at).from + space(at).size, whole: from - box };
  };
  const columns = spaces("x", grid.columns, SIZE.box.width, (at) => (at === 0 || at === grid.columns ? SIZE.margin : SIZE.gutter));
  const rows = spaces("y", grid.rows, SIZE.box.height, (at) => (at === 0 ? 0 : at === grid.rows ? SIZE.margin : SIZE.gap));
  return {
    column: (at) => columns.end(at),
    row: (at) => rows.end(at),
    track: (axis, of, bundle) => {
      const { from, size, before, after } = (axis === "x" ? columns : rows).at(of);
      return from + before + (size - before - after - breadth(axis, of)) / 2 + tracks.of(axis, of, bundle) * SIZE.track;
    },
    width: columns.whole,
    height: rows.whole,
  };
}
