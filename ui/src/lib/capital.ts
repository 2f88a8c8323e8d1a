/** Words as they stand at the beginning of a line. */
export function capital(words: string, language: string): string {
  const [first = "", ...rest] = words;
  return first.toLocaleUpperCase(language) + rest.join("");
}
