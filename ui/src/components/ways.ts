import type { Service } from "../api/generated/Service";
import type { Step } from "../api/generated/Step";
import { childPlace, facetPlace, keysOf } from "../lib/place";

/** By what one step leads to another: an arrow, a row of its table, an outcome, or being passed over. */
export type WayBy = { is: "arrow"; at: number } | { is: "row"; at: number } | { is: "outcome"; outcome: string } | { is: "skip" };

/** A way from one step to another. */
export type Way = {
  /** Its place in the service. */
  place: string;
  by: WayBy;
  /** The key of the step that it leaves. */
  from: string;
  /** The key of the step that it leads to; none where there is no such step. */
  to: string | null;
  /** The id that it names. */
  toId: string;
  /** It stands behind an arrow that everybody follows. */
  isNever?: boolean;
};

/** A step with the key that it is spoken of by. */
export type KeyedStep = { key: string; step: Step };

/** The steps of a service, with their keys. */
export function keyedSteps(service: Service): KeyedStep[] {
  const steps = service.steps ?? [];
  const keys = keysOf(steps);
  return steps.map((step, at) => ({ key: keys[at] ?? step.id, step }));
}

/** Every way of the service, in the order of the document. */
export function waysOf(steps: readonly KeyedStep[]): Way[] {
  const keys = new Map<string, string>();
  for (const { key, step } of steps) {
    if (!keys.has(step.id)) {
      keys.set(step.id, key);
    }
  }
  return steps.flatMap(({ key, step }) => {
    const place = childPlace("", "steps", key);
    const way = (by: WayBy, at: string, to: string | undefined, isNever = false): Way[] =>
      to ? [{ place: at, by, from: key, to: keys.get(to) ?? null, toId: to, ...(isNever && { isNever }) }] : [];
    const rows = step.kind === "decision" ? (step.rows ?? []) : [];
    const rowKeys = keysOf(rows);
    const arrows = step.next ?? [];
    const arrowKeys = keysOf(arrows);
    const always = arrows.findIndex(({ when }) => !when);
    return [
      ...rows.flatMap((row, at) => way({ is: "row", at }, childPlace(place, "rows", rowKeys[at] ?? ""), row.to ?? undefined)),
      ...arrows.flatMap((arrow, at) => way({ is: "arrow", at }, childPlace(place, "next", arrowKeys[at] ?? ""), arrow.to, always >= 0 && at > always)),
      ...Object.entries(step.on ?? {}).flatMap(([outcome, to]) => way({ is: "outcome", outcome }, facetPlace(place, `on.${outcome}`), to)),
      ...way({ is: "skip" }, facetPlace(place, "skip"), step.skip ?? undefined),
    ];
  });
}

/** Outcomes by which a step did what it was for. */
const AS_HOPED = new Set(["found", "accepted", "done", "paid", "signed", "approved"]);

/** Of the ways of one step, the one that things take as hoped: the hoped-for outcome, the last arrow that is followed, the first row. */
export function main(ways: readonly Way[]): Way | undefined {
  return (
    ways.find(({ by }) => by.is === "outcome" && AS_HOPED.has(by.outcome)) ??
    ways.findLast(({ by, isNever }) => by.is === "arrow" && !isNever) ??
    ways.find(({ by }) => by.is === "row") ??
    ways[0]
  );
}
