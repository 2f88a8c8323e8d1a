import { useEffect, useRef, useState } from "react";

/** How long a person pauses, in milliseconds, before what was typed becomes an edit. */
export const PAUSE = 300;

const flushes = new Set<() => void>();

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
 * leaves the field, and never with what is saved already. What changes elsewhere, by an undo for
 * instance, replaces a draft that has been handed on; one that still waits stays in the field.
 */
export function useDraft(saved: string, save: (value: string) => void): Draft {
  const [draft, setDraft] = useState<{ value: string; waits: boolean } | null>(null);
  const [before, setBefore] = useState(saved);
  const waiting = useRef<{ value: string; timer: number } | null>(null);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  if (saved !== before) {
    setBefore(saved);
    if (draft && !draft.waits) {
      setDraft(null);
    }
  }

  const flush = () => {
    const now = waiting.current;
    if (now) {
      clearTimeout(now.timer);
      waiting.current = null;
      setDraft({ value: now.value, waits: false });
      latest.current(now.value);
    }
  };
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  });
  useEffect(() => {
    const hand = () => last.current();
    flushes.add(hand);
    return () => {
      flushes.delete(hand);
      // A field that goes away hands on what it still holds.
      hand();
    };
  }, []);

  return {
    value: draft?.value ?? saved,
    onChange: (value) => {
      clearTimeout(waiting.current?.timer);
      const changed = value !== saved;
      setDraft(changed ? { value, waits: true } : null);
      waiting.current = changed ? { value, timer: window.setTimeout(() => last.current(), PAUSE) } : null;
    },
    onBlur: flush,
  };
}
