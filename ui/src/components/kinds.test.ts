import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../i18n/languages";
import { speak } from "../i18n/texts";
import { KINDS } from "./KindTile";

describe.each(LANGUAGES)("in %s", (language) => {
  it("no two kinds of step have the same name", () => {
    const names = KINDS.map((kind) => speak(language)(`kind-${kind}`));
    expect(new Set(names).size).toBe(KINDS.length);
  });
});
