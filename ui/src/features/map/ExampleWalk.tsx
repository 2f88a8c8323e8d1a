import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";

import { useRead } from "../../api/queries";
import { stepPlace } from "../../components/adding-steps";
import { Button } from "../../components/Button";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { tell } from "../../components/Spoken";
import { Trouble } from "../../components/Trouble";
import type { KeyedStep } from "../../components/ways";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import styles from "./Map.module.css";
import { momentLines } from "./moments";
import type { Walking } from "./WhoComes";
import { stepWords } from "./words";

type Props = { project: string; steps: readonly KeyedStep[]; walking: Walking; onLeave: () => void };

/** The way of somebody made up by the proof, moment by moment, beside the map. */
export function ExampleWalk({ project, steps, walking, onLeave }: Props) {
  const { say, language } = useTexts();
  const walk = useRead("proof.example", { project, ...walking, language });
  const [at, setAt] = useState(0);
  const moments = walk.data?.moments ?? [];
  // Where the way ends is one place more.
  const last = moments.length;
  const now = Math.min(at, last);
  const moment = moments[now];
  const id = moment ? moment.step : (walk.data?.end.step ?? null);
  const here = steps.find(({ step }) => step.id === id);
  const key = here?.key;
  const show = useEffectEvent((to: string) => goPlace(stepPlace(to)));
  useEffect(() => {
    if (key !== undefined) {
      show(key);
    }
  }, [key]);
  const title = here ? stepWords(here, language) : say("who-walking");
  const go = (to: number) => {
    setAt(to);
    tell(say("who-moment", { number: to + 1, count: last + 1 }));
  };
  return (
    <>
      <SheetHead
        isHead={false}
        kicker={say("who-moment", { number: now + 1, count: last + 1 })}
        title={title}
        actions={
          <Button isSmall kind="ghost" onPress={onLeave}>
            {say("test-leave")}
          </Button>
        }
      />
      {walk.error && <Trouble error={walk.error} onAgain={onLeave} />}
      {!walk.data && !walk.error && <Skeleton label={say("who-proving")} lines={4} />}
      {walk.data && (
        <>
          <ul>
            {(moment ? momentLines(moment, language, say) : [say("who-here")]).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
          <p className={styles.pair}>
            <Button isSmall icon={ArrowLeft} isDisabled={now <= 0} onPress={() => go(now - 1)}>
              {say("test-back-one")}
            </Button>
            <Button isSmall kind="primary" icon={ArrowRight} isDisabled={now >= last} onPress={() => go(now + 1)}>
              {say("test-on")}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
