import type { ReactNode } from "react";

import type { Service } from "../../../api/generated/Service";
import type { Step } from "../../../api/generated/Step";
import type { Why } from "../../../api/generated/Why";
import { Button } from "../../../components/Button";
import { Choice } from "../../../components/Choice";
import type { Editing } from "../../../components/editing";
import { Need } from "../../../components/Marks";
import { PeriodField } from "../../../components/PeriodField";
import { Section } from "../../../components/Section";
import { Several } from "../../../components/Several";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { useTexts } from "../../../i18n/texts";
import { goPlace } from "../../../lib/useRoute";
import styles from "../Pages.module.css";
import type { Placed } from "../parts";

type Props = { editing: Editing; service: Service; step: Placed<Step>; place: string; why: Why | null | undefined; language: string; children: ReactNode };

/** No act is named. */
const NO_LAW = " ";

/** Why a question is asked: which need of a person, what for, by which law, who uses the answer and how long it is kept. */
export function WhySection({ editing, service, step, place, why, language, children }: Props) {
  const { say, language: own } = useTexts();
  const text = { editing, place, language };
  const users = [...(service.actors ?? []), ...(service.registries ?? [])].map(({ id = "", title }) => ({ id, label: localise(title ?? {}, own) || id }));
  const laws = (service.laws ?? []).map(({ id = "", title, article }) => ({ id, label: [localise(title ?? {}, own) || id, article].filter(Boolean).join(", ") }));
  const needs = (service.needs ?? []).flatMap((need, at) => (step.thing.needs?.includes(need.id ?? "") ? [{ need, at }] : []));
  return (
    <Section title={say("question-why")} isPlain>
      <div className={styles.needs}>
        {needs.map(({ need, at }) => (
          <Need key={need.id}>
            {say("need-short", { number: at + 1 })} {localise(need.want ?? {}, own)}
          </Need>
        ))}
        {needs.length === 0 && (
          <>
            <Need isMissing>{say("pages-no-need")}</Need>
            <Button kind="link" onPress={() => goPlace(step.place)}>
              {say("pages-link-need")}
            </Button>
          </>
        )}
      </div>
      <Worded {...text} facet="why.for" text={why?.for} label={say("question-why")} isLabelHidden isLong placeholder={say("question-why-hint")} />
      {children}
      {laws.length > 0 && (
        <Choice
          label={say("question-law")}
          value={why?.law ?? NO_LAW}
          options={[{ id: NO_LAW, label: say("question-law-none") }, ...laws]}
          onChange={(law) => void editing.set(place, "why.law", law === NO_LAW ? null : law)}
        />
      )}
      <Several
        label={say("question-used-by")}
        options={users}
        chosen={why?.usedBy ?? []}
        onChange={(used) => void editing.set(place, "why.usedBy", used.length > 0 ? used : null)}
        add={say("question-used-by-add")}
        none={say("question-used-by-none")}
      />
      <PeriodField label={say("question-keep")} period={why?.keep ?? ""} onChange={(keep) => void editing.set(place, "why.keep", keep)} />
      <Worded {...text} facet="why.wrong" text={why?.wrong} label={say("question-wrong")} isLong />
    </Section>
  );
}
