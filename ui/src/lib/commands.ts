import type { LucideIcon } from "lucide-react";
import { useEffect, useId, useSyncExternalStore } from "react";

import type { Findable } from "./find";

/** The areas of the window, in the order of F6. */
export type Area = "bar" | "outline" | "work" | "inspector" | "dock";

/** Something to do or to go to, by its name or its keys. */
export type Command = Findable & {
  id: string;
  /** A place is gone to, an act is done. */
  is: "act" | "place";
  /** Where a place is, or what an act is about. */
  about?: string | undefined;
  icon?: LucideIcon;
  keys?: string;
  /** The keys count only while the focus is in this area; `N` means something else in each. */
  within?: Area;
  /** By its keys only, as it has no name to be found by. */
  isHidden?: boolean;
  isDisabled?: boolean;
  /** Its keys count even while it is disabled: what they ask waits for what is on its way, and finds out then. */
  keysWait?: boolean;
  onRun: () => void;
};

const given = new Map<string, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function changed() {
  all = [...given.values()].flat();
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers commands for as long as the part that offers them is there. */
export function useCommands(commands: readonly Command[]) {
  const id = useId();
  useEffect(() => {
    given.set(id, commands);
    changed();
    return () => {
      given.delete(id);
      changed();
    };
  }, [id, commands]);
}

/** Every command that is offered now. */
export function allCommands(): readonly Command[] {
  return all;
}

/** Every command that is offered, as it changes. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, allCommands);
}

/**
 * The command that keys mean: one whose area has the focus goes before one that counts everywhere,
 * and what was offered last before what was there already.
 */
export function commandFor(commands: readonly Command[], isPressed: (keys: string) => boolean, focus: Area | null): Command | undefined {
  const meant = commands.filter((command) => command.keys !== undefined && (!command.isDisabled || command.keysWait) && isPressed(command.keys));
  return meant.findLast((command) => command.within === focus && focus !== null) ?? meant.findLast((command) => command.within === undefined);
}
