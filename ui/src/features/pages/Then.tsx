import { ArrowRight } from "lucide-react";

import type { Arrow } from "../../api/generated/Arrow";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { Button } from "../../components/Button";
import { useConditions } from "../../components/conditions";
import { Icon } from "../../components/Icon";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import styles from "./Pages.module.css";
import { titleOf } from "./PagesOutline";
import { type Placed, placed, stepsOf } from "./parts";

type Props = { project: string; service: Service; step: Placed<Step> };

/** What comes after a page: each arrow with its condition as a sentence. Arrows are drawn on the map. */
export function Then({ project, service, step }: Props) {
  const { say, language } = useTexts();
  const arrows = placed(step.place, "next", (step.thing.next ?? []) as Arrow[]);
  const conditions = useConditions(
    project,
    arrows.map(({ place, thing }) => ({ place: `${place}#when`, text: thing.when ?? "" })),
  );
  const steps = stepsOf(service);
  return (
    <ul className={styles.then} aria-label={say("pages-then")}>
      {arrows.map(({ place, thing }) => {
        const to = steps.find((it) => it.thing.id === thing.to);
        const when = thing.when ? (conditions.get(`${place}#when`)?.sentence ?? thing.when) : "";
        return (
          <li key={place}>
            <Icon of={ArrowRight} />
            <span>
              {say(when ? "pages-then-when" : "pages-then-else", { when })}{" "}
              {to ? (
                <Button kind="link" onPress={() => goPlace(to.place)}>
                  {localise(titleOf(to.thing), language) || to.thing.id}
                </Button>
              ) : (
                say("pages-then-nowhere")
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
