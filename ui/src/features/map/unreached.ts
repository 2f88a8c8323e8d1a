import type { CastWalk } from "../../api/generated/CastWalk";
import type { KeyedStep, Way } from "../../components/ways";

/** The steps, by their keys, that nobody's walk comes to. */
export function unreachedOf(steps: readonly KeyedStep[], walks: readonly CastWalk[]): ReadonlySet<string> {
  // What a walk ends at is no step that it took.
  const reached = new Set(walks.flatMap(({ steps: taken, end }) => [...taken.map(({ step }) => step), end.step]));
  return new Set(steps.filter(({ step }) => !reached.has(step.id)).map(({ key }) => key));
}

/** The lines, by their ids, that nobody can have gone along: whatever they stand for begins or ends where nobody comes. */
export function untakenOf(links: ReadonlyMap<string, readonly Way[]>, unreached: ReadonlySet<string>): ReadonlySet<string> {
  const isUntaken = ({ from, to }: Way) => unreached.has(from) || unreached.has(to ?? "");
  return new Set([...links].filter(([, ways]) => ways.every(isUntaken)).map(([id]) => id));
}
