import { dataRoutes, layDataLane } from "./data-lane";
import { arrange } from "./grid";
import { labelsOf, placeLabel } from "./labels";
import { type Along, type Link, routes, type Spot, type Stop } from "./routes";
import { type Slots, slotsOf } from "./slots";
import { SIZE, type Spaces, spacesOf } from "./spaces";
import { tracksOf } from "./tracks";

/** What a box is drawn as; a line meets the edge that it really has. */
export type Shape = "box" | "hexagon" | "pill";

/** A stage of the service: its boxes in their order. */
export type Band = { id: string; boxes: readonly { id: string; shape: Shape }[] };

/** A line from a box to another, with the words of its branch. */
export type Joined = Link & { label: string };

/** A registry, with the boxes that read from it and write to it. */
export type Store = { id: string; reads: readonly string[]; writes: readonly string[] };

/** A service as it is to be laid out. */
export type Flow = { bands: readonly Band[]; links: readonly Joined[]; stores: readonly Store[] };

export type Point = { x: number; y: number };
export type Rect = Point & { width: number; height: number };

/** A line as it is drawn, with the place of its words. */
export type Line = { id: string; points: Point[]; label: Rect | null };

/** A line between a box and a registry. */
export type DataLine = { box: string; store: string; is: "reads" | "writes"; points: Point[] };

/** The lane of the registries: where it begins, and what is in it. */
export type DataLane = { y: number; height: number; stores: Map<string, Rect>; lines: DataLine[] };

/** Where everything is, in pixels from the map's corner. */
export type Layout = {
  bands: { id: string; x: number; width: number }[];
  boxes: Map<string, Rect>;
  lines: Line[];
  data: DataLane | null;
  width: number;
  height: number;
};

/** Where the boxes stand on the grid, and which columns each stage has. */
export type Grid = { bands: { id: string; from: number; to: number }[]; spots: Map<string, Spot>; columns: number; rows: number };

/** Lays a service out: stages from left to right, steps from top to bottom, lines where no box is. */
export function layOut({ bands, links, stores }: Flow): Layout {
  const grid = gridOf(bands, links);
  const ways = routes(grid.spots, links);
  const data = dataRoutes(stores, grid);
  const tracks = tracksOf([...ways, ...data]);
  const words = new Map(links.filter(({ label }) => label !== "").map(({ id, label }) => [id, label]));
  const slots = slotsOf(ways, (link) => words.has(link), data);
  const labels = labelsOf(ways, words, slots);
  const spaces = spacesOf(grid, tracks, labels);
  const shapes = new Map(bands.flatMap(({ boxes }) => boxes.map(({ id, shape }) => [id, shape])));
  const pixel = (stop: Stop) => pixelOf(stop, spaces, slots, shapes);

  const boxes = new Map([...grid.spots].map(([id, spot]) => [id, { x: spaces.column(spot.column), y: spaces.row(spot.row), ...SIZE.box }]));
  const drawn = ways.map((route) => ({ route, points: simplified(route.stops.map(pixel)) }));
  const lane = stores.length > 0 ? layDataLane(stores, data, boxes, spaces, pixel) : null;
  const storesEnd = Math.max(0, ...[...(lane?.stores.values() ?? [])].map(({ x, width }) => x + width + SIZE.margin));
  return {
    bands: grid.bands.map(({ id, from, to }) => ({ id, x: spaces.column(from), width: spaces.column(to) + SIZE.box.width - spaces.column(from) })),
    boxes,
    lines: drawn.map(({ route, points }) => ({ id: route.link.id, points, label: placeLabel(labels.get(route.link.id), points, spaces) })),
    data: lane,
    width: Math.max(spaces.width, storesEnd),
    height: lane ? lane.y + lane.height : spaces.height,
  };
}

function gridOf(bands: readonly Band[], links: readonly Link[]): Grid {
  const spots = new Map<string, Spot>();
  const placed: Grid["bands"] = [];
  let [columns, rows] = [0, 1];
  for (const { id, boxes } of bands) {
    const cells = arrange(boxes.map((box) => box.id), links);
    const lanes = Math.max(1, ...[...cells.values()].map(({ lane }) => lane + 1));
    for (const [box, { lane, row }] of cells) {
      spots.set(box, { column: columns + lane, row });
      rows = Math.max(rows, row + 1);
    }
    placed.push({ id, from: columns, to: columns + lanes - 1 });
    columns += lanes;
  }
  return { bands: placed, spots, columns, rows };
}

function pixelOf({ x, y }: Stop, spaces: Spaces, slots: Slots, shapes: ReadonlyMap<string, Shape>): Point {
  const aside = y.at === "slot" ? slots(y.box, y.side, y.who).offset : 0;
  const inset = y.at === "slot" && x.at === "side" ? insetOf(shapes.get(y.box) ?? "box", aside) * (x.side === "left" ? 1 : -1) : 0;
  return { x: along("x", x, spaces) + inset, y: along("y", y, spaces) + aside };
}

function along(axis: "x" | "y", place: Along, spaces: Spaces): number {
  if (place.at === "track") {
    return spaces.track(axis, place.of, place.bundle);
  }
  const [from, size] = axis === "x" ? [spaces.column(place.of), SIZE.box.width] : [spaces.row(place.of), SIZE.box.height];
  if (place.at === "side") {
    return place.side === "left" || place.side === "top" ? from : from + size;
  }
  return from + size / 2;
}

/** How far inside its outline's edge a shape begins, beside the middle of its side. */
function insetOf(shape: Shape, aside: number): number {
  const half = SIZE.box.height / 2;
  const insets: Record<Shape, number> = {
    box: 0,
    hexagon: (SIZE.slant * Math.abs(aside)) / half,
    pill: half - Math.sqrt(half * half - aside * aside),
  };
  return insets[shape];
}

/** Without the points at which a line goes straight on. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = kept.slice(-2);
    const middle = last ?? before;
    if (middle && middle.x === point.x && middle.y === point.y) {
      continue;
    }
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
