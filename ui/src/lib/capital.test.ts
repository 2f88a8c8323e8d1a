import { expect, test } from "vitest";

import { capital } from "./capital";

test.each([
  ["step “Done”", "en", "Step “Done”"],
  ["крок «Ім’я»", "uk", "Крок «Ім’я»"],
  ["õppida", "et", "Õppida"],
  ["", "en", ""],
])("%s begins with a capital", (words, language, capitalised) => {
  expect(capital(words, language), "only the first letter is changed").toBe(capitalised);
});
