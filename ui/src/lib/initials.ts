/** How many grounds the initials of people have. */
export const TINTS = 8;

/** The first letters of the first two words of a name. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? "")
    .join("");
}

/** The ground of a person's initials, 1 to 8: the same for the same id. */
export function tintOf(id: string): number {
  let sum = 7;
  for (const letter of id) {
    sum = (sum * 41 + (letter.codePointAt(0) ?? 0)) % 65_521;
  }
  return (sum % TINTS) + 1;
}
