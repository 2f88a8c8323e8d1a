import { expect, it } from "vitest";

import type { WalkMoment } from "../../api/generated/WalkMoment";
import type { Say } from "../../i18n/texts";
import { momentLines } from "./moments";

const say = ((id: string, args?: Record<string, unknown>) => (args ? `${id} ${Object.values(args).join(" ")}` : id)) as Say;
const moment = (of: Partial<WalkMoment>) => ({ outcome: null, act: null, answers: [], found: [], until: null, ...of }) as WalkMoment;
const answer = (label: string, value: string) => ({ label: { en: label }, value, from: "drawn" });

it.each([
  ["what the outside answers comes first", moment({ outcome: "found", found: [answer("Car", "AB 1")] }), ["outcome-found", "who-said Car AB 1"]],
  ["an answer is read in the reader's words", moment({ answers: [answer("Married", "yes"), answer("Note", "")] }), ["who-said Married value-yes", "who-said Note test-left-open"]],
  ["to begin is nothing to tell", moment({ act: "begin" }), []],
  ["time that passes is told", moment({ until: "4 March" }), ["test-waits 4 March"]],
])("%s", (_, of, lines) => {
  expect(momentLines(of, "en", say)).toEqual(lines);
});
