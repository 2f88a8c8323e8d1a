import { describe, expect, it } from "vitest";

import { aboutOf, participantsOf, type Walked, wentOn } from "./rounds";

const ORDER = ["where", "father", "home", "sign"];

describe("how it went on a page", () => {
  const walked: Walked["pages"] = { where: { went: "smooth" }, home: { went: "here" } };
  const cases: [string, string | null, string, string][] = [
    ["a page that was seen went as it went", null, "where", "smooth"],
    ["a page that was passed over is not for them", null, "father", "absent"],
    ["a page that is ahead is not reached yet", null, "sign", "unreached"],
    ["who has finished was not asked what they did not see", "2026-03-01T12:00:00Z", "sign", "absent"],
  ];
  it.each(cases)("%s", (_, endedAt, key, went) => {
    expect(wentOn({ endedAt, pages: walked }, key, ORDER)).toBe(went);
  });
});

describe("participants", () => {
  it("go by the order in which they joined", () => {
    expect([...participantsOf([{ id: "b" }, { id: "a" }])]).toEqual([
      ["b", "P1"],
      ["a", "P2"],
    ]);
  });
});

describe("what something is about", () => {
  it.each([
    ["Home", "Where will the child live?", "Home, Where will the child live?"],
    ["Who are you?", "Who are you?", "Who are you?"],
    ["", "the whole page", "the whole page"],
  ])("the page %j and its part %j are told as %j", (page, part, told) => {
    expect(aboutOf(page, part)).toBe(told);
  });
});
