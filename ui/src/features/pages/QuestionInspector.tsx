import type { FindingView } from "../../api/generated/FindingView";
import type { Question } from "../../api/generated/Question";
import type { Service } from "../../api/generated/Service";
import { useLanguagesOf } from "../../components/languages-of";
import { Section, SheetHead } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { Said, useTexts } from "../../i18n/texts";
import { useEditing } from "./editing";
import type { Placed } from "./parts";
import { Worded } from "./Worded";

type Props = { project: string; service: Service; question: Placed<Question>; number: number; findings: readonly FindingView[] };

/** A question: why it is asked, its wording, its answer, when it is asked, where it comes from. */
export function QuestionInspector({ project, question: { place, thing }, number }: Props) {
  const { say } = useTexts();
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const text = { editing, place, language: languages.shown };
  return (
    <>
      <SheetHead kicker={say("pages-question", { number })} title={<Said text={thing.label ?? {}} />} isHead={false} />
      <Section title={say("question-why")} isPlain>
        <Worded {...text} facet="why.for" text={thing.why?.for} label={say("question-why")} isLabelHidden isLong placeholder={say("question-why-hint")} />
      </Section>
      <Section
        title={say("question-wording")}
        isPlain
        beside={
          languages.all.length > 1 && (
            <Segmented
              label={say("question-language")}
              value={languages.shown}
              options={languages.all.map(({ id, name }) => ({ id, label: name, name, lang: id }))}
              onChange={languages.show}
            />
          )
        }
      >
        <Worded {...text} facet="label" text={thing.label} label={say("question-label")} isLabelHidden isLong placeholder={say("question-label")} />
        <Worded {...text} facet="hint" text={thing.hint} label={say("question-hint")} isLabelHidden isLong placeholder={say("question-hint")} />
      </Section>
    </>
  );
}
