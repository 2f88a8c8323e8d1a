import { useEffect, useState } from "react";

const BEGIN = '[data-area="inspector"] [data-begin] :is(textarea, input)';
const PAGE = '[data-area="outline"] [role="row"][aria-selected="true"]';
const ROW = '[data-area="work"] [role="row"][aria-selected="true"]';

/**
 * The way between list and inspector without a pointer: what is answered goes to the words of what is
 * selected, and Esc comes back to its row.
 */
export function useReach(): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) {
      document.querySelector<HTMLElement>(BEGIN)?.focus();
    }
  }, [asked]);
  useEffect(() => {
    // On its way up: what floats, and a field that takes its words back, have had it before.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && (event.target as Element).closest('[data-area="inspector"]')) {
        document.querySelector<HTMLElement>(ROW)?.focus();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return () => setAsked((count) => count + 1);
}

/** Gives the focus to the page that is selected in the outline. */
export function focusOutline() {
  document.querySelector<HTMLElement>(PAGE)?.focus();
}
