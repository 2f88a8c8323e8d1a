import { expect, it } from "vitest";

import { clock, dayOf, daysAfter } from "./moments";

it.each([
  [0, "0:00"],
  [35.4, "0:35"],
  [59.6, "1:00"],
  [580, "9:40"],
  [4000, "66:40"],
])("a clock shows %d seconds as %s", (seconds, shown) => {
  expect(clock(seconds)).toBe(shown);
});

it("days are counted over the end of a month", () => {
  expect(dayOf(daysAfter("2026-03-20T12:00:00Z", 14), "en")).toBe("April 3, 2026");
});
