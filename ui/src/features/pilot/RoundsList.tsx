import { Plus } from "lucide-react";

import type { Rounds } from "../../api/generated/Rounds";
import { Button } from "../../components/Button";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import { dayOf } from "../../lib/moments";
import styles from "./Pilot.module.css";

type Props = { rounds: Rounds; shown: string | null; onRound: (round: string | null) => void };

/** The rounds so far, newest first. */
export function RoundsList({ rounds: { rounds, running }, shown, onRound }: Props) {
  const { say, language } = useTexts();
  if (rounds.length === 0 || (rounds.length === 1 && shown !== null && running)) {
    return null;
  }
  const about = (round: (typeof rounds)[number]) => [round.id === running?.round ? say("pilot-runs") : dayOf(round.openedAt, language), say("people", { count: round.joined })].join(", ");
  return (
    <div className={styles.part}>
      <Section title={say("pilot-rounds")}>
        <Rows label={say("pilot-rounds")} selected={shown} onSelect={onRound}>
          {rounds.toReversed().map((round) => (
            <Row key={round.id} id={round.id} name={round.title} title={round.title} about={about(round)} />
          ))}
        </Rows>
        {shown !== null && !running && (
          <div>
            <Button isSmall icon={Plus} onPress={() => onRound(null)}>
              {say("pilot-new")}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}
