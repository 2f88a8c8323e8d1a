/** No vowels, so that no key spells anything; a digit first, so that no key looks like an id. */
const LETTERS = "0123456789bcdfghjkmnpqrstvwx";

/** A key for a new thing: eight characters that look like no word, as `maket_model::place` gives them. */
export function newKey(random: (below: number) => number = draw): string {
  const rest = Array.from({ length: 7 }, () => LETTERS[random(LETTERS.length)] ?? "0");
  return `${random(10)}${rest.join("")}`;
}

function draw(below: number): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % below;
}
