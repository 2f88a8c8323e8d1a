import { useState } from "react";

import type { Operation } from "../../api/generated/Operation";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import type { Editing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { FormulaField } from "../../components/FormulaField";
import { PeriodField } from "../../components/PeriodField";
import { Facts, Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useDraft } from "../../lib/useDraft";
import styles from "./Map.module.css";

type Props = { place: string; step: Extract<Step, { kind: "exchange" }>; used: Operation | undefined; editing: Editing };

/** What an expression may be called by. */
const NAME = /^[\p{Ll}_][\p{Ll}\d_]*$/u;

/** The values that go to the registry: each that its operation takes, and what is sent beside these. */
export function Sent({ project, service, place, step, used, editing }: Props & { project: string; service: Service }) {
  const { say, language } = useTexts();
  const fields = used?.gives ?? [];
  const taken = used?.kind === "write" ? fields.map(({ id = "" }) => id) : (used?.by ?? []);
  const sent = Object.keys(step.send ?? {});
  const names = [...taken, ...sent.filter((name) => !taken.includes(name))];
  // What finds a record has a name alone; where some registry answers with it, it is called as there.
  const known = [...fields, ...(service.registries ?? []).flatMap(({ operations = [] }) => operations.flatMap(({ gives = [] }) => gives))];
  const titleOf = (name: string) => localise(known.find(({ id }) => id === name)?.title ?? {}, language) || name;
  return (
    <Section title={say("exchange-sends")} isPlain>
      {names.length === 0 && <p className={styles.branch}>{say("exchange-sends-nothing")}</p>}
      {names.map((name) => (
        <FormulaField
          key={name}
          project={project}
          editing={editing}
          place={place}
          facet={`send.${name}`}
          text={step.send?.[name]}
          label={titleOf(name)}
          {...(!taken.includes(name) && { hint: say("exchange-not-taken") })}
        />
      ))}
    </Section>
  );
}

/** What the registry answers, under which name, and how long it is kept. */
export function Kept({ place, step, used, editing }: Props) {
  const { say, language } = useTexts();
  const gives = used?.kind === "write" ? [] : (used?.gives ?? []).map(({ id = "", title }) => localise(title ?? {}, language) || id);
  return (
    <Section title={say("exchange-keeps")} isPlain>
      {gives.length > 0 && <Facts facts={[{ name: say("exchange-receives"), value: new Intl.ListFormat(language, { type: "conjunction" }).format(gives) }]} />}
      <AnswerName key={place} name={step.as ?? ""} onChange={(name) => void editing.set(place, "as", name)} />
      <PeriodField label={say("exchange-keep")} period={step.keep ?? ""} onChange={(keep) => void editing.set(place, "keep", keep)} />
    </Section>
  );
}

/** The name by which conditions and pages speak of the answer. */
function AnswerName({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const { say } = useTexts();
  const [isRefused, setRefused] = useState(false);
  const draft = useDraft(name, (typed) => {
    const isGood = typed.trim() === "" || NAME.test(typed.trim());
    setRefused(!isGood);
    if (isGood) {
      onChange(typed.trim());
    }
  });
  return <TextField label={say("exchange-as")} hint={say("exchange-as-hint")} error={isRefused ? say("name-refused") : undefined} {...draft} />;
}
