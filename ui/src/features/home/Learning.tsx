import { Check, X } from "lucide-react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { Button, IconButton } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { useTexts } from "../../i18n/texts";
import { type Lesson, LESSONS, putAway, useLearning } from "../../lib/learning";
import type { Stage } from "../../lib/route";
import styles from "./Learning.module.css";

/** Where a lesson is learnt, and in about how many minutes. */
const ABOUT: Record<Lesson, { stage: Stage; minutes: number }> = { reason: { stage: "pages", minutes: 4 }, walk: { stage: "test", minutes: 6 }, pilot: { stage: "pilot", minutes: 10 } };

type Props = {
  /** Opens the service to learn with, at a stage. */
  onOpen: (stage: Stage) => void;
};

/** What to do first, in a service that is there already; each is ticked once it was done. */
export function Learning({ onOpen }: Props) {
  const { say } = useTexts();
  const { done, isAway } = useLearning();
  if (isAway) {
    return null;
  }
  return (
    <section className={styles.learning} aria-labelledby="home-learning">
      <div className={styles.head}>
        <h2 id="home-learning">{say("learn-title")}</h2>
        <IconButton icon={X} isSmall label={say("learn-away")} onPress={putAway} />
      </div>
      <ul className={styles.lessons}>
        {LESSONS.map((lesson) => {
          const { stage, minutes } = ABOUT[lesson];
          const isDone = done.includes(lesson);
          return (
            <li key={lesson}>
              <span className={styles.mark} data-done={isDone || undefined}>
                {isDone && <Icon of={Check} size={14} />}
              </span>
              <Button kind="link" onPress={() => onOpen(stage)}>
                {say(`learn-${lesson}`)}
              </Button>
              {isDone ? <VisuallyHidden elementType="span">{say("learn-done")}</VisuallyHidden> : <span className={styles.time}>{say("learn-minutes", { minutes })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
