import { onApple } from "./platform";

/** A key press, as far as it matters here. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * Whether a press is the shortcut: `Ctrl+K`, `Alt+Right`, `N`, `Shift+1`, `?`. Ctrl is Command on
 * Apple's keyboards. Letters go by their place where the layout has no Latin ones, digits always.
 */
export function isShortcut(press: Press, shortcut: string, apple = onApple()): boolean {
  const parts = shortcut === "+" ? ["+"] : shortcut.split("+");
  const name = parts.at(-1) ?? "";
  const held = new Set(parts.slice(0, -1));
  const [command, other] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (command !== held.has("Ctrl") || press.altKey !== held.has("Alt") || other) {
    return false;
  }
  // A sign such as `?` is typed with Shift on one layout and without it on another.
  const isSign = name.length === 1 && !/[a-z0-9]/i.test(name);
  return (isSign || press.shiftKey === held.has("Shift")) && isKey(press, name);
}

const ARROWS = new Set(["Up", "Down", "Left", "Right"]);

function isKey({ key, code }: Press, name: string): boolean {
  if (/^[A-Z]$/i.test(name)) {
    return /^[a-z]$/i.test(key) ? key.toUpperCase() === name.toUpperCase() : code === `Key${name.toUpperCase()}`;
  }
  if (/^\d$/.test(name)) {
    return code === `Digit${name}` || code === `Numpad${name}`;
  }
  return key === (ARROWS.has(name) ? `Arrow${name}` : name);
}

/** Whether a shortcut is a single letter, digit or sign: it must not catch what is typed, and can be switched off. */
export function isSingle(shortcut: string): boolean {
  return shortcut.replace(/^Shift\+/, "").length === 1;
}

/** Whether keys pressed on this element write text. */
export function writesText(element: Element | null): boolean {
  const field = element?.closest("input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=searchbox], [role=textbox]");
  return field !== null && field !== undefined && !(field instanceof HTMLInputElement && /^(checkbox|radio|button|submit|range|file)$/.test(field.type));
}
