import { useSyncExternalStore } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

let told = { text: "", turn: 0 };
const listeners = new Set<() => void>();

/** Says something to who cannot see it happen: `Surname, 3 of 5`. */
export function tell(text: string) {
  told = { text, turn: told.turn + 1 };
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where what is told is read from; once in the window. */
export function Spoken() {
  const { text, turn } = useSyncExternalStore(subscribe, () => told);
  return (
    <VisuallyHidden elementType="output">
      {/* Said anew even where the words are the same. */}
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}
