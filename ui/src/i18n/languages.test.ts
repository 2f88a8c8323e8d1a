import { describe, expect, it } from "vitest";

import { localise, preferredLanguage, shownIn } from "./languages";

describe("preferredLanguage", () => {
  const cases: [string[], string][] = [
    [["uk-UA", "en"], "uk"],
    [["de-DE", "et"], "et"],
    [["de-DE", "fr"], "en"],
    [["EN-gb"], "en"],
    [[], "en"],
  ];
  it.each(cases)("%j gives %s", (preferred, expected) => {
    expect(preferredLanguage(preferred)).toBe(expected);
  });
});

describe("localise", () => {
  it("takes the language that is asked for", () => {
    expect(localise({ uk: "Так", en: "Yes" }, "en")).toBe("Yes");
  });
  it("falls back to the first language that was written", () => {
    const text = { uk: "", en: "Yes", et: "Jah" };
    expect([localise(text, "uk"), shownIn(text, "uk")]).toEqual(["Yes", "en"]);
  });
  it("has nothing to say where nobody wrote anything", () => {
    expect(localise({}, "uk")).toBe("");
  });
});
