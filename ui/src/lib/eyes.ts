import { useSyncExternalStore } from "react";

/** Through whose eyes a service is looked at, on which device and in which language. */
export type Eyes = { person: string | null; device: "phone" | "desktop"; language: string | null };

const OPEN: Eyes = { person: null, device: "phone", language: null };

const chosen = new Map<string, Eyes>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The eyes for a project: the same on every stage, for as long as the window is open. */
export function useEyes(project: string): [Eyes, (change: Partial<Eyes>) => void] {
  const eyes = useSyncExternalStore(subscribe, () => chosen.get(project) ?? OPEN);
  return [eyes, (change) => setEyes(project, change)];
}

/** Looks through other eyes. */
export function setEyes(project: string, change: Partial<Eyes>) {
  chosen.set(project, { ...(chosen.get(project) ?? OPEN), ...change });
  for (const listener of listeners) {
    listener();
  }
}
