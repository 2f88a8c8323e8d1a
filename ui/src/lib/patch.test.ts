import { expect, test } from "vitest";

import { type JsonPatch, patched } from "./patch";

const json = { service: { title: { en: "Birth" }, steps: [{ id: "a" }, { id: "b", next: [{ to: "a" }] }] } };

const cases: [string, JsonPatch, unknown][] = [
  ["an entry is set", { op: "set", path: ["service", "title"], value: { uk: "Ні" } }, { ...json.service, title: { uk: "Ні" } }],
  ["an entry goes", { op: "set", path: ["service", "title"], value: null }, { steps: json.service.steps }],
  ["a way is made", { op: "set", path: ["service", "card", "price"], value: { en: "0" } }, { ...json.service, card: { price: { en: "0" } } }],
  [
    "an item comes",
    { op: "splice", path: ["service", "steps"], at: 1, remove: 0, insert: [{ id: "c" }] },
    { ...json.service, steps: [{ id: "a" }, { id: "c" }, json.service.steps[1]] },
  ],
  [
    "the last item goes, and the list with it",
    { op: "splice", path: ["service", "steps", 1, "next"], at: 0, remove: 1, insert: [] },
    { ...json.service, steps: [{ id: "a" }, { id: "b" }] },
  ],
  [
    "a list begins",
    { op: "splice", path: ["service", "steps", 0, "next"], at: 0, remove: 0, insert: [{ to: "b" }] },
    { ...json.service, steps: [{ id: "a", next: [{ to: "b" }] }, json.service.steps[1]] },
  ],
];

test.each(cases)("%s", (_, patch, expected) => {
  const before = structuredClone(json);
  expect(patched(json, patch).service, "what the change leads to").toEqual(expected);
  expect(json, "what was shown before stays as it was").toEqual(before);
});

test("what a change does not touch stays the same object", () => {
  const after = patched(json, { op: "set", path: ["service", "title"], value: {} });
  expect(after.service.steps, "nothing of the steps is drawn again").toBe(json.service.steps);
});
