import { ArrowLeft, Play, Trash2 } from "lucide-react";

import type { Person } from "../../api/generated/Person";
import type { Draft } from "../../api/generated/Draft";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { useEditing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { FieldToName, type Naming } from "../../components/FieldToName";
import { languageNamed, useLanguagesOf } from "../../components/languages-of";
import { LanguageSwitch } from "../../components/LanguageSwitch";
import { Notice } from "../../components/Notice";
import { AIDS } from "../../components/PersonDock";
import { Section, SheetHead } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { Several } from "../../components/Several";
import { Worded } from "../../components/Worded";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { useCommands } from "../../lib/commands";
import { useDraft } from "../../lib/useDraft";
import { isLent, removePersonEdits, usePersonEditing, yearsBetween } from "./people";
import { RecordsOf } from "./RecordsOf";
import styles from "./Test.module.css";

const BORN = "self/birth-date";
const NAME = "self/name";
const LEVELS = ["1", "2", "3"] as const;
const DEVICES = ["phone", "tablet", "computer"] as const;

type Props = { project: string; draft: Draft; people: readonly Person[]; person: Person; isNew: boolean; onNamed: () => void; onWalk: () => void; onBack: () => void };

/** Who somebody of the cast is: what they are called, what they hold and can, and what registries know of them. */
export function PersonSheet({ project, draft, people, person, isNew, onNamed, onWalk, onBack }: Props) {
  const { say, language } = useTexts();
  const languages = useLanguagesOf(project);
  const whole = useEditing(project);
  const id = person.id ?? "";
  const { editing, place } = usePersonEditing(project, draft.people, people, id);
  const lent = isLent(draft.people, id);
  const called = localise(person.name ?? {}, language) || id;
  const remove = () => {
    onBack();
    void whole.editAndSay(removePersonEdits(draft.people, people, id), say("person-removed", { name: called }));
  };
  useCommands([{ id: "person-leave", is: "act", label: say("test-leave"), keys: "Escape", within: "work", onRun: onBack }]);
  const naming: Naming = { isDue: isNew, onBegin: onNamed, onLeave: () => (document.activeElement as HTMLElement | null)?.blur() };
  const device = person.device ?? "phone";
  const aids = person.aids ?? [];
  const spoken = [...new Set([...languages.all.map((it) => it.id), "uk", "en", "et", ...(person.languages ?? [])])].map((it) => ({ id: it, label: languageNamed(it).name, lang: it }));
  const level = (facet: "skill" | "patience") => (
    <div className={styles.level}>
      <span id={`${id}-${facet}`} className={styles.label}>
        {say(`person-${facet}`)}
      </span>
      <Segmented
        label={say(`person-${facet}`)}
        value={String(person[facet] ?? 2) as (typeof LEVELS)[number]}
        options={LEVELS.map((it) => ({ id: it, label: say(`person-${facet}-${it}`), name: say(`person-${facet}-${it}`) }))}
        onChange={(chosen) => void editing.set(place, facet, Number(chosen))}
      />
    </div>
  );
  return (
    <div className={styles.sheet}>
      <SheetHead
        kicker={
          <Button kind="ghost" isSmall icon={ArrowLeft} onPress={onBack}>
            {say("test-leave")}
          </Button>
        }
        title={called}
        actions={
          <>
            <Button kind="danger" icon={Trash2} isDisabled={people.length < 2} onPress={remove}>
              {say("person-remove")}
            </Button>
            <Button kind="primary" icon={Play} onPress={onWalk}>
              {say("test-walk-as", { name: called })}
            </Button>
          </>
        }
      >
        {localise(person.story ?? {}, language)}
      </SheetHead>
      {lent && <Notice>{say("person-lent")}</Notice>}
      <div className={styles.person}>
        <Section title={say("person-who")} beside={<LanguageSwitch languages={languages} />}>
          <FieldToName naming={naming}>
            <Worded editing={editing} place={place} facet="name" text={person.name} language={languages.shown} label={say("person-name")} hint={say("person-name-hint")} />
          </FieldToName>
          <Worded editing={editing} place={place} facet="story" text={person.story} language={languages.shown} label={say("person-story")} isLong />
          <FullName person={person} onChange={(name) => void editing.set(place, `traits.${NAME}`, name)} />
          <Born
            born={String(person.traits?.[BORN] ?? "")}
            onChange={(born) => void editing.edit([{ edit: "set", place: `${place}#traits.${BORN}`, value: born }, { edit: "set", place: `${place}#age`, value: yearsBetween(born, new Date().toISOString().slice(0, 10)) }])}
          />
        </Section>
        <Section title={say("person-means")}>
          <Several
            label={say("person-languages")}
            options={spoken}
            chosen={person.languages ?? []}
            onChange={(chosen) => void (chosen.length > 0 && editing.set(place, "languages", chosen))}
            add={say("person-languages-add")}
          />
          <Choice
            label={say("person-device")}
            value={device}
            options={DEVICES.map((it) => ({ id: it, label: say(`device-${it}`), isDisabled: lent && it === "phone" && device !== "phone", ...(lent && it === "phone" && device !== "phone" && { about: say("person-lent-keeps") }) }))}
            onChange={(chosen) => void editing.set(place, "device", chosen)}
          />
          <Several
            label={say("person-aids")}
            options={AIDS.map((it) => ({ id: it, label: say(`aid-${it}`) }))}
            chosen={aids}
            onChange={(chosen) => void (!(lent && chosen.length === 0) && editing.set(place, "aids", chosen))}
            add={say("person-aids-add")}
            none={say("person-aids-none")}
          />
          {level("skill")}
          {level("patience")}
        </Section>
      </div>
      <RecordsOf service={draft.service} person={person} onChange={(registry, operation, records) => void editing.set(place, `records.${registry}.${operation}`, records)} />
    </div>
  );
}

type Name = { given?: string; family?: string; patronymic?: string };

/** The name as registries hold it and as the person fills it in. */
function FullName({ person, onChange }: { person: Person; onChange: (name: Name) => void }) {
  const { say, language } = useTexts();
  const name = (person.traits?.[NAME] ?? {}) as Name;
  return (
    <fieldset className={styles.parts} aria-label={say("person-full-name")}>
      {(["given", "family", "patronymic"] as const).map((part) => (
        <Part key={part} label={capital(say(`part-${part}`), language)} value={name[part] ?? ""} onChange={(value) => onChange({ ...name, [part]: value })} />
      ))}
    </fieldset>
  );
}

function Part({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <TextField label={label} {...useDraft(value, onChange)} />;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The day of birth, as registries write it. */
function Born({ born, onChange }: { born: string; onChange: (born: string) => void }) {
  const { say } = useTexts();
  const draft = useDraft(born, (text) => isDay(text.trim()) && onChange(text.trim()));
  const isWrong = draft.value.trim() !== "" && !isDay(draft.value.trim());
  return <TextField label={say("person-born")} placeholder="1998-04-21" error={isWrong ? say("person-born-wrong") : undefined} {...draft} />;
}
