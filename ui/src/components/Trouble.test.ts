import { describe, expect, it } from "vitest";

import { PRESENTATION } from "../api/errors";
import { speak } from "../i18n/texts";

describe("every code", () => {
  it.each(Object.keys(PRESENTATION))("%s says what happened and what to do", (code) => {
    const say = speak("en");
    expect(say(`error-${code}`)).not.toBe(say(`error-${code}-next`));
  });
});
