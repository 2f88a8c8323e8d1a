import type { ConditionForm } from "../api/generated/ConditionForm";
import type { ConditionPart } from "../api/generated/ConditionPart";
import type { ConditionSubject } from "../api/generated/ConditionSubject";
import type { ConditionTestChoice } from "../api/generated/ConditionTestChoice";
import type { ConditionValue } from "../api/generated/ConditionValue";

/** A comparison of which nothing is known yet. */
export const EMPTY_PART: ConditionPart = { about: "", measure: "value", test: "is", values: [] };

/** How many values a comparison needs at least; most need one. */
const NEEDS: Partial<Record<ConditionPart["test"], number>> = { yes: 0, no: 0, answered: 0, unanswered: 0, between: 2 };

/** Whether nothing is missing in any part. */
export function isWhole(form: ConditionForm): boolean {
  return form.parts.every(({ about, test, values }) => about !== "" && values.length >= (NEEDS[test] ?? 1) && values.every(({ kind, text }) => kind === "today" || text.trim() !== ""));
}

/** How a part can be compared, as the subject has it. */
export function testOf(part: ConditionPart, subject: ConditionSubject | undefined): ConditionTestChoice | undefined {
  return subject?.tests.find(({ measure, test }) => measure === part.measure && test === part.test);
}

/** The part about something else: the same comparison where that can be, and no value that cannot. */
export function aboutAnother(part: ConditionPart, subject: ConditionSubject): ConditionPart {
  const choice = testOf(part, subject) ?? subject.tests[0];
  return choice ? comparedBy({ ...part, about: subject.path, values: [] }, choice) : { ...part, about: subject.path, values: [] };
}

/** The part compared another way; values that fit stay. */
export function comparedBy(part: ConditionPart, { measure, test, takes, values: kinds }: ConditionTestChoice): ConditionPart {
  const first: ConditionValue = { kind: kinds[0] ?? "text", text: "" };
  const fit = part.values.filter(({ kind }) => kinds.includes(kind));
  const values = {
    none: [],
    one: [fit[0] ?? first],
    two: [fit[0] ?? first, fit[1] ?? first],
    many: fit,
  }[takes];
  return { ...part, measure, test, values };
}

/** A period from today in parts: `-P18Y` is 18 years before. */
export type FromToday = { count: number; unit: "D" | "M" | "Y"; side: "before" | "after" };

/** Reads a period such as `-P18Y`; nothing is today itself. One of several parts is none of these. */
export function readPeriod(text: string): FromToday | null {
  if (text === "") {
    return { count: 0, unit: "D", side: "after" };
  }
  const [, minus, count, unit] = /^(-?)P(\d+)([DMY])$/.exec(text) ?? [];
  return count === undefined ? null : { count: Number(count), unit: unit as FromToday["unit"], side: minus ? "before" : "after" };
}

/** The period as it is written; none is today. */
export function writePeriod({ count, unit, side }: FromToday): string {
  return count === 0 ? "" : `${side === "before" ? "-" : ""}P${count}${unit}`;
}
