import type { Edit } from "../../api/generated/Edit";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { leadTo, stepPlace } from "../../components/adding-steps";
import { setting } from "../../components/editing";
import type { Kind } from "../../components/KindTile";
import { type KeyedStep, keyedSteps, main, type Way, waysOf } from "../../components/ways";
import { freeName } from "../../lib/free-name";
import { childPlace, facetPlace, keysOf } from "../../lib/place";

/** The edit that takes a way away; a row of a table stays, and is followed by the step's arrows. */
export function endWay({ by, place, from }: Way): Edit {
  switch (by.is) {
    case "arrow":
      return { edit: "remove", place };
    case "row":
      return setting(place, "to", null);
    case "outcome":
      return setting(stepPlace(from), `on.${by.outcome}`, null);
    case "skip":
      return setting(stepPlace(from), "skip", null);
  }
}

/** What taking a step away changes beside it. */
export type Removal = {
  edits: Edit[];
  /** The steps that led there, and where they lead then. */
  healed: { from: KeyedStep; to: KeyedStep | null }[];
};

/** The edits that take a step away: what led there leads on to where most people went from it. */
export function removal(service: Service, key: string): Removal {
  const steps = keyedSteps(service);
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const ways = waysOf(steps);
  const out = ways.filter((way) => way.from === key && way.to !== key);
  const goal = byKey.get(main(out)?.to ?? "") ?? null;
  const into = ways.filter((way) => way.to === key && way.from !== key);
  const heals = into.map((way) => ({ way, to: goal && goal.key !== way.from ? goal : null }));
  // From behind, so that the places of arrows without a key stay what they are.
  const ended = heals.filter(({ to }) => to === null).toReversed();
  const led = heals.filter(({ to }) => to !== null);
  const healed = new Map(heals.map(({ way, to }) => [`${way.from} ${to?.key ?? ""}`, { from: way.from, to }]));
  return {
    edits: [...led.map(({ way, to }) => leadTo(way, to!.step.id)), ...ended.map(({ way }) => endWay(way)), { edit: "remove", place: stepPlace(key) }],
    healed: [...healed.values()].flatMap(({ from, to }) => {
      const step = byKey.get(from);
      return step ? [{ from: step, to }] : [];
    }),
  };
}

/**
 * The edits that give an arrow its condition. The first arrow that fits is followed, so one that
 * gets a condition goes before those that have none.
 */
export function conditionEdits({ key, step }: KeyedStep, arrow: { at: number; place: string }, when: string | null, newKey: string): Edit[] {
  const arrows = step.next ?? [];
  const always = arrows.findIndex((one, index) => !one.when && index < arrow.at);
  if (when === null || always < 0) {
    return [setting(arrow.place, "when", when)];
  }
  // Its place goes by its position unless it has a key.
  const own = arrows[arrow.at]?.key;
  const place = own ? arrow.place : childPlace(stepPlace(key), "next", newKey);
  return [
    ...(own ? [] : [setting(arrow.place, "key", newKey)]),
    setting(place, "when", when),
    { edit: "move", place, to: stepPlace(key), collection: "next", at: always },
  ];
}

/**
 * The edits that put a step before or after another one, and into its stage. Where the service
 * begins stays first.
 */
export function moveEdits(service: Service, key: string, to: string, side: "before" | "after"): Edit[] {
  const steps = keyedSteps(service);
  const [step, beside] = [key, to].map((one) => steps.find((other) => other.key === one)?.step);
  if (!step || !beside || key === to) {
    return [];
  }
  const left = steps.filter((one) => one.key !== key);
  const at = left.findIndex((one) => one.key === to) + (side === "after" ? 1 : 0);
  const first = steps[0]?.step.kind === "start" ? steps[0].key : null;
  const stays = first !== null && (key === first || at === 0);
  return [
    ...((step.stage ?? null) === (beside.stage ?? null) ? [] : [setting(stepPlace(key), "stage", beside.stage ?? null)]),
    ...(stays ? [] : [{ edit: "move", place: stepPlace(key), to: "", collection: "steps", at } as const]),
  ];
}

/** The edits that put a step into a stage, behind the steps that are there. */
export function stageEdits(service: Service, key: string, stage: string | null): Edit[] {
  const steps = keyedSteps(service);
  const last = steps.findLast((one) => one.key !== key && (one.step.stage ?? null) === stage);
  const set = setting(stepPlace(key), "stage", stage);
  return last ? [set, ...moveEdits(service, key, last.key, "after").filter(({ edit }) => edit === "move")] : [set];
}

/** The edit that adds a stage, behind another one or at the end. */
export function addStage(service: Service, key: string, after: string | null): Edit {
  const stages = service.stages ?? [];
  const at = after === null ? -1 : keysOf(stages).indexOf(after);
  const id = freeName("stage", new Set(stages.map((stage) => stage.id ?? "")), "-");
  return { edit: "insert", place: "", collection: "stages", at: at < 0 ? stages.length : at + 1, thing: { id, key } };
}

/** The edits that take a stage away; its steps then stand in none. */
export function removeStageEdits(service: Service, key: string): Edit[] {
  const stages = service.stages ?? [];
  const id = stages[keysOf(stages).indexOf(key)]?.id;
  const own = keyedSteps(service).filter(({ step }) => step.stage === id);
  return [...own.map((step) => setting(stepPlace(step.key), "stage", null)), { edit: "remove", place: childPlace("", "stages", key) }];
}

/** Outcomes by kind of step: those that may lead somewhere of their own, first the hoped-for one. */
const OUTCOMES: Partial<Record<Kind, readonly string[]>> = {
  "sign-in": ["done", "cancelled", "failed"],
  pay: ["paid", "failed", "cancelled"],
  sign: ["signed", "declined", "failed"],
  review: ["approved", "refused", "sent-back"],
};
const READ = ["found", "none", "many", "refused", "declined", "unavailable"];
const WRITE = ["accepted", "rejected", "declined", "unavailable", "unknown"];

/** The outcomes that a step may have, whether they lead anywhere yet or not; without one its arrows are followed. */
export function outcomesOf(service: Service, step: Step): readonly string[] {
  if (step.kind === "exchange") {
    const [registry, operation] = (step.operation ?? "").split("/");
    const used = service.registries?.find(({ id }) => id === registry)?.operations?.find(({ id }) => id === operation);
    return used?.kind === "write" ? WRITE : READ;
  }
  const known = OUTCOMES[step.kind] ?? [];
  return step.within && known.length > 0 ? [...known, "late"] : known;
}

/** The outcomes that lead nowhere yet; the hoped-for one is led by the step's arrows where it has some. */
export function unled(service: Service, step: Step): string[] {
  const known = outcomesOf(service, step);
  const byArrows = (step.next ?? []).length > 0 ? known[0] : undefined;
  return known.filter((outcome) => !step.on?.[outcome] && outcome !== byArrows);
}

/** The place of an outcome's way. */
export function outcomePlace(key: string, outcome: string): string {
  return facetPlace(stepPlace(key), `on.${outcome}`);
}
