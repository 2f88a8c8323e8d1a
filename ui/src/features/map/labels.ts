import type { Route } from "./routes";
import type { Slots } from "./slots";
import { SIZE, type Spaces } from "./spaces";

type Point = { x: number; y: number };

/** The words of a line: how large they are, and at which side of its first box they stand. */
export type Label = { width: number; height: number; at: "left" | "right" | "under"; column: number; row: number };

/** The words of every line that has some. */
export function labelsOf(routes: readonly Route[], words: ReadonlyMap<string, string>, slots: Slots): Map<string, Label> {
  return new Map(
    routes.flatMap(({ link, exit, stops }): [string, Label][] => {
      const text = words.get(link.id);
      const [start] = stops;
      if (!text || !start) {
        return [];
      }
      const place = { column: start.x.of, row: start.y.of };
      if (exit === "left" || exit === "right") {
        return [[link.id, { ...labelSize(text, SIZE.label.width, slots(link.from, exit, link.id).lines), at: exit, ...place }]];
      }
      return [[link.id, { ...labelSize(text, SIZE.box.width, 1), at: "under", ...place }]];
    }),
  );
}

/** Where the words of a line stand: at its beginning, beside or under the box that it leaves. */
export function placeLabel(label: Label | undefined, points: readonly Point[], spaces: Spaces): (Point & { width: number; height: number }) | null {
  const [start] = points;
  if (!label || !start) {
    return null;
  }
  const { width, height, at, column } = label;
  const { apart } = SIZE.label;
  const edge = spaces.column(column);
  if (at === "under") {
    return { x: start.x - width / 2, y: start.y + 2, width, height };
  }
  return { x: at === "right" ? edge + SIZE.box.width + apart : edge - apart - width, y: start.y - height / 2, width, height };
}

/** Roughly the size of words as they will be drawn: no narrower, so that nothing is covered. */
function labelSize(words: string, most: number, lines: number): { width: number; height: number } {
  const { line, pad } = SIZE.label;
  let [count, at, widest] = [1, 0, 0];
  for (const word of words.split(" ")) {
    const length = lengthOf(word);
    if (at > 0 && at + SPACE + length > most && count < lines) {
      count += 1;
      at = 0;
    }
    at += (at > 0 ? SPACE : 0) + length;
    widest = Math.max(widest, at);
  }
  return { width: Math.min(widest, most) + 2 * pad, height: count * line };
}

/** How wide letters are, in pixels: those of Ukrainian are wider, and some are wider than the rest. */
const LATIN = 7.2;
const CYRILLIC = 8.2;
const CAPITAL = 10.5;
const WIDE = 11.5;
const SPACE = 4;

function lengthOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + widthOf(letter), 0);
}

function widthOf(letter: string): number {
  if (/[mwшщжюф]/i.test(letter)) {
    return WIDE;
  }
  return /\p{Lu}/u.test(letter) ? CAPITAL : letter > "\u0400" && letter < "\u0500" ? CYRILLIC : LATIN;
}
