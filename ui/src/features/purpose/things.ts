import type { Edit } from "../../api/generated/Edit";
import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { childPlace, keyIn, keysOf } from "../../lib/place";

/** A thing with its place. */
export type Placed<T> = { place: string; thing: T };

/** What is in a collection of the thing at a place. */
export function placed<T extends { key?: string | null; id?: string }>(place: string, collection: string, things: readonly T[] = []): Placed<T>[] {
  const keys = keysOf(things);
  return things.map((thing, at) => ({ place: childPlace(place, collection, keys[at] ?? `@${at}`), thing }));
}

/** The step that a place lies in, with its key. */
export function stepOf(service: Service, place: string): { key: string; thing: Step } | undefined {
  const steps = service.steps ?? [];
  const key = keyIn(place, "steps");
  const thing = key === null ? undefined : steps[keysOf(steps).indexOf(key)];
  return key !== null && thing ? { key, thing } : undefined;
}

/** How much serves a need or rests on a law. */
export type Served = { pages: number; steps: number; questions: number; others: number };

/** Counts what serves a need or rests on a law; a page brings its questions with it. */
export function countOf(service: Service, uses: readonly ServingView[]): Served {
  const served: Served = { pages: 0, steps: 0, questions: 0, others: 0 };
  for (const { place, noun, questions } of uses) {
    if (noun === "question") {
      served.questions += 1;
    } else if (noun !== "step") {
      served.others += 1;
    } else if (stepOf(service, place)?.thing.kind === "page") {
      served.pages += 1;
      served.questions += questions;
    } else {
      served.steps += 1;
    }
  }
  return served;
}

/** The keys of the steps that a person sees of these, each once. */
export function pagesOf(service: Service, uses: readonly ServingView[]): string[] {
  const steps = uses.flatMap(({ place }) => stepOf(service, place) ?? []);
  const seen = steps.filter(({ thing }) => thing.kind === "page" || thing.kind === "review" || thing.kind === "check-answers" || thing.kind === "start");
  return [...new Set(seen.map(({ key }) => key))];
}

/** The edits that put a thing beside another of its collection. */
export function moveEdits(things: readonly Placed<unknown>[], holder: string, collection: string, place: string, to: string, side: "before" | "after"): Edit[] {
  const others = things.filter((it) => it.place !== place).map((it) => it.place);
  const at = others.indexOf(to) + (side === "after" ? 1 : 0);
  return [{ edit: "move", place, to: holder, collection, at }];
}

/** The edits that take a thing away, and with it every word of it elsewhere. */
export function removeEdits(place: string, uses: readonly ServingView[]): Edit[] {
  // From the last: what is taken out of a list moves what stands behind it.
  const words = uses.map(({ facet }): Edit => ({ edit: "set", place: facet }));
  return [{ edit: "remove", place }, ...words.toReversed()];
}
