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
