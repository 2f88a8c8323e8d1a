import { grouped } from "../../lib/grouped";
import { onGrid, type Route, type Side } from "./routes";
import { SIZE } from "./spaces";

/** A place on the left or right side of a box where a line leaves or arrives. */
export type Slot = { offset: number; lines: number };

/** Where lines meet the sides of boxes. */
export type Slots = (box: string, side: Side, who: string) => Slot;

type Wanted = { box: string; side: Side; who: string; isFixed: boolean; up: number; hasWords: boolean };

/**
 * Gives every line that leaves a side a slot of its own, so that its words stand at it; lines that
 * arrive share one. Lines that go up leave above those that go down, and the one that goes
 * furthest leaves nearest to the middle: so they do not cross.
 */
export function slotsOf(routes: readonly Route[], hasWords: (link: string) => boolean, data: readonly { box: string }[]): Slots {
  const wanted: Wanted[] = routes.flatMap(({ link, exit, entry, stops }) => {
    const isFixed = stops.length === 2 && exit !== "bottom";
    const [first, turn] = [onGrid(stops[0]!.y), stops.map(({ y }) => onGrid(y)).find((y) => y !== onGrid(stops[0]!.y))];
    const up = turn === undefined ? 0 : first - turn;
    return [
      { box: link.from, side: exit, who: link.id, isFixed, up, hasWords: hasWords(link.id) },
      { box: link.to, side: entry, who: "in", isFixed, up: 0, hasWords: false },
    ];
  });
  wanted.push(...data.map(({ box }) => ({ box, side: "left" as const, who: "data", isFixed: false, up: 0, hasWords: false })));

  const slots = new Map<string, Slot>();
  const onSides = wanted.filter(({ side }) => side === "left" || side === "right");
  for (const those of grouped(onSides, ({ box, side }) => `${box} ${side}`).values()) {
    const each = [...grouped(those, ({ who }) => who).values()].map((same) => same.find(({ isFixed }) => isFixed) ?? same[0]!);
    const fixed = each.find(({ isFixed }) => isFixed);
    const inOrder = each.toSorted((one, other) => order(one) - order(other));
    const at = fixed ? inOrder.indexOf(fixed) : (each.length - 1) / 2;
    const words = each.filter((one) => one.hasWords).length;
    const lines = each.length > 2 || (fixed && each.length > 1) ? 1 : each.length === 2 ? 2 : 3;
    const wished = lines === 2 ? (words + 1) * 0.75 * SIZE.label.line : SIZE.slot;
    const step = Math.min(wished, SIZE.reach / Math.max(0.5, at, each.length - 1 - at));
    for (const [place, one] of inOrder.entries()) {
      slots.set(`${one.box} ${one.side} ${one.who}`, { offset: (place - at) * step, lines });
    }
  }
  return (box, side, who) => slots.get(`${box} ${side} ${who}`) ?? { offset: 0, lines: 1 };
}

/** From top to bottom: up, the shortest first; straight on; down, the longest first; to a registry. */
function order({ up, who }: Wanted): number {
  return who === "data" ? Infinity : up === 0 ? 0 : -1 / up;
}
