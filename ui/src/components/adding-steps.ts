import type { Edit } from "../api/generated/Edit";
import type { Service } from "../api/generated/Service";
import type { Step } from "../api/generated/Step";
import { useTexts } from "../i18n/texts";
import { freeName } from "../lib/free-name";
import { newKey } from "../lib/new-key";
import { childPlace } from "../lib/place";
import { setting, useEditing } from "./editing";
import { type Kind, useKindName } from "./KindTile";
import { type KeyedStep, keyedSteps, main, type Way, waysOf } from "./ways";

/** The place of a step. */
export function stepPlace(key: string): string {
  return childPlace("", "steps", key);
}

/** The edit that leads a way to another step. */
export function leadTo({ by, place, from }: Pick<Way, "by" | "place" | "from">, to: string): Edit {
  switch (by.is) {
    case "arrow":
    case "row":
      return setting(place, "to", to);
    case "outcome":
      return setting(stepPlace(from), `on.${by.outcome}`, to);
    case "skip":
      return setting(stepPlace(from), "skip", to);
  }
}

/** The edit that adds an arrow to a step, behind those that it has. */
export function addArrow({ key, step }: KeyedStep, to: string, arrowKey: string): Edit {
  return { edit: "insert", place: stepPlace(key), collection: "next", at: step.next?.length ?? 0, thing: { key: arrowKey, to } };
}

/** Whether a step's way ends here. */
export function isEnd(step: Step): boolean {
  return step.kind === "outcome";
}

/** What a new step needs beside its kind: a place in the flow, and a key of its own. */
export type NewStep = { kind: Kind; key: string; arrowKey: string };

/** Where a new step goes: behind a step or, where there is none, to the end of a stage or of all. */
export type Spot = { after: KeyedStep } | { stage: string | null };

/**
 * The edits that put a new step into the flow. Behind a step it takes over the way that most people
 * take from there, and leads on to where that led; before an end it takes over the ways that came
 * there. A new end hangs on an arrow of its own.
 */
export function addEdits(service: Service, { kind, key, arrowKey }: NewStep, spot: Spot): Edit[] {
  const steps = keyedSteps(service);
  const id = freeName(kind, new Set(steps.map(({ step }) => step.id)), "-");
  const at = "after" in spot ? steps.findIndex((one) => one.key === spot.after.key) : steps.findLastIndex(({ step }) => (step.stage ?? null) === spot.stage);
  const after = "after" in spot ? steps[at] : undefined;
  const official = service.actors?.find((actor) => actor.kind === "official")?.id;
  const actor = kind === "review" && official !== undefined ? official : after?.step.actor;
  const stage = after ? after.step.stage : "stage" in spot ? spot.stage : null;
  const bare = { id, key, kind, ...(stage && { stage }), ...(actor && { actor }) };
  const insert = (position: number, next: string | undefined): Edit => ({
    edit: "insert",
    place: "",
    collection: "steps",
    at: position,
    thing: { ...bare, ...(next !== undefined && kind !== "outcome" && { next: [{ to: next }] }) },
  });
  if (!after) {
    return [insert(at < 0 ? steps.length : at + 1, undefined)];
  }
  const ways = waysOf(steps);
  if (isEnd(after.step)) {
    const into = ways.filter(({ to, from }) => to === after.key && from !== after.key);
    const isLed = kind !== "outcome";
    return [insert(at, after.step.id), ...(isLed ? into.map((way) => leadTo(way, id)) : [])];
  }
  const on = main(ways.filter(({ from }) => from === after.key));
  const goesBetween = on && kind !== "outcome";
  return [insert(at + 1, on?.toId), goesBetween ? leadTo(on, id) : addArrow(after, id, arrowKey)];
}

/** Adds a step of a kind to a service and says so, with the way back; answers with its key, if it could be added. */
export function useAddStep(project: string, service: Service): (kind: Kind, spot: Spot) => Promise<string | null> {
  const { say } = useTexts();
  const kindName = useKindName();
  const editing = useEditing(project);
  return async (kind, spot) => {
    const [key, arrowKey] = [newKey(), newKey()];
    const made = await editing.editAndSay(addEdits(service, { kind, key, arrowKey }, spot), say("step-added", { kind: kindName(kind) }));
    return made ? key : null;
  };
}
