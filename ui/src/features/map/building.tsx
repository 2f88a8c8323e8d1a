import { type ReactNode, useState } from "react";

import type { Service } from "../../api/generated/Service";
import { addArrow, isEnd, leadTo, type Spot, stepPlace, useAddStep } from "../../components/adding-steps";
import { type Editing, useEditing } from "../../components/editing";
import type { Kind } from "../../components/KindTile";
import { useRemoving } from "../../components/Removing";
import { tell } from "../../components/Spoken";
import { toast } from "../../components/Toasts";
import type { KeyedStep } from "../../components/ways";
import { useTexts } from "../../i18n/texts";
import { newKey } from "../../lib/new-key";
import { childPlace, keysOf } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import { addStage, moveEdits, outcomePlace, outcomesOf, removal } from "./changes";
import { holdsMore, RemoveStep } from "./RemoveStep";
import { stepWords } from "./words";

/** The step that is to be led on, and where to, where that is known. */
export type Connecting = { from: KeyedStep; to: string | null };

/** What can be done with the steps of the map, wherever it is asked for. */
export type Building = {
  editing: Editing;
  /** What is asked before a step leads on. */
  connecting: Connecting | null;
  /** No more is asked. */
  settle: () => void;
  /** The step or stage whose title is to be written now. */
  naming: string | null;
  setNaming: (key: string | null) => void;
  add: (kind: Kind, spot: Spot) => void;
  /** Adds a stage behind another. */
  addStage: (after: string | null) => void;
  /** Leads a step on to another, and asks by what where that is not plain. */
  connect: (from: string, to: string | null) => void;
  /** Leads a step on to another by an outcome, or by an arrow. */
  lead: (from: KeyedStep, to: string, outcome: string | null) => void;
  /** Takes a step away, and asks first where more goes with it or somebody speaks of it. */
  remove: (key: string) => void;
  /** What is asked before a step goes away; belongs on the screen. */
  removing: ReactNode;
  move: (key: string, to: string, side: "before" | "after") => void;
};

/** Builds the service from the map; every act has its way back. */
export function useBuilding(project: string, service: Service, steps: ReadonlyMap<string, KeyedStep>): Building {
  const { say, language } = useTexts();
  const addStep = useAddStep(project, service);
  const editing = useEditing(project);
  const [connecting, setConnecting] = useState<Connecting | null>(null);
  const removing = useRemoving(project);
  const [naming, setNaming] = useState<string | null>(null);
  const words = (key: string) => {
    const step = steps.get(key);
    return step ? stepWords(step, language) : "";
  };

  const add = (kind: Kind, spot: Spot) =>
    void addStep(kind, spot).then((key) => {
      if (key !== null) {
        goPlace(stepPlace(key));
        setNaming(key);
      }
    });
  const insertStage = (after: string | null) => {
    const key = newKey();
    void editing.editAndSay([addStage(service, key, after)], say("stage-added")).then((made) => {
      if (made) {
        goPlace(childPlace("", "stages", key));
        setNaming(key);
      }
    });
  };
  const lead = (from: KeyedStep, toKey: string, outcome: string | null) => {
    const to = steps.get(toKey)?.step;
    if (!to) {
      return;
    }
    const said = say("map-connected", { from: words(from.key), to: words(toKey) });
    if (outcome !== null) {
      const way = { by: { is: "outcome", outcome }, place: outcomePlace(from.key, outcome), from: from.key } as const;
      void editing.editAndSay([leadTo(way, to.id)], said);
      return;
    }
    const arrows = from.step.next ?? [];
    const known = arrows.findIndex((arrow) => arrow.to === to.id && !arrow.when);
    const arrowPlace = (key: string) => childPlace(stepPlace(from.key), "next", key);
    if (known >= 0) {
      goPlace(arrowPlace(keysOf(arrows)[known] ?? ""));
      return;
    }
    const key = newKey();
    void editing.editAndSay([addArrow(from, to.id, key)], said).then((made) => {
      if (made) {
        // The only way is taken by all; of several one has to say who takes it.
        goPlace(arrows.length > 0 ? arrowPlace(key) : stepPlace(from.key));
      }
    });
  };
  const connect = (fromKey: string, to: string | null) => {
    const from = steps.get(fromKey);
    if (!from) {
      return;
    }
    if (isEnd(from.step)) {
      toast(say("map-end-leads-nowhere"));
    } else if (to === null || outcomesOf(service, from.step).length > 0) {
      setConnecting({ from, to });
    } else {
      lead(from, to, null);
    }
  };
  const remove = (key: string) => {
    const step = steps.get(key);
    if (!step) {
      return;
    }
    const all = [...steps.keys()];
    const at = all.indexOf(key);
    const { edits, healed } = removal(service, key);
    const mended = new Set(edits.flatMap((edit) => (edit.edit === "set" ? [edit.place] : [])));
    const takeAway = () =>
      void editing.editAndSay(edits, say("map-removed", { step: words(key) })).then((made) => {
        const next = healed[0]?.from.key ?? all[at + 1] ?? all[at - 1];
        if (made) {
          goPlace(next === undefined ? null : stepPlace(next));
        }
      });
    removing.remove(stepPlace(key), words(key), takeAway, {
      says: <RemoveStep service={service} step={step} />,
      asksAnyway: holdsMore(step),
      isMended: (place) => mended.has(place),
    });
  };
  const move = (key: string, to: string, side: "before" | "after") => {
    if (!steps.has(key) || !steps.has(to)) {
      return;
    }
    const edits = moveEdits(service, key, to, side);
    if (edits.length > 0) {
      void editing.edit(edits);
    } else {
      tell(say("map-start-stays"));
    }
  };
  return { editing, connecting, settle: () => setConnecting(null), naming, setNaming, add, addStage: insertStage, connect, lead, remove, removing: removing.dialog, move };
}
