import { describe, expect, it } from "vitest";

import { isShortcut, isSingle, type Press, writesText } from "./keys";

const press = (key: string, code: string, held = ""): Press => ({
  key,
  code,
  altKey: held.includes("alt"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  shiftKey: held.includes("shift"),
});

describe("isShortcut", () => {
  const cases: [string, Press, boolean, boolean][] = [
    ["Ctrl+K", press("k", "KeyK", "ctrl"), false, true],
    ["Ctrl+K", press("л", "KeyK", "ctrl"), false, true],
    ["Ctrl+K", press("t", "KeyK", "ctrl"), false, false],
    ["Ctrl+K", press("k", "KeyK", "meta"), false, false],
    ["Ctrl+K", press("k", "KeyK", "meta"), true, true],
    ["Ctrl+K", press("k", "KeyK", "ctrl"), true, false],
    ["Ctrl+K", press("K", "KeyK", "ctrl shift"), false, false],
    ["Ctrl+Shift+Z", press("Z", "KeyZ", "ctrl shift"), false, true],
    ["Ctrl+Z", press("я", "KeyZ", "ctrl"), false, true],
    ["Ctrl+1", press("&", "Digit1", "ctrl"), false, true],
    ["Ctrl+1", press("1", "Numpad1", "ctrl"), false, true],
    ["Ctrl+1", press("2", "Digit2", "ctrl"), false, false],
    ["Shift+1", press("!", "Digit1", "shift"), false, true],
    ["Alt+Right", press("ArrowRight", "ArrowRight", "alt"), false, true],
    ["Alt+Right", press("ArrowRight", "ArrowRight"), false, false],
    ["N", press("n", "KeyN"), false, true],
    ["N", press("т", "KeyN"), false, true],
    ["N", press("n", "KeyN", "ctrl"), false, false],
    ["N", press("N", "KeyN", "shift"), false, false],
    ["?", press("?", "Slash", "shift"), false, true],
    ["?", press("?", "Digit7", "shift"), false, true],
    ["+", press("+", "NumpadAdd"), false, true],
    ["-", press("-", "Minus"), false, true],
    ["F1", press("F1", "F1"), false, true],
    ["Delete", press("Delete", "Delete"), false, true],
  ];
  it.each(cases)("%s by %j (Apple: %s): %s", (shortcut, pressed, apple, expected) => {
    expect(isShortcut(pressed, shortcut, apple)).toBe(expected);
  });
});

describe("isSingle", () => {
  it.each([
    ["N", true],
    ["?", true],
    ["Shift+1", true],
    ["Ctrl+K", false],
    ["Alt+Right", false],
    ["F2", false],
    ["Delete", false],
  ])("%s: %s", (shortcut, expected) => {
    expect(isSingle(shortcut)).toBe(expected);
  });
});

describe("writesText", () => {
  it.each([
    ["<input>", true],
    ["<textarea></textarea>", true],
    ["<div contenteditable></div>", true],
    ["<input type=checkbox>", false],
    ["<button></button>", false],
    ["<div role=row></div>", false],
  ])("%s: %s", (html, expected) => {
    document.body.innerHTML = html;
    expect(writesText(document.body.firstElementChild)).toBe(expected);
  });
});
