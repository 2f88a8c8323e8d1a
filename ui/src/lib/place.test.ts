import { describe, expect, it } from "vitest";

import { childPlace, facetOf, facetPlace, keyIn, keysOf, thingOf } from "./place";

describe("places", () => {
  it("speaks of a thing by its key, else its id, else its position", () => {
    const things = [{ id: "child" }, { key: "k3", id: "renamed" }, {}, { id: "child" }];
    expect(keysOf(things), "the second `child` and what has no name go by position, as the core has it").toEqual(["child", "k3", "@2", "@3"]);
  });

  it("is written as the core writes it", () => {
    const step = childPlace("", "steps", "a/b");
    expect(step, "a key's own slash is no separator").toBe("steps/a%2Fb");
    expect(facetPlace(childPlace(step, "questions", "born_on"), "label.uk"), "a facet comes last").toBe("steps/a%2Fb/questions/born_on#label.uk");
  });

  it("tells the step that it lies in", () => {
    expect(keyIn("steps/a%2Fb/questions/steps#label.uk", "steps"), "a key may be spelt as a collection").toBe("a/b");
    expect(keyIn("needs/register", "steps"), "a need lies in no step").toBeNull();
  });

  it("has a thing and maybe a facet of it", () => {
    const place = "steps/child/questions/born_on#label.uk";
    expect([thingOf(place), facetOf(place)]).toEqual(["steps/child/questions/born_on", "label.uk"]);
    expect(facetOf("steps/child"), "all of it is meant").toBeNull();
  });
});
