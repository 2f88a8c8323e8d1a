import { type RefObject, useCallback, useRef } from "react";
import { type AriaLandmarkRole, useLandmark } from "react-aria/useLandmark";

/**
 * An area of the window: a landmark with a name, spoken where F6 arrives.
 * The focus is moved at once: by itself the hook waits for a render to move it, and whoever presses
 * faster than that is never again let into the area that they have left.
 */
export function useArea(role: AriaLandmarkRole, label: string, kept?: RefObject<HTMLElement | null>) {
  const own = useRef<HTMLElement>(null);
  const ref = kept ?? own;
  // One and the same function, or the area would forget at each render where in it one was.
  const focus = useCallback(() => ref.current?.focus(), [ref]);
  const { landmarkProps } = useLandmark({ role, "aria-label": label, focus }, ref);
  return { ...landmarkProps, ref, tabIndex: -1 };
}
