import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";

import type { FindingView } from "../../../api/generated/FindingView";
import type { Question } from "../../../api/generated/Question";
import type { Service } from "../../../api/generated/Service";
import type { Step } from "../../../api/generated/Step";
import { Button } from "../../../components/Button";
import { ConditionEditor } from "../../../components/ConditionEditor";
import { useEditing } from "../../../components/editing";
import { FindingsAt } from "../../../components/FindingsAt";
import { useLanguagesOf } from "../../../components/languages-of";
import { LanguageSwitch } from "../../../components/LanguageSwitch";
import { Renaming } from "../../../components/Renaming";
import { Section, SheetHead } from "../../../components/Section";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { Said, useTexts } from "../../../i18n/texts";
import { goPlace } from "../../../lib/useRoute";
import type { Placed } from "../parts";
import { bySection } from "../problems";
import { AnswerSection } from "./AnswerSection";
import { Checks } from "./Checks";
import { SourceSection } from "./SourceSection";
import { WhySection } from "./WhySection";

type Props = {
  project: string;
  service: Service;
  step: Placed<Step>;
  question: Placed<Question>;
  /** Its number on the page, or in its group. */
  kicker: string;
  /** The group that it is a field of. */
  group?: Placed<Question> | undefined;
  findings: readonly FindingView[];
  /** Acts on it, beside its name. */
  acts?: ReactNode;
};

/** What each section of the inspector shows of a question. */
const SECTIONS = {
  why: ["why"],
  wording: ["label", "hint"],
  answer: ["answer", "optional", "missing"],
  checks: ["checks"],
  when: ["when"],
  source: ["from", "prefill", "is"],
  name: ["id", "key"],
} as const;

/** A question: why it is asked, its wording, its answer, when it is asked, where it comes from. */
export function QuestionInspector({ project, service, step, question: { place, thing }, kicker, group, findings, acts }: Props) {
  const { say, language } = useTexts();
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const text = { editing, project, place, language: languages.shown };
  const sections = bySection(findings, place, SECTIONS);
  const found = (section: keyof typeof SECTIONS) => <FindingsAt findings={sections[section]} editing={editing} />;
  return (
    <>
      <SheetHead kicker={kicker} title={Object.keys(thing.label ?? {}).length > 0 ? <Said text={thing.label ?? {}} /> : (thing.id ?? "")} isHead={false} actions={acts}>
        {group && (
          <Button kind="link" icon={ArrowLeft} onPress={() => goPlace(group.place)}>
            {localise(group.thing.label ?? {}, language) || (group.thing.id ?? "")}
          </Button>
        )}
      </SheetHead>
      <WhySection editing={editing} service={service} step={step} place={place} why={thing.why} language={languages.shown}>
        {found("why")}
      </WhySection>
      <Section title={say("question-wording")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <div data-begin>
          <Worded {...text} facet="label" text={thing.label} label={say("question-label")} isLong />
        </div>
        <Worded {...text} facet="hint" text={thing.hint} label={say("question-hint")} isLong />
        {found("wording")}
      </Section>
      <AnswerSection project={project} service={service} editing={editing} place={place} question={thing} language={languages.shown}>
        {found("answer")}
      </AnswerSection>
      <Checks project={project} editing={editing} place={place} checks={thing.checks ?? []} language={languages.shown}>
        {found("checks")}
      </Checks>
      <Section title={say("question-when")} isPlain>
        <ConditionEditor
          project={project}
          place={`${place}#when`}
          text={thing.when ?? ""}
          onChange={(when) => void editing.set(place, "when", when)}
          label={say("question-when")}
          always={say("question-always")}
          begin={say("question-only-when")}
        />
        {found("when")}
      </Section>
      <SourceSection project={project} editing={editing} place={place} question={thing}>
        {found("source")}
      </SourceSection>
      <Section title={say("question-name")} isPlain>
        <Renaming key={thing.id} editing={editing} place={place} id={thing.id ?? ""} label={say("question-name")} hint={say("question-name-hint")} />
        {found("name")}
      </Section>
    </>
  );
}
