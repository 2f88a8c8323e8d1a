import { describe, expect, it } from "vitest";

import { newKey } from "./new-key";

describe("a new key", () => {
  it("is a digit and seven letters or digits without vowels", () => {
    expect(newKey(() => 0)).toBe("00000000");
    expect(newKey((below) => below - 1)).toBe("9xxxxxxx");
    expect(newKey(), "whatever is drawn").toMatch(/^[0-9][0-9bcdfghjkmnpqrstvwx]{7}$/);
  });
});
