/** Something that can be found by typing. */
export type Findable = {
  label: string;
  /** Other words for it, in this language or another. */
  also?: readonly string[] | undefined;
};

/** A text as it is compared: without case, accents and the differences of apostrophes. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=[a-z])\p{M}/giu, "")
    .normalize("NFC")
    .replace(/[’ʼ`]/g, "'")
    .toLocaleLowerCase();
}

const words = (text: string) => plain(text).split(/[^\p{L}\p{N}']+/u).filter(Boolean);

/** How well what was typed fits a text: 3 from its beginning, 2 word by word, 1 somewhere inside, 0 not at all. */
function fit(typed: string, text: string): number {
  const [sought, whole] = [plain(typed).trim(), plain(text)];
  if (whole.startsWith(sought)) {
    return 3;
  }
  const there = words(text);
  if (words(typed).every((word) => there.some((other) => other.startsWith(word)))) {
    return 2;
  }
  return whole.includes(sought) ? 1 : 0;
}

/** What fits what was typed, the best first; what fits alike stays in its order. All of it where nothing was typed. */
export function find<T extends Findable>(all: readonly T[], typed: string): T[] {
  if (words(typed).length === 0) {
    return [...all];
  }
  const fits = all.map((it) => ({ it, fit: Math.max(fit(typed, it.label) * 2, ...(it.also ?? []).map((other) => fit(typed, other) * 2 - 1)) }));
  return fits
    .filter((entry) => entry.fit > 0)
    .toSorted((one, other) => other.fit - one.fit)
    .map((entry) => entry.it);
}
