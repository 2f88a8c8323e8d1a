import { describe, expect, it } from "vitest";

import { addPersonEdits, isLent, placeOf, removePersonEdits, yearsBetween } from "./people";

const everybody = [{ id: "olena" }, { id: "andrii" }];
const named = { cast: ["olena", "andrii"], people: [{ id: "andrii", plays: ["father"] }] };
const all = { edit: "set", place: "#cast", value: ["olena", "andrii"] };

describe("somebody of the cast", () => {
  it("is changed where the service speaks of them", () => {
    expect(placeOf(named, everybody, "andrii")).toEqual({ place: "people/andrii", first: [] });
  });
  it("is spoken of first where it does not, and everybody is named where it names nobody", () => {
    const add = { edit: "insert", place: "", collection: "people", at: 0, thing: { id: "olena" } };
    expect(placeOf({ cast: ["olena"] }, everybody, "olena")).toEqual({ place: "people/olena", first: [add] });
    expect(placeOf({}, everybody, "olena").first).toEqual([all, add]);
  });
  it("is added under a name that nobody has", () => {
    expect(addPersonEdits(named, [...everybody, { id: "person-1" }], "uk").id).toBe("person-2");
    expect(addPersonEdits({}, everybody, "uk").edits[0], "the others stay").toEqual(all);
  });
  it("goes with what the service added to them", () => {
    expect(removePersonEdits(named, everybody, "andrii")).toEqual([{ edit: "set", place: "#cast", value: ["olena"] }, { edit: "remove", place: "people/andrii" }]);
    expect(removePersonEdits({}, everybody, "andrii"), "the others stay").toEqual([{ edit: "set", place: "#cast", value: ["olena"] }]);
  });
  it("is lent, or the service's own", () => {
    expect([isLent(named, "olena"), isLent({}, "olena"), isLent(named, "person-1")]).toEqual([true, true, false]);
  });
});

it.each([
  ["1998-11-22", 28],
  ["1998-11-23", 27],
])("born on %s is %i on 22 November 2026", (born, years) => {
  expect(yearsBetween(born, "2026-11-22")).toBe(years);
});
