import { describe, expect, it } from "vitest";

import { find } from "./find";

const all = [
  { label: "Map" },
  { label: "Add a step", also: ["Додати крок"] },
  { label: "Ім’я дитини", also: ["Child’s name"] },
  { label: "Прізвище дитини" },
  { label: "Õiguslik alus" },
  { label: "Update the mapping" },
  { label: "Остання ітерація" },
];

describe("find", () => {
  const cases: [string, string[]][] = [
    ["map", ["Map", "Update the mapping"]],
    ["MAP", ["Map", "Update the mapping"]],
    ["step add", ["Add a step"]],
    ["крок", ["Add a step"]],
    ["ім'я", ["Ім’я дитини"]],
    ["дит", ["Ім’я дитини", "Прізвище дитини"]],
    ["child's", ["Ім’я дитини"]],
    ["oiguslik", ["Õiguslik alus"]],
    ["ітерація", ["Остання ітерація"]],
    ["tep", ["Add a step"]],
    ["nothing", []],
  ];
  it.each(cases)("%s finds %j", (typed, expected) => {
    expect(find(all, typed).map(({ label }) => label)).toEqual(expected);
  });
  it("keeps й and и apart", () => {
    expect(find([{ label: "Мій крок" }], "мии")).toEqual([]);
  });
  it("shows everything until something is typed", () => {
    expect(find(all, "  ")).toEqual(all);
  });
});
