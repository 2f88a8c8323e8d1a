import { grouped } from "../../lib/grouped";
import type { DataLane, DataLine, Grid, Point, Rect, Store } from "./layout";
import type { Side, Stop } from "./routes";
import { SIZE, type Spaces } from "./spaces";

/** A line from a box down to the lane, without its last part. */
type DataRoute = { box: string; store: string; is: "reads" | "writes"; exit: Side; entry: Side; stops: Stop[] };

/** Lines to registries leave a box at its left, and go down the gutter there. */
export function dataRoutes(stores: readonly Store[], { spots, rows }: Grid): DataRoute[] {
  return stores.flatMap((store) =>
    (["reads", "writes"] as const).flatMap((is) =>
      store[is].flatMap((box): DataRoute[] => {
        const spot = spots.get(box);
        if (!spot) {
          return [];
        }
        const y = { at: "slot", of: spot.row, box, side: "left", who: "data" } as const;
        const x = { at: "track", of: spot.column, bundle: `${store.id} ${is}` } as const;
        const stops: Stop[] = [
          { x: { at: "side", of: spot.column, side: "left" }, y },
          { x, y },
          { x, y: { at: "track", of: rows, bundle: "data" } },
        ];
        return [{ box, store: store.id, is, exit: "left", entry: "right", stops }];
      }),
    ),
  );
}

/** Puts each registry below the steps that use it, and leads their lines there. */
export function layDataLane(
  stores: readonly Store[],
  data: readonly DataRoute[],
  boxes: ReadonlyMap<string, Rect>,
  spaces: Spaces,
  pixel: (stop: Stop) => Point,
): DataLane {
  const begins = data.map((route) => ({ route, points: route.stops.map(pixel) }));
  const bundles = [...grouped(begins, ({ route }) => `${route.store} ${route.is}`).values()];
  const height = (at: number) => spaces.height + SIZE.pad + at * SIZE.track;
  const placed = placeStores(stores, boxes, spaces.width);

  // Each registry has a rail for what is read and one for what is written, the longer ones below.
  const lines: DataLine[] = [];
  const rails: { from: number; to: number }[][] = [];
  const wanted = bundles.map((those) => {
    const { store, is } = those[0]!.route;
    const rect = placed.get(store)!;
    const both = bundles.filter((other) => other[0]!.route.store === store).length > 1;
    const end = rect.x + rect.width * (both ? (is === "reads" ? 1 / 3 : 2 / 3) : 1 / 2);
    const xs = [end, ...those.map(({ points }) => points.at(-1)!.x)];
    return { those, end, from: Math.min(...xs), to: Math.max(...xs) };
  });
  for (const { those, end, from, to } of wanted.toSorted((one, other) => one.to - one.from - (other.to - other.from))) {
    const free = rails.findIndex((rail) => rail.every((other) => other.to < from || other.from > to));
    const at = free < 0 ? rails.length : free;
    (rails[at] ??= []).push({ from, to });
    for (const { route, points } of those) {
      const [start, turn] = points;
      lines.push({ box: route.box, store: route.store, is: route.is, points: [start!, turn!, { x: turn!.x, y: height(at) }, { x: end, y: height(at) }, { x: end, y: 0 }] });
    }
  }
  const top = height(Math.max(1, rails.length)) + SIZE.pad;
  for (const [id, rect] of placed) {
    placed.set(id, { ...rect, y: top });
  }
  for (const { points } of lines) {
    points.at(-1)!.y = top;
  }
  return { y: spaces.height, height: top + SIZE.store.height + SIZE.margin - spaces.height, stores: placed, lines };
}

/** In one row, each as near to the middle of its steps as the others let it. */
function placeStores(stores: readonly Store[], boxes: ReadonlyMap<string, Rect>, width: number): Map<string, Rect> {
  const { width: wide, height, apart } = SIZE.store;
  const wanted = stores.map((store, at) => {
    const users = [...store.reads, ...store.writes].flatMap((box) => boxes.get(box) ?? []);
    const middle = users.length > 0 ? users.reduce((sum, { x }) => sum + x, 0) / users.length : (at * width) / stores.length;
    return { id: store.id, x: middle };
  });
  const inOrder = wanted.toSorted((one, other) => one.x - other.x);
  // From the left no two overlap; from the right they come back into the map as far as they fit.
  const xs: number[] = [];
  for (const { x } of inOrder) {
    xs.push(Math.max(x, (xs.at(-1) ?? SIZE.margin - wide - apart) + wide + apart));
  }
  let limit = Math.max(width, (xs.length * (wide + apart)) + SIZE.margin) - SIZE.margin;
  for (let at = xs.length - 1; at >= 0; at -= 1) {
    xs[at] = Math.min(xs[at]!, limit - wide);
    limit = xs[at]! - apart;
  }
  return new Map(inOrder.map(({ id }, at) => [id, { x: xs[at]!, y: 0, width: wide, height }]));
}
