import { Plus, Target } from "lucide-react";

import type { KeyResult } from "../../api/generated/KeyResult";
import type { MeasuredBy } from "../../api/generated/MeasuredBy";
import type { Objective } from "../../api/generated/Objective";
import { IconButton } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import type { Changes } from "./changes";
import { progress, unitOf, write } from "./figures";
import styles from "./Purpose.module.css";
import { ThingRows } from "./ThingRows";
import { type Placed, placed } from "./things";

type Props = {
  objectives: readonly Placed<Objective>[];
  /** Where key results stand, by their places, and the round that says so. */
  now: ReadonlyMap<string, number>;
  measuredBy: MeasuredBy | null;
  changes: Changes;
  selected: string | null;
};

/** How one will know that the service works: objectives, each with its key results as lines. */
export function Objectives({ objectives, now, measuredBy, changes, selected }: Props) {
  const { say, language } = useTexts();
  const rowOf = ({ place, thing }: Placed<Objective>) => {
    const title = localise(thing.title ?? {}, language);
    return {
      name: title || (thing.id ?? ""),
      lead: <Icon of={Target} />,
      title: title ? <Said text={thing.title ?? {}} /> : say("purpose-objective-untitled"),
      children: (
        <div className={styles.results}>
          {placed(place, "results", thing.results).map((result) => (
            <ResultLine key={result.place} result={result.thing} now={now.get(result.place) ?? null} measuredBy={measuredBy} />
          ))}
        </div>
      ),
    };
  };
  return (
    <ThingRows
      collection="objectives"
      title={say("purpose-objectives")}
      things={objectives}
      changes={changes}
      selected={selected}
      add={<IconButton label={say("purpose-add-objective")} isSmall icon={Plus} onPress={() => changes.add("objectives")} />}
      none={{ icon: Target, title: say("purpose-objectives-none"), text: say("purpose-objectives-none-text"), act: say("purpose-objective-first") }}
      rowOf={rowOf}
    />
  );
}

type LineProps = { result: KeyResult; now: number | null; measuredBy: MeasuredBy | null };

/** A key result as a line from where it was to its target; dashed while nobody has measured it. */
function ResultLine({ result, now, measuredBy }: LineProps) {
  const { say, language } = useTexts();
  const unit = unitOf(result);
  const far = progress(result.was, result.target, now);
  const said = (value: number) => write(value, unit, language);
  const of = now !== null && measuredBy ? say("purpose-measured", { round: measuredBy.title, count: measuredBy.people }) : say("purpose-unmeasured");
  return (
    <div className={styles.result}>
      <span className={styles.line}>
        <span>{localise(result.title ?? {}, language) ? <Said text={result.title ?? {}} /> : say("purpose-result-untitled")}</span>
        <span className={styles.now} data-none={now === null || undefined}>
          {now === null ? say("purpose-not-yet") : said(now)}
        </span>
      </span>
      <span className={styles.track} aria-hidden>
        <svg>
          <line className={styles.rail} data-none={now === null || undefined} x1="0" x2="100%" y1="7" y2="7" />
          {far !== null && <line className={styles.way} x1="0" x2={`${far * 100}%`} y1="7" y2="7" />}
          {result.was != null && <circle className={styles.from} cx="4" cy="7" r="4" />}
          {result.target != null && <line className={styles.goal} x1="100%" x2="100%" y1="1" y2="13" />}
          {far !== null && <circle className={styles.here} cx={`${far * 100}%`} cy="7" r="5" />}
        </svg>
      </span>
      <span className={styles.ends}>
        <span>{result.was == null ? say("purpose-was-unknown") : say("purpose-was", { value: said(result.was) })}</span>
        <span>{of}</span>
        <span>{result.target == null ? say("purpose-no-target") : say("purpose-target", { value: said(result.target) })}</span>
      </span>
    </div>
  );
}
