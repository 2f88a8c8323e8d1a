import type { Edit } from "../../api/generated/Edit";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { freeName } from "../../lib/free-name";
import { newKey } from "../../lib/new-key";
import { childPlace } from "../../lib/place";
import { namesOf } from "./adding";
import { contentOf, type Placed, questionsOf } from "./parts";
import { type PageRow } from "./rows";

/** The edit that puts a copy of a row below it, and where the copy is. */
export function copyEdit(service: Service, step: Placed<Step>, row: PageRow): { edit: Edit; place: string } {
  const key = newKey();
  const collection = row.is === "question" ? "questions" : "content";
  const beside = row.is === "question" ? questionsOf(step) : contentOf(step);
  const at = beside.findIndex(({ place }) => place === row.place) + 1;
  const named = row.is === "question" ? { id: freeName(row.thing.id || "question", namesOf(service)) } : {};
  const thing = { ...withNewKeys(row.thing), ...named, key };
  return { edit: { edit: "insert", place: step.place, collection, at, thing: thing as never }, place: childPlace(step.place, collection, key) };
}

/** The same, all of it under keys that nothing else has or had. */
export function withNewKeys<T>(thing: T): T {
  if (Array.isArray(thing)) {
    return thing.map(withNewKeys) as T;
  }
  if (typeof thing !== "object" || thing === null) {
    return thing;
  }
  return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, name === "key" && typeof value === "string" ? newKey() : withNewKeys(value)])) as T;
}
