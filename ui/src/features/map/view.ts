import type { Layout, Line, Point, Rect } from "./layout";
import { SIZE } from "./spaces";

/** A tile of the map, in pixels: what is drawn changes only when the view moves over the edge of one. */
const TILE = 512;

/** What of the map is in view, as far as tiles go; a text, so that the same view is the same value. */
export function tilesInView([x, y, zoom]: readonly [number, number, number], width: number, height: number): string {
  const tile = (pixels: number) => Math.floor(pixels / zoom / TILE);
  return [tile(-x) - 1, tile(-y) - 1, tile(width - x) + 1, tile(height - y) + 1].join(" ");
}

/** The part of the map that tiles cover. */
export function rectOf(tiles: string): Rect {
  const [left = 0, top = 0, right = 0, bottom = 0] = tiles.split(" ").map(Number);
  return { x: left * TILE, y: top * TILE, width: (right - left + 1) * TILE, height: (bottom - top + 1) * TILE };
}

/** Whether two parts of the map have something in common. */
export function meet(one: Rect, other: Rect): boolean {
  return one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height;
}

/** The part of the map that a line is in. */
export function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The lines that are in view. */
export function linesIn(lines: readonly Line[], view: Rect): Line[] {
  return lines.filter(({ points }) => meet(around(points), view));
}

/** The steps of the zoom, as parts of one. */
export const ZOOMS = [0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2];

/** The next step of the zoom. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const next = by > 0 ? ZOOMS.find((step) => step > zoom + 0.01) : ZOOMS.findLast((step) => step < zoom - 0.01);
  return next ?? (by > 0 ? ZOOMS.at(-1)! : ZOOMS[0]!);
}

/** What the names of the stages cover at the top, in pixels. */
const HEADS = 44;

/** How the whole map fits into a window below the names of its stages, without being drawn larger than it is. */
export function fitted({ width, height }: Pick<Layout, "width" | "height">, window: { width: number; height: number }): { x: number; y: number; zoom: number } {
  const zoom = Math.max(ZOOMS[0]!, Math.min(1, window.width / width, (window.height - HEADS + SIZE.head) / height));
  return { x: Math.max(0, (window.width - width * zoom) / 2), y: Math.max(0, HEADS - SIZE.head * zoom), zoom };
}

/** Where to move so that a box is in view with some room around it; where it is already if it is. */
export function showing(box: Rect, { x, y, zoom }: { x: number; y: number; zoom: number }, window: { width: number; height: number }): { x: number; y: number; zoom: number } {
  const room = 48;
  const inside = (from: number, size: number, offset: number, whole: number) => {
    const start = from * zoom + offset;
    const end = start + size * zoom;
    if (start >= room && end <= whole - room) {
      return offset;
    }
    return whole / 2 - (from + size / 2) * zoom;
  };
  return { x: inside(box.x, box.width, x, window.width), y: inside(box.y, box.height, y, window.height), zoom };
}

/** How long the view travels, in milliseconds. */
export function motion(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160;
}
