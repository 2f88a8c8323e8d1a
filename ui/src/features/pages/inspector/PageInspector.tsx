import type { FindingView } from "../../../api/generated/FindingView";
import type { Service } from "../../../api/generated/Service";
import type { Step } from "../../../api/generated/Step";
import { Choice } from "../../../components/Choice";
import { ConditionEditor } from "../../../components/ConditionEditor";
import { useEditing } from "../../../components/editing";
import { FieldToName, type Naming } from "../../../components/FieldToName";
import { FindingsAt } from "../../../components/FindingsAt";
import { useKindName } from "../../../components/KindTile";
import { useLanguagesOf } from "../../../components/languages-of";
import { LanguageSwitch } from "../../../components/LanguageSwitch";
import { Renaming } from "../../../components/Renaming";
import { Section, SheetHead } from "../../../components/Section";
import { Several } from "../../../components/Several";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { Said, useTexts } from "../../../i18n/texts";
import { titleOf } from "../PagesOutline";
import { asks, type Placed, questionsOf, stepsOf } from "../parts";
import { bySection, findingsAbout } from "../problems";

type Props = { project: string; service: Service; step: Placed<Step>; findings: readonly FindingView[]; naming: Naming };

/** What each section of the inspector shows of a page. */
const SECTIONS = { needs: ["needs"], wording: ["title", "button"], who: ["actor", "stage", "shows"], when: ["when", "skip"], address: ["id"] } as const;

/** Nothing is named. */
const NONE = " ";

/** An empty list is none. */
const orNone = (ids: string[]) => (ids.length > 0 ? ids : null);

/** A page as a whole: the needs that it serves, its heading, whose it is, when people come to it. */
export function PageInspector({ project, service, step, findings, naming }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const { place, thing } = step;
  const text = { editing, place, language: languages.shown };
  const sections = bySection(findingsAbout(findings, place, ["questions", "content"]), place, SECTIONS);
  const found = (section: keyof typeof SECTIONS) => <FindingsAt findings={sections[section]} editing={editing} />;
  const needs = (service.needs ?? []).map(({ id = "", want }, at) => ({ id, label: `${say("need-short", { number: at + 1 })} ${localise(want ?? {}, language) || id}` }));
  const named = (things: readonly { id?: string; title?: Record<string, string> }[] = []) => things.map(({ id = "", title }) => ({ id, label: localise(title ?? {}, language) || id }));
  const elsewhere = stepsOf(service).flatMap((it) => (it.thing.actor === thing.actor ? [] : questionsOf(it)));
  return (
    <>
      <SheetHead kicker={kindName(thing.kind)} title={<Said text={titleOf(thing)} />} isHead={false} />
      <Section title={say("page-needs")} isPlain>
        <Several
          label={say("page-needs")}
          isLabelHidden
          options={needs}
          chosen={thing.needs ?? []}
          onChange={(chosen) => void editing.set(place, "needs", orNone(chosen))}
          add={say("page-needs-add")}
          none={say("page-needs-none")}
        />
        {found("needs")}
      </Section>
      <Section title={say("question-wording")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <div data-begin>
          <FieldToName naming={naming}>
            <Worded {...text} project={project} facet="title" text={thing.title} label={say("page-title")} isLong />
          </FieldToName>
        </div>
        {thing.kind === "page" && <Worded {...text} facet="button" text={thing.button} label={say("page-button")} hint={say("page-button-hint")} />}
        {found("wording")}
      </Section>
      <Section title={say("page-who")} isPlain>
        <Choice
          label={say("page-actor")}
          value={thing.actor ?? NONE}
          options={[{ id: NONE, label: say("page-actor-none") }, ...named(service.actors)]}
          onChange={(actor) => void editing.set(place, "actor", actor === NONE ? null : actor)}
        />
        <Choice
          label={say("page-stage")}
          value={thing.stage ?? NONE}
          options={[{ id: NONE, label: say("page-stage-none") }, ...named(service.stages)]}
          onChange={(stage) => void editing.set(place, "stage", stage === NONE ? null : stage)}
        />
        {asks(thing) && (elsewhere.length > 0 || (thing.shows ?? []).length > 0) && (
          <Several
            label={say("page-shows")}
            options={elsewhere.map(({ thing: { id = "", label } }) => ({ id, label: localise(label ?? {}, language) || id }))}
            chosen={thing.shows ?? []}
            onChange={(chosen) => void editing.set(place, "shows", orNone(chosen))}
            add={say("page-shows-add")}
            none={say("page-shows-none")}
          />
        )}
        {found("who")}
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
        {found("address")}
      </Section>
    </>
  );
}
