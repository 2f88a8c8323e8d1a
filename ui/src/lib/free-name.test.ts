import { expect, it } from "vitest";

import { freeName } from "./free-name";

it("gives a new thing a name of its own", () => {
  expect(freeName("question", new Set(["question_1", "question_3"]))).toBe("question_2");
  expect(freeName("page", new Set(["page-1"]), "-"), "a step is named with dashes").toBe("page-2");
});
