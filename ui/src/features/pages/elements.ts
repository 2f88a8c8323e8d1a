import type { Answer } from "../../api/generated/Answer";
import type { ElementDatum } from "../../api/generated/ElementDatum";
import type { Elements } from "../../api/generated/Elements";
import { useRead } from "../../api/queries";
import { useTexts } from "../../i18n/texts";
import { type AnswerType, SCHEMES } from "./answers";

const NONE: Elements = { roles: [], data: [] };

/** The vocabulary of what data are. */
export function useElements(): Elements {
  const { language } = useTexts();
  return useRead("element.list", { language }).data ?? NONE;
}

/** An element in its parts: whose datum, and what. One without a role is a datum alone. */
export function partsOf(element: string): { role: string; datum: string } {
  const at = element.indexOf("/");
  return at < 0 ? { role: "", datum: element } : { role: element.slice(0, at), datum: element.slice(at + 1) };
}

/** The element of these parts. */
export function elementOf(role: string, datum: string): string {
  return datum === "" ? "" : role === "" ? datum : `${role}/${datum}`;
}

/** The name in conditions that an element suggests: `child_birth_date`. */
export function nameOf(element: string): string {
  return element.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");
}

/** The answer that fits a datum best, of a kind if one is given. */
export function answerFor(datum: ElementDatum | undefined, type: AnswerType): Answer {
  const takesScheme = type === "classifier" || SCHEMES[type] !== undefined;
  return (datum?.scheme && takesScheme ? { type, scheme: datum.scheme } : { type }) as Answer;
}

/** The best kind of answer for a datum. */
export function typeFor(datum: ElementDatum | undefined): AnswerType | undefined {
  return datum?.fits[0] as AnswerType | undefined;
}
