import { useEffect, useRef, useState } from "react";

import { goPlace } from "../../lib/useRoute";

const BEGIN = '[data-area="inspector"] [data-begin] :is(textarea, input)';
const PAGE = '[data-area="outline"] [role="row"][aria-selected="true"]';
const ROW = '[data-area="work"] [role="row"][aria-selected="true"]';

/**
 * The way between lists and inspector without a pointer: what is answered opens a page, a question or
 * a text at its words, and Esc comes back to the row, in the list that it was opened from.
 */
export function useReach(): (place: string) => void {
  const [asked, setAsked] = useState(0);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (asked > 0) {
      document.querySelector<HTMLElement>(BEGIN)?.focus();
    }
  }, [asked]);
  useEffect(() => {
    // On its way up: what floats, and a field that takes its words back, have had it before.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && (event.target as Element).closest('[data-area="inspector"]')) {
        const isInOutline = from.current?.matches(PAGE) && from.current.isConnected;
        document.querySelector<HTMLElement>(isInOutline ? PAGE : ROW)?.focus();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (place) => {
    goPlace(place);
    from.current = document.activeElement;
    setAsked((count) => count + 1);
  };
}

/** Gives the focus to the page that is selected in the outline. */
export function focusOutline() {
  document.querySelector<HTMLElement>(PAGE)?.focus();
}
