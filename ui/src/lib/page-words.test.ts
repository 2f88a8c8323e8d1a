import { describe, expect, it } from "vitest";

import { needsShowing, wordsOf } from "./page-words";

const draft = {
  service: {
    title: { uk: "Послуга" },
    steps: [
      { id: "child", kind: "page", title: { uk: "Дитина", en: "Child" }, questions: [{ id: "name", label: { uk: "Ім’я", en: "Name" }, answer: { type: "text" } }] },
      { id: "check", kind: "check-answers", title: { uk: "Перевірте" } },
    ],
  },
  people: { cast: ["olena"] },
};

/** The draft with something else at a path; what is not on the way stays the same object. */
function having(path: readonly (string | number)[], value: unknown, json: unknown = draft): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value;
  }
  const inside = having(rest, value, (json as Record<string | number, unknown>)[step]);
  return Array.isArray(json) ? json.map((item: unknown, at) => (at === step ? inside : item)) : { ...(json as object), [step]: inside };
}

describe("a page is shown anew", () => {
  const label = ["service", "steps", 0, "questions", 0, "label"] as const;
  const cases: [string, boolean, (string | number)[], unknown][] = [
    ["not for a plain word in its language", false, [...label, "uk"], "Як звати?"],
    ["not for its heading", false, ["service", "steps", 0, "title", "uk"], "Малюк"],
    ["not for a word in a language that it does not show", false, [...label, "en"], "First name"],
    ["for a word with something worked out in it", true, [...label, "uk"], "Ім’я {count(children)}"],
    ["for a word with Markdown", true, [...label, "uk"], "**Ім’я**"],
    ["for a word that is gone, as another language shows then", true, [...label, "uk"], ""],
    ["for another kind of answer", true, ["service", "steps", 0, "questions", 0, "answer", "type"], "number"],
    ["for a question more", true, ["service", "steps", 0, "questions"], [...(draft.service.steps[0]?.questions ?? []), { id: "new" }]],
    ["for words of another step, of which it may speak", true, ["service", "steps", 1, "title", "uk"], "Ще раз"],
    ["for the service's name, which is above it", true, ["service", "title", "uk"], "Інша"],
    ["for the people, whose data it shows", true, ["people", "cast"], ["maria"]],
  ];
  it.each(cases)("%s", (_, expected, path, value) => {
    expect(needsShowing(draft, having(path, value), "child", "uk")).toBe(expected);
  });

  it("not where nothing has changed", () => {
    expect(needsShowing(draft, draft, "child", "uk")).toBe(false);
  });

  it("in the other language where only that was plain", () => {
    const after = having([...label, "en"], "*Name*");
    expect(needsShowing(draft, after, "child", "en"), "the page shows the Markdown").toBe(true);
  });
});

describe("the words of a page", () => {
  it("are its heading, labels and hints in one language, by their places", () => {
    expect(wordsOf(draft.service.steps[0], "steps/child", "en")).toEqual([
      ["steps/child#title", "Child"],
      ["steps/child/questions/name#label", "Name"],
    ]);
  });
  it("leave out what is not plain or not there", () => {
    const step = { title: { uk: "{x}" }, questions: [{ id: "a", label: { en: "Only English" } }] };
    expect(wordsOf(step, "steps/s", "uk")).toEqual([]);
  });
});
