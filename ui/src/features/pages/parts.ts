import type { Content } from "../../api/generated/Content";
import type { Question } from "../../api/generated/Question";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { childPlace, keyIn, keysOf } from "../../lib/place";

/** A step with its place. */
export type Placed<T> = { place: string; key: string; thing: T };

/** The steps of a service with their places. */
export function stepsOf(service: Service): Placed<Step>[] {
  return placed("", "steps", service.steps ?? []);
}

/** What is in a collection of the thing at a place. */
export function placed<T extends { key?: string | null; id?: string }>(place: string, collection: string, things: readonly T[]): Placed<T>[] {
  const keys = keysOf(things);
  return things.map((thing, at) => {
    const key = keys[at] ?? `@${at}`;
    return { place: childPlace(place, collection, key), key, thing };
  });
}

/** The questions of a step, if it asks any. */
export function questionsOf(step: Placed<Step>): Placed<Question>[] {
  return asks(step.thing) ? placed(step.place, "questions", step.thing.questions ?? []) : [];
}

/** What a step shows beside questions. */
export function contentOf(step: Placed<Step>): Placed<Content>[] {
  return placed(step.place, "content", step.thing.content ?? []);
}

/** Whether questions can stand on a step. */
export function asks(step: Step): step is Extract<Step, { kind: "page" | "review" }> {
  return step.kind === "page" || step.kind === "review";
}

/** The step that a place leads to, else the first page. */
export function stepAt(steps: readonly Placed<Step>[], place: string | null): Placed<Step> | undefined {
  const key = place === null ? null : keyIn(place, "steps");
  return steps.find((step) => step.key === key) ?? steps.find((step) => step.thing.kind === "page") ?? steps[0];
}

/** A stage with its steps, in the order in which people meet them. */
export type StageOf = { id: string; title: NonNullable<Step["title"]> | null; steps: Placed<Step>[] };

/** The steps by stages, each stage where its first step stands. */
export function stagesOf(service: Service): StageOf[] {
  const stages: StageOf[] = [];
  for (const step of stepsOf(service)) {
    const id = step.thing.stage ?? "";
    let stage = stages.find((it) => it.id === id);
    if (!stage) {
      const known = (service.stages ?? []).find((it) => it.id === id);
      stage = { id, title: known?.title ?? null, steps: [] };
      stages.push(stage);
    }
    stage.steps.push(step);
  }
  return stages;
}

/** The field of a group that a place lies in, in whatever depth. */
export function fieldAt(group: Placed<Question>, place: string): Placed<Question> | undefined {
  const { answer } = group.thing;
  const fields = answer?.type === "group" ? placed(group.place, "answer.fields", answer.fields ?? []) : [];
  const field = fields.find((it) => place === it.place || place.startsWith(`${it.place}/`));
  return field && (fieldAt(field, place) ?? field);
}

/** What exchanges find: the name that it goes by, the step's title, and the names of a record's fields. */
export function foundIn(service: Service): { name: string; title: NonNullable<Step["title"]>; fields: string[] }[] {
  return (service.steps ?? []).flatMap((step) => {
    if (step.kind !== "exchange" || !step.as) {
      return [];
    }
    const [registry, operation] = (step.operation ?? "").split("/");
    const gives = service.registries?.find(({ id }) => id === registry)?.operations?.find(({ id }) => id === operation)?.gives ?? [];
    return [{ name: step.as, title: step.title ?? {}, fields: gives.flatMap(({ id }) => id ?? []) }];
  });
}
