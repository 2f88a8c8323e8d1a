import type { FindingView } from "../../../api/generated/FindingView";
import type { Service } from "../../../api/generated/Service";
import type { Step } from "../../../api/generated/Step";
import { ConditionEditor } from "../../../components/ConditionEditor";
import { useEditing } from "../../../components/editing";
import { FindingsAt } from "../../../components/FindingsAt";
import { useKindName } from "../../../components/KindTile";
import { useLanguagesOf } from "../../../components/languages-of";
import { LanguageSwitch } from "../../../components/LanguageSwitch";
import { Renaming } from "../../../components/Renaming";
import { Section, SheetHead } from "../../../components/Section";
import { Tick } from "../../../components/Tick";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { Said, useTexts } from "../../../i18n/texts";
import styles from "../Pages.module.css";
import { titleOf } from "../PagesOutline";
import type { Placed } from "../parts";
import { findingsOf } from "../problems";

type Props = { project: string; service: Service; step: Placed<Step>; findings: readonly FindingView[] };

/** A page as a whole: the needs that it serves, its heading, when people come to it. */
export function PageInspector({ project, service, step: { place, thing }, findings }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const text = { editing, place, language: languages.shown };
  const served = thing.needs ?? [];
  const found = (...facets: string[]) => <FindingsAt findings={findingsOf(findings, place, facets)} editing={editing} />;
  return (
    <>
      <SheetHead kicker={kindName(thing.kind)} title={<Said text={titleOf(thing)} />} isHead={false} />
      <Section title={say("page-needs")} isPlain>
        <fieldset aria-label={say("page-needs")} className={styles.ticks}>
          {(service.needs ?? []).map(({ id = "", want }, at) => (
            <Tick
              key={id}
              isSelected={served.includes(id)}
              onChange={(isIn) => {
                const left = isIn ? [...served, id] : served.filter((it) => it !== id);
                void editing.set(place, "needs", left.length > 0 ? left : null);
              }}
            >
              {say("need-short", { number: at + 1 })} {localise(want ?? {}, language) || id}
            </Tick>
          ))}
        </fieldset>
        {found("", "needs", "stage", "actor")}
      </Section>
      <Section title={say("question-wording")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <Worded {...text} facet="title" text={thing.title} label={say("page-title")} isLong />
        {thing.kind === "page" && <Worded {...text} facet="button" text={thing.button} label={say("page-button")} hint={say("page-button-hint")} />}
        {found("title", "button")}
      </Section>
      <Section title={say("page-when")} isPlain>
        <ConditionEditor
          project={project}
          place={`${place}#when`}
          text={thing.when ?? ""}
          onChange={(when) => void editing.set(place, "when", when)}
          label={say("page-when")}
          always={say("page-always")}
          begin={say("page-only-when")}
        />
        {found("when")}
      </Section>
      <Section title={say("page-address")} isPlain>
        <Renaming key={thing.id} editing={editing} place={place} id={thing.id} label={say("page-address")} hint={say("page-address-hint")} />
        {found("id")}
      </Section>
    </>
  );
}
