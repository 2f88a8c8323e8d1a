import { ArrowDown, ArrowUp, Plus, Target, Trash2 } from "lucide-react";

import type { KeyResult } from "../../api/generated/KeyResult";
import type { Objective } from "../../api/generated/Objective";
import { Button, IconButton } from "../../components/Button";
import { Choice } from "../../components/Choice";
import type { Editing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { Icon } from "../../components/Icon";
import { Section, SheetHead } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { Worded } from "../../components/Worded";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { freeName } from "../../lib/free-name";
import { newKey } from "../../lib/new-key";
import { useDraft } from "../../lib/useDraft";
import { isMeasure, MEASURES, read, typed, type Unit, unitOf } from "./figures";
import { Ends, type InspectorProps, PlainField, Wording } from "./Inspector";
import styles from "./Purpose.module.css";
import { moveEdits, type Placed, placed } from "./things";

type Props = InspectorProps & { objective: Placed<Objective> };

/** An objective: its words, and its key results with what is measured, where it was and where it shall be. */
export function ObjectiveInspector({ objective: { place, thing }, ...common }: Props) {
  const { say, language } = useTexts();
  const { editing, languages } = common;
  const results = placed(place, "results", thing.results);
  const add = () => {
    const id = freeName("result", new Set(results.map((it) => it.thing.id ?? "")), "-");
    void editing.edit([{ edit: "insert", place, collection: "results", at: results.length, thing: { id, key: newKey() } }]);
  };
  const move = (from: string, to: string | undefined, side: "before" | "after") => {
    if (to !== undefined) {
      void editing.edit(moveEdits(results, place, "results", from, to, side));
    }
  };
  return (
    <>
      <SheetHead
        kicker={say("purpose-objective")}
        tile={<Icon of={Target} />}
        title={localise(thing.title ?? {}, language) ? <Said text={thing.title ?? {}} /> : say("purpose-objective-untitled")}
        isHead={false}
      />
      <Wording {...common} place={place} texts={[{ facet: "title", text: thing.title, label: say("purpose-objective-title"), hint: say("purpose-objective-hint") }]} />
      <Section title={say("purpose-results")} isPlain>
        {results.map((result, at) => (
          <section key={result.place} className={styles.part} aria-label={say("purpose-result-number", { number: at + 1 })}>
            <div className={styles.partHead}>
              <span>{say("purpose-result-number", { number: at + 1 })}</span>
              <span className={styles.flip}>
                <IconButton label={say("row-up")} isSmall icon={ArrowUp} isDisabled={at === 0} onPress={() => move(result.place, results[at - 1]?.place, "before")} />
                <IconButton label={say("row-down")} isSmall icon={ArrowDown} isDisabled={at === results.length - 1} onPress={() => move(result.place, results[at + 1]?.place, "after")} />
                <IconButton label={say("purpose-remove")} isSmall icon={Trash2} onPress={() => void editing.editAndSay([{ edit: "remove", place: result.place }], say("purpose-removed"))} />
              </span>
            </div>
            <ResultFields editing={editing} result={result} language={languages.shown} />
          </section>
        ))}
        <div className={styles.acts}>
          <Button isSmall icon={Plus} onPress={add}>
            {say("purpose-add-result")}
          </Button>
        </div>
      </Section>
      <Ends {...common} place={place} facets={["", "id"]} />
    </>
  );
}

/** A measure that no round knows. */
const OWN = "own";

function ResultFields({ editing, result: { place, thing }, language }: { editing: Editing; result: Placed<KeyResult>; language: string }) {
  const { say } = useTexts();
  const measure = thing.measure ?? "";
  const unit = unitOf(thing);
  const options = [...MEASURES, OWN].map((id) => ({ id, label: say(`measure-${id}`), about: say(`measure-${id}-about`) }));
  return (
    <>
      <Worded editing={editing} place={place} facet="title" text={thing.title} language={language} label={say("purpose-result-title")} isLong />
      <Choice
        label={say("purpose-measure")}
        value={isMeasure(measure) ? measure : OWN}
        options={options}
        onChange={(chosen) => void editing.set(place, "measure", chosen === OWN ? null : chosen)}
      />
      {!isMeasure(measure) && <PlainField editing={editing} place={place} facet="measure" label={say("purpose-measure-own")} hint={say("purpose-measure-own-hint")} value={measure} />}
      <div className={styles.pair}>
        <FigureField editing={editing} place={place} facet="was" label={say("purpose-was-field")} value={thing.was} unit={unit} />
        <FigureField editing={editing} place={place} facet="target" label={say("purpose-target-field")} value={thing.target} unit={unit} />
      </div>
      <Segmented
        label={say("purpose-better")}
        value={thing.better ?? "higher"}
        options={(["higher", "lower"] as const).map((id) => ({ id, label: say(`better-${id}`), name: say(`better-${id}`) }))}
        onChange={(better) => void editing.set(place, "better", better)}
      />
    </>
  );
}

type FigureProps = { editing: Editing; place: string; facet: string; label: string; value: number | null | undefined; unit: Unit };

function FigureField({ editing, place, facet, label, value, unit }: FigureProps) {
  const { say } = useTexts();
  const draft = useDraft(typed(value, unit), (text) => {
    const number = read(text, unit);
    if (number !== undefined) {
      void editing.set(place, facet, number);
    }
  });
  return <TextField label={label} inputMode="decimal" error={read(draft.value, unit) === undefined ? say("purpose-figure-wrong") : undefined} {...draft} />;
}
