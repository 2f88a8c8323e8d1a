import { useEffect, useRef, useState, useSyncExternalStore } from "react";

/** How long a person pauses, in milliseconds, before what was typed becomes an edit. */
export const PAUSE = 300;

const flushes = new Set<() => void>();

/** The fields that hold what has not been handed on yet. */
const holding = new Set<object>();
const listeners = new Set<() => void>();

function hold(field: object, isHolding: boolean) {
  if (isHolding !== holding.has(field)) {
    holding[isHolding ? "add" : "delete"](field);
    for (const listener of listeners) {
      listener();
    }
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether something is still being typed that has not been handed on yet. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(subscribe, () => holding.size > 0);
}

/** Hands on at once whatever is still being typed: before an undo, and before the window closes. */
export function flushDrafts() {
  for (const flush of flushes) {
    flush();
  }
}

/** A field's draft: what it shows, and what to do when it changes and when it loses focus. */
export type Draft = { value: string; onChange: (value: string) => void; onBlur: () => void };

/**
 * What is being typed, kept apart from what is saved. `save` is called once the person pauses or
 * leaves the field, and never with what was handed on last. From the first letter the field shows
 * what the person typed: replies to earlier edits, which may come late and in a row, take nothing
 * away. Once the person has left it, or undoes, what changes elsewhere replaces the draft.
 */
export function useDraft(saved: string, save: (value: string) => void): Draft {
  const [draft, setDraft] = useState<{ value: string; isTyped: boolean } | null>(null);
  const [before, setBefore] = useState(saved);
  const handed = useRef(saved);
  const waiting = useRef<{ value: string; timer: number } | null>(null);
  const wait = (next: typeof waiting.current) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = next;
    hold(waiting, next !== null);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  if (saved !== before) {
    setBefore(saved);
    if (draft && !draft.isTyped) {
      setDraft(null);
    }
  }

  const flush = () => {
    const now = waiting.current;
    if (now) {
      wait(null);
      handed.current = now.value;
      latest.current(now.value);
    }
  };
  const end = () => {
    flush();
    setDraft((it) => it && { ...it, isTyped: false });
  };
  const last = useRef({ flush, end });
  useEffect(() => {
    last.current = { flush, end };
  });
  useEffect(() => {
    const hand = () => last.current.end();
    flushes.add(hand);
    return () => {
      flushes.delete(hand);
      // A field that goes away hands on what it still holds.
      last.current.flush();
    };
  }, []);

  return {
    value: draft?.value ?? saved,
    onChange: (value) => {
      if (!draft) {
        handed.current = saved;
      }
      setDraft({ value, isTyped: true });
      wait(value === handed.current ? null : { value, timer: window.setTimeout(() => last.current.flush(), PAUSE) });
    },
    onBlur: end,
  };
}
