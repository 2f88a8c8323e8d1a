/** A name such as `question_3` that nothing has yet. */
export function freeName(stem: string, taken: ReadonlySet<string>, joint: "_" | "-" = "_"): string {
  let number = 1;
  while (taken.has(`${stem}${joint}${number}`)) {
    number += 1;
  }
  return `${stem}${joint}${number}`;
}
