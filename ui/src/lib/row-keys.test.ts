import { describe, expect, it } from "vitest";

import { dropPlace, placeAfter, rowKey, staysPut } from "./row-keys";

const press = (keys: string) => {
  const names = keys.split("+");
  const held = (name: string) => names.includes(name);
  return { key: names.at(-1) ?? "", altKey: held("Alt"), ctrlKey: held("Ctrl"), metaKey: held("Meta"), shiftKey: held("Shift") };
};

describe("rowKey", () => {
  const cases: [string, string, string[], boolean][] = [
    ["F2", "b", ["rename b"], true],
    ["Delete", "b", ["delete b"], true],
    ["Alt+ArrowUp", "b", ["move b before a"], true],
    ["Alt+ArrowDown", "b", ["move b after c"], true],
    ["Alt+ArrowUp", "a", [], true],
    ["Alt+ArrowDown", "c", [], true],
    ["ArrowDown", "b", [], false],
    ["Alt+ArrowRight", "b", [], false],
    ["Ctrl+Delete", "b", [], false],
    ["Shift+F2", "b", [], false],
  ];
  it.each(cases)("%s on %s: %j", (keys, id, expected, taken) => {
    const done: string[] = [];
    const acts = {
      onRename: (row: string) => done.push(`rename ${row}`),
      onDelete: (row: string) => done.push(`delete ${row}`),
      onMove: (row: string, to: string, side: string) => done.push(`move ${row} ${side} ${to}`),
    };
    expect(rowKey(press(keys), id, ["a", "b", "c"], acts)).toBe(taken);
    expect(done).toEqual(expected);
  });

  it("leaves a key alone where it can do nothing", () => {
    expect(rowKey(press("Delete"), "a", ["a"], {})).toBe(false);
  });
});

describe("dropPlace", () => {
  const rows = [
    { id: "a", top: 0, bottom: 40 },
    { id: "b", top: 40, bottom: 100 },
  ];
  it.each([
    [-20, { to: "a", side: "before" }],
    [19, { to: "a", side: "before" }],
    [21, { to: "b", side: "before" }],
    [69, { to: "b", side: "before" }],
    [71, { to: "b", side: "after" }],
    [900, { to: "b", side: "after" }],
  ])("at %i", (height, expected) => {
    expect(dropPlace(rows, height)).toEqual(expected);
  });
  it("is nowhere among no rows", () => {
    expect(dropPlace([], 10)).toBeNull();
  });
});

describe("staysPut", () => {
  it.each([
    ["b", "b", "before", true],
    ["b", "a", "after", true],
    ["b", "c", "before", true],
    ["b", "a", "before", false],
    ["b", "c", "after", false],
  ] as const)("%s %s %s: %s", (id, to, side, expected) => {
    expect(staysPut(["a", "b", "c"], id, { to, side })).toBe(expected);
  });
});

describe("placeAfter", () => {
  it.each([
    ["a", "c", "after", 3],
    ["a", "b", "after", 2],
    ["c", "a", "before", 1],
    ["c", "b", "before", 2],
  ] as const)("%s %s %s: %i", (id, to, side, expected) => {
    expect(placeAfter(["a", "b", "c"], id, { to, side })).toBe(expected);
  });
});
