import { useSyncExternalStore } from "react";

/** What one learns by doing, in the order in which it is offered. */
export const LESSONS = ["reason", "walk", "pilot"] as const;

/** Something that one learns by doing it. */
export type Lesson = (typeof LESSONS)[number];

/** What was done already, and whether the list of it was put away. */
export type Learning = { done: readonly Lesson[]; isAway: boolean };

const NAME = "maket-learning";
const NOTHING: Learning = { done: [], isAway: false };

const listeners = new Set<() => void>();
let known: Learning | undefined;

function read(): Learning {
  try {
    const { done = [], isAway = false } = JSON.parse(window.localStorage.getItem(NAME) ?? "{}") as Partial<Learning>;
    return { done: LESSONS.filter((lesson) => done.includes(lesson)), isAway };
  } catch {
    return NOTHING;
  }
}

function now(): Learning {
  known ??= read();
  return known;
}

function write(learning: Learning) {
  known = learning;
  try {
    window.localStorage.setItem(NAME, JSON.stringify(learning));
  } catch {
    // A browser that keeps nothing shows the list again the next time.
  }
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Ticks a lesson: what it teaches has been done. */
export function learnt(lesson: Lesson) {
  const { done, isAway } = now();
  if (!done.includes(lesson)) {
    write({ done: LESSONS.filter((it) => it === lesson || done.includes(it)), isAway });
  }
}

/** Puts the list of lessons away for good. */
export function putAway() {
  write({ ...now(), isAway: true });
}

/** What was learnt so far; this window's machine remembers it. */
export function useLearning(): Learning {
  return useSyncExternalStore(subscribe, now);
}
