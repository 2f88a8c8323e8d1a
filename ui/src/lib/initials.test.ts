import { describe, expect, it } from "vitest";

import { initials, TINTS, tintOf } from "./initials";

describe("initials", () => {
  it.each([
    ["Olena Bondar", "OB"],
    ["Їжакевич Єва Юріївна", "ЇЄ"],
    ["anna-liisa Tamm", "AL"],
    ["Mykola", "M"],
    ["", ""],
  ])("%s: %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe("tintOf", () => {
  const tints = ["olena", "andrii", "oksana", "mykola", "maarja", "viktor", "kateryna", "halyna"].map(tintOf);
  it("is one of the grounds", () => {
    expect(tints.every((tint) => tint >= 1 && tint <= TINTS)).toBe(true);
  });
  it("sets most people of a cast apart", () => {
    expect(new Set(tints).size).toBeGreaterThanOrEqual(5);
  });
});
