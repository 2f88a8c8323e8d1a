import type { Point } from "./layout";

/** How round the corners of lines are, in pixels. */
const RADIUS = 7;

/** A line of level and upright parts as an SVG path with round corners. */
export function pathOf(points: readonly Point[]): string {
  const [start] = points;
  if (!start) {
    return "";
  }
  const parts = [`M${start.x} ${start.y}`];
  for (const [at, corner] of points.slice(1, -1).entries()) {
    const [before, after] = [points[at]!, points[at + 2]!];
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    const from = towards(corner, before, radius);
    const to = towards(corner, after, radius);
    parts.push(`L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`);
  }
  const end = points.at(-1)!;
  return `${parts.join("")}L${end.x} ${end.y}`;
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
