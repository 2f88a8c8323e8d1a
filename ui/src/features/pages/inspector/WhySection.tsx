import type { ReactNode } from "react";

import type { Service } from "../../../api/generated/Service";
import type { Why } from "../../../api/generated/Why";
import { Choice } from "../../../components/Choice";
import type { Editing } from "../../../components/editing";
import { Section } from "../../../components/Section";
import { Tick } from "../../../components/Tick";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { useTexts } from "../../../i18n/texts";
import styles from "../Pages.module.css";
import { PeriodField } from "./PeriodField";

type Props = { editing: Editing; service: Service; place: string; why: Why | null | undefined; language: string; children: ReactNode };

/** No act is named. */
const NO_LAW = " ";

/** Why a question is asked: what for, by which law, who uses the answer and how long it is kept. */
export function WhySection({ editing, service, place, why, language, children }: Props) {
  const { say, language: own } = useTexts();
  const text = { editing, place, language };
  const used = why?.usedBy ?? [];
  const users = [...(service.actors ?? []), ...(service.registries ?? [])].map(({ id = "", title }) => ({ id, label: localise(title ?? {}, own) || id }));
  const laws = (service.laws ?? []).map(({ id = "", title, article }) => ({ id, label: [localise(title ?? {}, own) || id, article].filter(Boolean).join(", ") }));
  return (
    <Section title={say("question-why")} isPlain>
      <Worded {...text} facet="why.for" text={why?.for} label={say("question-why")} isLabelHidden isLong placeholder={say("question-why-hint")} />
      {laws.length > 0 && (
        <Choice
          label={say("question-law")}
          value={why?.law ?? NO_LAW}
          options={[{ id: NO_LAW, label: say("question-law-none") }, ...laws]}
          onChange={(law) => void editing.set(place, "why.law", law === NO_LAW ? null : law)}
        />
      )}
      <fieldset aria-label={say("question-used-by")} className={styles.ticks}>
        <span className={styles.name}>{say("question-used-by")}</span>
        {users.map(({ id, label }) => (
          <Tick
            key={id}
            isSelected={used.includes(id)}
            onChange={(isIn) => {
              const left = isIn ? [...used, id] : used.filter((it) => it !== id);
              void editing.set(place, "why.usedBy", left.length > 0 ? left : null);
            }}
          >
            {label}
          </Tick>
        ))}
      </fieldset>
      <PeriodField label={say("question-keep")} period={why?.keep ?? ""} onChange={(keep) => void editing.set(place, "why.keep", keep)} />
      <Worded {...text} facet="why.wrong" text={why?.wrong} label={say("question-wrong")} isLong />
      {children}
    </Section>
  );
}
