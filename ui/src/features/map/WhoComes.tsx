import { Play } from "lucide-react";

import type { ProofView } from "../../api/generated/ProofView";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { Trouble } from "../../components/Trouble";
import type { KeyedStep } from "../../components/ways";
import { useTexts } from "../../i18n/texts";
import { keyIn } from "../../lib/place";
import styles from "./Map.module.css";
import { momentLines } from "./moments";

/** An example of the proof, as it is walked. */
export type Walking = { revision: number; example: number };

type Props = { project: string; chosen: KeyedStep; proof: ProofView | undefined; onWalk: (walking: Walking) => void };

/** Who can come to a step: somebody's answers by whom it is reached, and how it can end for others. */
export function WhoComes({ project, chosen, proof, onWalk }: Props) {
  const { say, language } = useTexts();
  const thing = proof?.things.find((it) => it.thing === "step" && keyIn(it.place, "steps") === chosen.key);
  const revision = proof?.revision ?? 0;
  const example = thing?.example ?? null;
  const walk = useRead("proof.example", example === null ? null : { project, revision, example, language });
  if (!thing) {
    return <Section title={say("who-comes")} isPlain>{<p className={styles.quiet}>{say("who-proving")}</p>}</Section>;
  }
  const lines = (walk.data?.moments ?? []).flatMap((moment) => momentLines(moment, language, say));
  const endings = proof?.endings.filter(({ step }) => step === chosen.step.id) ?? [];
  return (
    <>
      <Section
        title={say("who-comes")}
        isPlain
        beside={
          example !== null && (
            <Button isSmall icon={Play} onPress={() => onWalk({ revision, example })}>
              {say("who-walk")}
            </Button>
          )
        }
      >
        <p>{say(`who-${thing.verdict}`)}</p>
        {/* A proof that has become stale is on its way anew. */}
        {walk.error && walk.error.code !== "edit-refused" && <Trouble error={walk.error} onAgain={() => void walk.refetch()} />}
        {lines.length > 0 && (
          <ul className={styles.quiet}>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        )}
        {thing.why.length > 0 && (
          <ul className={styles.quiet}>
            {thing.why.map(({ code, place, says }) => (
              <li key={`${code} ${place}`}>{says}</li>
            ))}
          </ul>
        )}
      </Section>
      {endings.length > 0 && (
        <Section title={say("who-endings")} isPlain>
          <ul className={styles.endings}>
            {endings.map((ending) => (
              <li key={ending.says}>
                <span>{ending.says}</span>
                <Button isSmall kind="ghost" icon={Play} onPress={() => onWalk({ revision, example: ending.example })}>
                  {say("who-walk")}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
