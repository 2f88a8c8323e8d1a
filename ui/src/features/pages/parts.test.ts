import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import { fieldAt, foundIn, questionsOf, stagesOf, stepAt, stepsOf } from "./parts";

const service = {
  stages: [{ id: "late", title: { en: "Late" } }],
  registries: [{ id: "r", operations: [{ id: "o", gives: [{ id: "born_on" }, { id: "place" }] }] }],
  steps: [
    { id: "find", kind: "exchange", operation: "r/o", as: "note", title: { en: "We look" } },
    { id: "tell", kind: "exchange", operation: "r/tell" },
    { id: "lost", kind: "exchange", operation: "gone/o", as: "lost" },
    { id: "p", key: "k", kind: "page", stage: "late", questions: [{ id: "kids", answer: { type: "group", fields: [{ id: "pets", answer: { type: "group", fields: [{ id: "name" }] } }] } }] },
  ],
} as unknown as Service;

describe("the parts of a service", () => {
  it("names what exchanges find, with the fields of a record", () => {
    expect(foundIn(service)).toEqual([
      { name: "note", title: { en: "We look" }, fields: ["born_on", "place"] },
      { name: "lost", title: {}, fields: [] },
    ]);
  });
  it("stands its steps in stages, where the first of each stands", () => {
    expect(stagesOf(service).map(({ id, title, steps }) => [id, title, steps.length])).toEqual([
      ["", null, 3],
      ["late", { en: "Late" }, 1],
    ]);
  });
  it("finds the step of a place, else the first page", () => {
    const steps = stepsOf(service);
    expect(stepAt(steps, "steps/find#title")?.key).toBe("find");
    expect(stepAt(steps, "needs/n")?.key, "a page is what this stage is about").toBe("k");
  });
  it("finds a field of a group in a group", () => {
    const [group] = stepsOf(service).flatMap(questionsOf);
    const field = group && fieldAt(group, `${group.place}/answer.fields/pets/answer.fields/name/checks/c`);
    expect(field?.thing.id).toBe("name");
  });
});
