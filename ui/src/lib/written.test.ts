import { expect, test } from "vitest";

import { written } from "./written";

const service = {
  title: { uk: "Народження", en: "Birth" },
  steps: [
    { id: "a", title: { uk: "Перша" }, on: { found: "b" } },
    { id: "b", questions: [{ label: { uk: "Ім’я", en: "Name" }, why: { for: { uk: "Запис", en: "" } } }] },
  ],
};

test.each([
  ["uk", 100],
  ["en", 50],
  ["et", 0],
])("in %s %i per cent is written", (language, percent) => {
  expect(written(service, language), "texts that are empty are not written").toBe(percent);
});

test("a service without texts lacks none", () => {
  expect(written({ id: "x" }, "uk")).toBe(100);
});
