import type { RoundView } from "../../api/generated/RoundView";
import { Saying, Sayings } from "../../components/Saying";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { aboutOf } from "../../lib/rounds";
import styles from "./Pilot.module.css";

type Props = { view: RoundView; names: ReadonlyMap<string, string>; titleOf: (place: string) => string; onLook: (session: string, place: string) => void };

/** What participants say of pages and questions, newest first. */
export function WhatTheySay({ view, names, titleOf, onLook }: Props) {
  const { say, language } = useTexts();
  return (
    <Section title={say("pilot-said")} beside={<span className={styles.quiet}>{say("pilot-said-count", { count: view.feedback.length })}</span>}>
      {view.feedback.length === 0 && <p className={styles.quiet}>{say("pilot-said-none")}</p>}
      <Sayings isLive>
        {view.feedback.toReversed().map((said) => (
          <Saying
            key={`${said.session} ${said.at}`}
            at={said.at}
            who={names.get(said.session) ?? null}
            page={aboutOf(titleOf(said.place), said.question ? localise(said.question, language) : say("pilot-whole-page"))}
            text={said.text}
            isVoice
            onLook={() => onLook(said.session, said.place)}
          />
        ))}
      </Sayings>
    </Section>
  );
}
