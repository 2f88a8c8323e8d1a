import { useState } from "react";

import { useRounds } from "../../api/rounds";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { Followed } from "./Followed";
import styles from "./Pilot.module.css";
import { NewRound } from "./NewRound";

type Props = { project: string };

/** Piloting the service with people: a round is started, followed while it runs, and ended. */
export function Pilot({ project }: Props) {
  const { say } = useTexts();
  const rounds = useRounds(project);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!rounds.data) {
    const content = rounds.error ? <Trouble error={rounds.error} onAgain={() => void rounds.refetch()} /> : <Skeleton label={say("pilot-loading")} />;
    return <Stage work={{ label: say("stage-pilot"), content: <div className={styles.sheet}>{content}</div> }} />;
  }
  const shown = chosen ?? rounds.data.running?.round ?? null;
  const common = { project, rounds: rounds.data, onRound: setChosen };
  return shown === null ? <NewRound {...common} /> : <Followed key={shown} {...common} round={shown} />;
}
