import { Layers } from "lucide-react";

import type { CastWalks } from "../../api/generated/CastWalks";
import { stepPlace } from "../../components/adding-steps";
import { Button } from "../../components/Button";
import { Popup } from "../../components/Popup";
import type { KeyedStep } from "../../components/ways";
import { useTexts } from "../../i18n/texts";
import { goPlace, goStage } from "../../lib/useRoute";
import styles from "./Map.module.css";
import { stepWords } from "./words";

type Props = { steps: readonly KeyedStep[]; walks: CastWalks | undefined; unreached: ReadonlySet<string> };

/** How much of the map the cast comes to, and the steps that nobody comes to. */
export function Reach({ steps, walks, unreached }: Props) {
  const { say, language } = useTexts();
  if (!walks) {
    return <output className={styles.branch}>{say("reach-walking")}</output>;
  }
  const told = say("reach-of", { reached: steps.length - unreached.size, count: steps.length });
  return (
    <Popup
      label={told}
      trigger={
        <Button kind="ghost" isSmall icon={Layers}>
          {told}
        </Button>
      }
    >
      {(close) => (
        <>
          <p>{say(unreached.size > 0 ? "reach-nobody" : "reach-all")}</p>
          {unreached.size > 0 && (
            <ul className={styles.unreached}>
              {steps
                .filter(({ key }) => unreached.has(key))
                .map((step) => (
                  <li key={step.key}>
                    <Button
                      kind="link"
                      onPress={() => {
                        close();
                        goPlace(stepPlace(step.key));
                      }}
                    >
                      {stepWords(step, language)}
                    </Button>
                  </li>
                ))}
            </ul>
          )}
          <Button isSmall onPress={() => goStage("test")}>
            {say("reach-test")}
          </Button>
        </>
      )}
    </Popup>
  );
}
