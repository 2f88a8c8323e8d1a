import type { ReactNode } from "react";

import type { Question } from "../../../api/generated/Question";
import type { Editing } from "../../../components/editing";
import { TextField } from "../../../components/Field";
import { Section } from "../../../components/Section";
import { useTexts } from "../../../i18n/texts";
import { useDraft } from "../../../lib/useDraft";
import { FormulaField } from "../FormulaField";

type Props = { project: string; editing: Editing; place: string; question: Question; children: ReactNode };

/** Where an answer comes from when the person need not type it, and what the datum is. */
export function SourceSection({ project, editing, place, question, children }: Props) {
  const { say } = useTexts();
  const element = useDraft(question.is ?? "", (is) => void editing.set(place, "is", is.trim()));
  return (
    <Section title={say("question-source")} isPlain>
      <FormulaField project={project} editing={editing} place={place} facet="from" text={question.from} label={say("question-from")} hint={say("question-from-hint")} isLearnt />
      <FormulaField project={project} editing={editing} place={place} facet="prefill" text={question.prefill} label={say("question-prefill")} hint={say("question-prefill-hint")} />
      <TextField label={say("question-is")} hint={say("question-is-hint")} {...element} />
      {children}
    </Section>
  );
}
