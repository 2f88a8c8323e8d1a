import type { Edit } from "../../api/generated/Edit";
import type { Question } from "../../api/generated/Question";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { useEditing } from "../../components/editing";
import { newKey } from "../../lib/new-key";
import { childPlace } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import type { ContentType } from "./content";
import { contentOf, type Placed, questionsOf, stepsOf } from "./parts";
import { newAt, rowsOf } from "./rows";

/** A question that is not there yet. */
export type NewQuestion = Pick<Question, "id" | "is" | "label" | "answer">;

/** Adds to a page, and selects what was added. */
export type Adding = {
  /** A question below what is selected. */
  question: (question: NewQuestion) => void;
  /** A block below what is selected. */
  content: (type: ContentType) => void;
};

/** Adds to a page. */
export function useAdding(project: string, step: Placed<Step>, selected: string | null): Adding {
  const editing = useEditing(project);
  return {
    question: (question) => {
      // Given here, so that what was added can be selected; a key is never that of another thing.
      const key = newKey();
      const add: Edit = { edit: "insert", place: step.place, collection: "questions", at: newAt(step, selected), thing: { ...question, key } as never };
      void editing.edit([add]).then((made) => made && goPlace(childPlace(step.place, "questions", key)));
    },
    content: (type) => {
      const rows = rowsOf(step);
      const at = rows.findIndex(({ place }) => place === selected || selected?.startsWith(`${place}/`));
      const above = rows.slice(0, at + 1).findLast((row) => row.is === "question");
      const key = newKey();
      const thing = { key, type, ...(at >= 0 && above?.thing.id !== undefined && { after: above.thing.id }) };
      const add: Edit = { edit: "insert", place: step.place, collection: "content", at: contentOf(step).length, thing };
      void editing.edit([add]).then((made) => made && goPlace(childPlace(step.place, "content", key)));
    },
  };
}

/** Every name of a question, those of fields among them. */
export function namesOf(service: Service): Set<string> {
  const asked = stepsOf(service).flatMap(questionsOf);
  const fields = asked.flatMap(({ thing }) => (thing.answer?.type === "group" ? (thing.answer.fields ?? []) : []));
  return new Set([...asked.map(({ thing }) => thing.id), ...fields.map(({ id }) => id)].filter((name) => name !== undefined));
}
