/** Whether this is Apple's keyboard: Command in the place of Ctrl. */
export function onApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iP)/.test(platform);
}

const APPLE: Record<string, string> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };
const SHORT: Record<string, string> = { Up: "↑", Down: "↓", Left: "←", Right: "→", Escape: "Esc", Delete: "Del" };

/** The keys of a shortcut such as `Ctrl+Shift+Z`, as this computer's keyboard names them. */
export function keyNames(shortcut: string, apple = onApple()): string[] {
  return shortcut.split("+").map((key) => (apple ? APPLE[key] : undefined) ?? SHORT[key] ?? key);
}
