import { createContext, type RefObject, use, useEffect, useRef } from "react";

/** Asks, once, whether the box that has become chosen takes the focus: a key on the map has led there. */
export const TakesFocus = createContext<() => boolean>(() => false);

/** Gives the focus to a box once it is chosen by a key, even if it has only then come into the document. */
export function useFollowedFocus(isChosen: boolean): RefObject<HTMLDivElement | null> {
  const takes = use(TakesFocus);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen && takes()) {
      inside.current?.closest<HTMLElement>("[data-id]")?.focus({ preventScroll: true });
    }
  }, [isChosen, takes]);
  return inside;
}

/** Gives the focus back to the drawing: to the box that is chosen there, else to the whole. */
export function focusChosen() {
  const main = document.querySelector<HTMLElement>("main");
  (main?.querySelector<HTMLElement>("[data-id][tabindex='0']") ?? main)?.focus();
}
