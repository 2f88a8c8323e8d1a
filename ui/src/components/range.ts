import type { Say } from "../i18n/texts";

/** From the least to the most, as both are read; nothing where they read the same. */
export function range(say: Say, { least, most }: { least: number; most: number }, format: (value: number) => string): string | null {
  const [from, to] = [format(least), format(most)];
  return from === to ? null : say("estimate-range", { least: from, most: to });
}
