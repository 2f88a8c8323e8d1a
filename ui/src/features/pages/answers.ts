import {
  AtSign,
  Binary,
  Building2,
  CalendarDays,
  CalendarRange,
  Car,
  CircleDot,
  Clock,
  FileUp,
  Fingerprint,
  FolderTree,
  Handshake,
  House,
  IdCard,
  Landmark,
  Layers,
  ListChecks,
  type LucideIcon,
  Phone,
  TextSelect,
  Type,
  User,
  Wallet,
} from "lucide-react";

import type { Answer } from "../../api/generated/Answer";
import type { OptionGroup } from "../../components/Choice";
import { useTexts } from "../../i18n/texts";

/** A kind of answer. */
export type AnswerType = Answer["type"];

/** The kinds of answer with their drawings, by groups in the order in which they are offered. */
export const ANSWER_GROUPS = [
  { id: "simple", types: ["text", "number", "money", "date", "month", "time", "yes-no"] },
  { id: "choices", types: ["one-of", "many-of", "classifier", "choose"] },
  { id: "person", types: ["person-name", "address", "email", "phone", "national-id", "document-number"] },
  { id: "things", types: ["organisation", "iban", "vehicle-plate", "file", "consent", "group"] },
] as const satisfies readonly { id: string; types: readonly AnswerType[] }[];

/** The kinds of answer to choose from. */
export function useAnswerOptions(): OptionGroup<AnswerType>[] {
  const { say } = useTexts();
  return ANSWER_GROUPS.map(({ id, types }) => ({
    heading: say(`answers-${id}`),
    options: types.map((type) => ({ id: type, label: say(`answer-${type}`), icon: ANSWER_ICONS[type] })),
  }));
}

/** The drawing of each kind of answer. */
export const ANSWER_ICONS: Record<AnswerType, LucideIcon> = {
  text: Type,
  number: Binary,
  money: Wallet,
  date: CalendarDays,
  month: CalendarRange,
  time: Clock,
  "yes-no": CircleDot,
  "one-of": CircleDot,
  "many-of": ListChecks,
  choose: TextSelect,
  email: AtSign,
  phone: Phone,
  "person-name": User,
  address: House,
  "national-id": Fingerprint,
  "document-number": IdCard,
  organisation: Building2,
  classifier: FolderTree,
  iban: Landmark,
  "vehicle-plate": Car,
  file: FileUp,
  consent: Handshake,
  group: Layers,
};

/** Kinds whose settings mean the same, so that they outlive a change from one to the other. */
const ALIKE: readonly (readonly AnswerType[])[] = [
  ["number", "money"],
  ["date", "month", "time"],
  ["one-of", "many-of"],
];

/** An answer of another kind, with the settings that mean the same there. */
export function answerAs(answer: Answer | null | undefined, type: AnswerType): Answer {
  const isAlike = answer && ALIKE.some((kinds) => kinds.includes(answer.type) && kinds.includes(type));
  return (isAlike ? { ...answer, type } : { type }) as Answer;
}

/** The kind of a question's answer: without one it is text. */
export function typeOf(answer: Answer | null | undefined): AnswerType {
  return answer?.type ?? "text";
}

/** Whether this version knows the kind; another version's is shown and left alone. */
export function isKnown(answer: Answer | null | undefined): boolean {
  return typeOf(answer) in ANSWER_ICONS;
}

/** The schemes that a kind of number may follow. */
export const SCHEMES: Partial<Record<AnswerType, readonly string[]>> = {
  "national-id": ["rnokpp", "unzr", "isikukood"],
  "document-number": ["id-card-ua", "passport-ua", "driving-licence-ua"],
  organisation: ["edrpou", "registrikood"],
  "vehicle-plate": ["plate-ua", "plate-ee"],
};
