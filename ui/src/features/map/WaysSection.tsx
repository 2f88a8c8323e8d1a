import { ArrowDown, ArrowRight, ArrowUp, Ellipsis, Plus, Split, Trash2 } from "lucide-react";

import type { Service } from "../../api/generated/Service";
import { isEnd, leadTo, stepPlace } from "../../components/adding-steps";
import { Button, IconButton } from "../../components/Button";
import { Combo } from "../../components/Combo";
import { ConditionEditor } from "../../components/ConditionEditor";
import { useConditions } from "../../components/conditions";
import type { Editing } from "../../components/editing";
import { type Act, Menu } from "../../components/Menu";
import { Section } from "../../components/Section";
import type { KeyedStep, Way } from "../../components/ways";
import { Worded } from "../../components/Worded";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { newKey } from "../../lib/new-key";
import { facetPlace } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import { conditionEdits, endWay, outcomePlace, outcomesOf, unled } from "./changes";
import styles from "./Map.module.css";
import { rowsOf } from "./table";
import { type branchWords, stepWords, useStepOptions } from "./words";

/** A step that is looked into, and what it is part of. */
export type OfStep = {
  project: string;
  service: Service;
  chosen: KeyedStep;
  steps: ReadonlyMap<string, KeyedStep>;
  ways: readonly Way[];
  branches: ReturnType<typeof branchWords>;
  editing: Editing;
};

type Props = OfStep & {
  /** The language that is written. */
  language: string;
  /** The way that is looked into, by its place. */
  open: string | null;
  onConnect: () => void;
};

/** Where a step leads: every outcome, arrow and row with the step that it goes on to. */
export function WaysSection({ project, service, chosen, steps, ways, branches, editing, language, open, onConnect }: Props) {
  const { say, language: own } = useTexts();
  const options = useStepOptions(service);
  const rows = allWays(service, chosen, ways);
  const arrows = chosen.step.next ?? [];
  const whenOf = ({ by }: Way) => (by.is === "arrow" ? (arrows[by.at]?.when ?? "") : "");
  const conditions = useConditions(
    project,
    rows.map((way) => ({ place: facetPlace(way.place, "when"), text: whenOf(way) })),
  );
  const wordsOf = (way: Way) => {
    if (way.by.is !== "arrow") {
      return branches.one(way);
    }
    const when = whenOf(way);
    const sentence = conditions.get(facetPlace(way.place, "when"))?.sentence ?? when;
    return sentence || say(way.by.at > 0 ? "way-otherwise" : "way-always");
  };
  const lead = (way: Way, to: string | null) => {
    const step = to === null ? undefined : steps.get(to)?.step;
    if (step) {
      void editing.edit([leadTo(way, step.id)]);
    } else if (way.by.is !== "arrow" && way.toId !== "") {
      void editing.edit([endWay(way)]);
    }
  };
  const acts = (way: Way): Act[] => {
    const { by } = way;
    const move = (at: number) => void editing.edit([{ edit: "move", place: way.place, to: stepPlace(chosen.key), collection: "next", at }]);
    return [
      ...(by.is === "arrow"
        ? [
            { id: "change", label: say("way-change"), icon: Split, onAction: () => goPlace(way.place) },
            { id: "up", label: say("way-up"), icon: ArrowUp, isDisabled: by.at === 0, onAction: () => move(by.at - 1) },
            { id: "down", label: say("way-down"), icon: ArrowDown, isDisabled: by.at === arrows.length - 1, onAction: () => move(by.at + 1) },
          ]
        : []),
      { id: "end", label: say("way-end"), icon: Trash2, tone: "bad", isDisabled: way.toId === "", onAction: () => void editing.editAndSay([endWay(way)], say("way-ended")) },
    ];
  };
  return (
    <Section
      title={say("map-leads")}
      isPlain
      beside={
        isEnd(chosen.step) ? undefined : (
          <Button kind="ghost" isSmall icon={Plus} onPress={onConnect}>
            {say("way-add")}
          </Button>
        )
      }
    >
      {rows.length === 0 && <p className={styles.branch}>{say(isEnd(chosen.step) ? "way-is-end" : "way-nothing")}</p>}
      <ul className={styles.ways}>
        {rows.map((way) => {
          const to = way.to === null ? undefined : steps.get(way.to);
          const words = wordsOf(way);
          const arrow = way.by.is === "arrow" ? arrows[way.by.at] : undefined;
          const at = way.by.is === "arrow" ? way.by.at : 0;
          const isOpen = arrow !== undefined && open === way.place;
          return (
            <li key={way.place} data-open={isOpen || undefined}>
              <div className={styles.way}>
                {arrow && !isOpen ? (
                  <Button kind="link" onPress={() => goPlace(way.place)}>
                    {capital(words, own)}
                  </Button>
                ) : (
                  <span className={styles.branch}>{capital(words, own)}</span>
                )}
                <Menu label={say("way-acts", { way: words })} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("way-acts", { way: words })} isSmall />} groups={[{ id: "acts", acts: acts(way) }]} />
              </div>
              <div className={styles.target}>
                <Combo
                  label={say("way-to", { way: words })}
                  isLabelHidden
                  value={way.to}
                  options={options}
                  placeholder={way.toId ? say("way-nowhere", { id: way.toId }) : say("way-none")}
                  onChange={(chosenStep) => chosenStep !== way.to && lead(way, chosenStep)}
                />
                {to && <IconButton icon={ArrowRight} isSmall label={say("way-go", { step: stepWords(to, own) })} onPress={() => goPlace(stepPlace(to.key))} />}
              </div>
              {isOpen && (
                <div className={styles.details}>
                  <ConditionEditor
                    key={way.place}
                    project={project}
                    place={facetPlace(way.place, "when")}
                    text={whenOf(way)}
                    onChange={(when) => {
                      const key = newKey();
                      const edits = conditionEdits(chosen, { at, place: way.place }, when, key);
                      void editing.edit(edits).then((made) => {
                        const moved = edits.find(({ edit }) => edit === "move");
                        if (made && moved) {
                          goPlace(moved.place);
                        }
                      });
                    }}
                    label={say("way-when")}
                    always={say(at > 0 ? "way-otherwise-all" : "way-always-all")}
                    begin={say("way-only-when")}
                  />
                  <Worded editing={editing} place={way.place} facet="title" text={arrow.title} language={language} label={say("way-title")} hint={say("way-title-hint")} />
                  <Button isSmall onPress={() => goPlace(stepPlace(chosen.key))}>
                    {say("way-close")}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The ways of a step, with the outcomes among them that lead nowhere yet. */
function allWays(service: Service, { key, step }: KeyedStep, ways: readonly Way[]): Way[] {
  const out = ways.filter(({ from }) => from === key);
  const of = (is: Way["by"]["is"]) => out.filter(({ by }) => by.is === is);
  const led = of("outcome");
  const known = outcomesOf(service, step);
  const waiting = new Set(unled(service, step));
  const outcomes = known.flatMap((outcome): Way[] => {
    const way = led.find(({ by }) => by.is === "outcome" && by.outcome === outcome);
    return way ? [way] : waiting.has(outcome) ? [{ place: outcomePlace(key, outcome), by: { is: "outcome", outcome }, from: key, to: null, toId: "" }] : [];
  });
  const others = led.filter(({ by }) => by.is === "outcome" && !known.includes(by.outcome));
  // A row that leads nowhere is followed by the arrows; where there are none it waits to be led.
  const rows = step.kind === "decision" && (step.next ?? []).length === 0 ? rowsOf(stepPlace(key), step) : [];
  const open = rows.flatMap(({ place, row }, at): Way[] => (row.to ? [] : [{ place, by: { is: "row", at }, from: key, to: null, toId: "" }]));
  return [...of("row"), ...open, ...of("arrow"), ...outcomes, ...others, ...of("skip")];
}
