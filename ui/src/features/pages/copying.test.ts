import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import { copyEdit, withNewKeys } from "./copying";
import { stepsOf } from "./parts";
import { rowsOf } from "./rows";

const service = {
  steps: [
    {
      id: "p",
      kind: "page",
      questions: [{ id: "a", key: "first", answer: { type: "group", fields: [{ id: "x", key: "deep" }] }, checks: [{ key: "c", rule: "a > 1" }] }, { id: "a_1" }],
      content: [{ key: "w", type: "warning", after: "a" }],
    },
  ],
} as unknown as Service;

describe("a copy", () => {
  const [step] = stepsOf(service);
  it("stands below what it is a copy of, under a name and keys of its own", () => {
    const row = step && rowsOf(step)[0];
    const { edit, place } = copyEdit(service, step!, row!);
    expect(edit).toMatchObject({ edit: "insert", place: "steps/p", collection: "questions", at: 1, thing: { id: "a_2", checks: [{ rule: "a > 1" }] } });
    const keys = JSON.stringify(edit).match(/"key":"[^"]*"/g) ?? [];
    expect(new Set(keys).size, "three things, three keys").toBe(3);
    expect(JSON.stringify(edit)).not.toMatch(/"(first|deep|c)"/);
    expect(edit).toMatchObject({ thing: { key: place.split("/").at(-1) } });
  });
  it("of a text stays below the same question", () => {
    const row = step && rowsOf(step)[1];
    expect(copyEdit(service, step!, row!).edit).toMatchObject({ collection: "content", at: 1, thing: { type: "warning", after: "a" } });
  });
  it("keeps everything but keys", () => {
    expect(withNewKeys({ a: [1, null, { b: "key" }], key: null })).toEqual({ a: [1, null, { b: "key" }], key: null });
  });
});
