import { Check, Minus } from "lucide-react";

import type { HandOver } from "../../api/generated/HandOver";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { keyIn, thingOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./HandOver.module.css";
import { isOpen } from "./safeguards";

/** So many of what stops people are named here; the rest is told by number. */
const NAMED = 5;

type Props = { project: string; view: HandOver };

/** Whether developers can begin: what still stops people, and where. */
export function Ready({ project, view: { errors, warnings } }: Props) {
  const { say, language } = useTexts();
  const found = useRead("check.read", { project, language }).data?.findings ?? [];
  const stops = found.filter(({ severity }) => severity === "error");
  const safeguards = useRead("safeguard.read", { project, language }).data;
  const open = safeguards?.threats.filter(isOpen).length ?? 0;
  const unjudged = safeguards?.checklist.filter(({ done }) => !done).length ?? 0;
  const untold = stops.filter(({ code }) => code === "missing-translation").length;
  const states = [
    { id: "stops", isGood: errors === 0, text: say("handover-stops", { count: errors }) },
    { id: "languages", isGood: untold === 0, text: say("handover-languages", { count: untold }) },
    { id: "looks", isGood: warnings === 0, text: say("handover-looks", { count: warnings }) },
    ...(safeguards
      ? [
          { id: "threats", isGood: open === 0, text: say("handover-open-threats", { count: open }) },
          { id: "judged", isGood: unjudged === 0, text: say("handover-unjudged", { count: unjudged }) },
        ]
      : []),
  ];
  return (
    <Section title={say("handover-is-ready")}>
      <ul className={styles.states}>
        {states.map(({ id, isGood, text }) => (
          <li key={id} data-good={isGood || undefined}>
            <Icon of={isGood ? Check : Minus} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {stops.length > 0 && (
        <ul className={styles.stops}>
          {stops.slice(0, NAMED).map(({ code, place, at, message }) => (
            <li key={`${code} ${place}`}>
              <Button kind="link" onPress={() => goStage(keyIn(place, "questions") === null ? "map" : "pages", thingOf(place) || null)}>
                {capital(at || say("noun-service"), language)}
              </Button>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {stops.length > NAMED && (
        <div>
          <Button isSmall onPress={() => goStage("test")}>
            {say("handover-all-stops", { count: stops.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
