import { expect, it } from "vitest";

import { nextOf } from "./standing";

const rounds = { live: null, walked: 0, unsorted: 0 };

it.each([
  ["who is inside is looked after first", { errors: 2, rounds: { ...rounds, live: 5 } }, { is: "live", count: 5 }],
  ["what stops people is mended before they are asked to come", { errors: 2, rounds: { ...rounds, unsorted: 4 } }, { is: "mend", count: 2 }],
  ["what was said is sorted", { errors: 0, rounds: { ...rounds, walked: 6, unsorted: 4 } }, { is: "sort", count: 4 }],
  ["a service that nobody has walked is tried with people", { errors: 0, rounds }, { is: "pilot" }],
  ["one that was tried, with nothing left to do, is handed over", { errors: 0, rounds: { ...rounds, walked: 6 } }, { is: "hand-over" }],
  ["of one whose rounds were not read only the errors are known", { errors: 2 }, { is: "mend", count: 2 }],
  ["and nothing where there are none", { errors: 0 }, undefined],
])("%s", (_, known, next) => {
  expect(nextOf(known)).toEqual(next);
});
