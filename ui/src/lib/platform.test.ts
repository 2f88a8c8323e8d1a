import { describe, expect, it } from "vitest";

import { keyNames, onApple } from "./platform";

describe("keyNames", () => {
  const cases: [string, boolean, string][] = [
    ["Ctrl+K", false, "Ctrl K"],
    ["Ctrl+K", true, "⌘ K"],
    ["Ctrl+Shift+Z", true, "⌘ ⇧ Z"],
    ["Alt+Up", false, "Alt ↑"],
    ["F6", true, "F6"],
  ];
  it.each(cases)("%s (Apple: %s) is %s", (shortcut, apple, expected) => {
    expect(keyNames(shortcut, apple).join(" ")).toBe(expected);
  });
});

describe("onApple", () => {
  it.each([
    ["MacIntel", true],
    ["Linux x86_64", false],
    ["Win32", false],
  ])("%s: %s", (platform, expected) => {
    expect(onApple(platform)).toBe(expected);
  });
});
