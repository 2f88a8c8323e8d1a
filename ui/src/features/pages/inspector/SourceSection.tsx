import type { ReactNode } from "react";

import type { Question } from "../../../api/generated/Question";
import { useRead } from "../../../api/queries";
import type { Editing } from "../../../components/editing";
import { FormulaField } from "../../../components/FormulaField";
import { Mentioned } from "../../../components/Mentioned";
import { Section } from "../../../components/Section";
import { useTexts } from "../../../i18n/texts";
import { ElementField } from "../ElementField";
import styles from "../Pages.module.css";

type Props = { project: string; editing: Editing; place: string; question: Question; children: ReactNode };

/** Where an answer comes from when the person need not type it, what the datum is, and what speaks of it. */
export function SourceSection({ project, editing, place, question, children }: Props) {
  const { say, language } = useTexts();
  const mentions = useRead("mention.list", { project, place, language }).data?.mentions;
  return (
    <>
      <Section title={say("question-source")} isPlain>
        <FormulaField project={project} editing={editing} place={place} facet="from" text={question.from} label={say("question-from")} hint={say("question-from-hint")} isLearnt />
        <FormulaField project={project} editing={editing} place={place} facet="prefill" text={question.prefill} label={say("question-prefill")} hint={say("question-prefill-hint")} />
        <ElementField element={question.is ?? ""} onChange={(is) => void editing.set(place, "is", is)} />
        {children}
      </Section>
      <Section title={say("question-mentions")} isPlain>
        {mentions?.length === 0 && <p className={styles.quiet}>{say("question-mentions-none")}</p>}
        {mentions && mentions.length > 0 && <Mentioned mentions={mentions} />}
      </Section>
    </>
  );
}
