import { useState } from "react";

import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { useEditing } from "../../components/editing";
import { useTexts } from "../../i18n/texts";
import { freeName } from "../../lib/free-name";
import { newKey } from "../../lib/new-key";
import { childPlace } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import { moveEdits, placed, removeEdits } from "./things";

/** What this stage keeps lists of. */
export type Collection = "needs" | "laws" | "objectives";

/** What a new thing is called until its id is changed. */
const STEMS = { needs: "need", laws: "law", objectives: "objective" } as const;

/** What can be done with needs, laws and objectives. */
export type Changes = {
  select: (place: string) => void;
  /** Selects a thing and leads to its words. */
  open: (place: string) => void;
  /** Adds a thing below what is selected, else last, and leads to its words. */
  add: (collection: Collection) => void;
  move: (collection: Collection, place: string, to: string, side: "before" | "after") => void;
  /** Removes a thing; where something speaks of it, the person is asked first. */
  remove: (place: string) => void;
  /** What waits to be confirmed. */
  removing: { place: string; uses: readonly ServingView[] } | null;
  confirm: () => void;
  keep: () => void;
  /** The place whose words take the focus once they are there. */
  opened: string | null;
  arrived: () => void;
};

type Of = { project: string; service: Service | undefined; uses: ReadonlyMap<string, readonly ServingView[]> | null; selected: string | null };

/** Changes needs, laws and objectives. */
export function useChanges({ project, service, uses, selected }: Of): Changes {
  const { say } = useTexts();
  const editing = useEditing(project);
  const [removing, setRemoving] = useState<Changes["removing"]>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const things = (collection: Collection) => placed("", collection, service?.[collection] ?? []);
  const holding = (place: string) => (Object.keys(STEMS) as Collection[]).find((it) => place.startsWith(`${it}/`));
  const open = (place: string) => {
    goPlace(place);
    setOpened(place);
  };
  const takeAway = (place: string, spoken: readonly ServingView[]) => {
    const beside = things(holding(place) ?? "needs").map((it) => it.place);
    const at = beside.indexOf(place);
    void editing.editAndSay(removeEdits(place, spoken), say("purpose-removed"));
    goPlace(beside[at + 1] ?? beside[at - 1] ?? null);
  };
  return {
    select: goPlace,
    open,
    add: (collection) => {
      const known = things(collection);
      const taken = new Set(known.map(({ thing }) => thing.id ?? ""));
      const below = known.findIndex(({ place }) => place === selected);
      const key = newKey();
      const thing = { id: freeName(STEMS[collection], taken, "-"), key };
      const at = below < 0 ? known.length : below + 1;
      void editing.edit([{ edit: "insert", place: "", collection, at, thing }]).then((made) => made && open(childPlace("", collection, key)));
    },
    move: (collection, place, to, side) => void editing.edit(moveEdits(things(collection), "", collection, place, to, side)),
    remove: (place) => {
      const spoken = uses?.get(place) ?? [];
      if (spoken.length > 0) {
        setRemoving({ place, uses: spoken });
      } else {
        takeAway(place, []);
      }
    },
    removing,
    confirm: () => {
      if (removing) {
        takeAway(removing.place, removing.uses);
      }
    },
    keep: () => setRemoving(null),
    opened,
    arrived: () => setOpened(null),
  };
}
