import { main, type Way } from "../../components/ways";

/** Where somebody stands on the map, and the step that they came from along the flow. */
export type Stand = { at: string; from: string | null };

/**
 * Where an arrow key leads: down what most people do, up to where one came from, right and left to
 * the other branches of that step; to the right also to the first branch of this one.
 */
export function along(key: string, { at, from }: Stand, ways: readonly Way[]): Stand | null {
  const before = from !== null && targets(from, ways).includes(at) ? from : (ways.find((way) => way.to === at && way.from !== at)?.from ?? null);
  const branches = before === null ? [] : targets(before, ways);
  const place = branches.indexOf(at);
  switch (key) {
    case "ArrowDown":
      return stand(targets(at, ways)[0], at);
    case "ArrowUp":
      return stand(before ?? undefined, null);
    case "ArrowRight":
      return stand(branches[place + 1], before) ?? stand(targets(at, ways)[1], at);
    case "ArrowLeft":
      return place > 0 ? stand(branches[place - 1], before) : null;
    default:
      return null;
  }
}

function stand(at: string | undefined, from: string | null): Stand | null {
  return at === undefined ? null : { at, from };
}

/** The steps that a step leads to, first the one that most people go to. */
function targets(from: string, ways: readonly Way[]): string[] {
  const out = ways.filter((way) => way.from === from && way.to !== from);
  return [...new Set([main(out), ...out].flatMap((way) => way?.to ?? []))];
}
