import type { ProofView } from "../../api/generated/ProofView";
import { keyIn } from "../../lib/place";

/** Why nobody of the cast is seen at a step: somebody else could be, nobody at all could, that is open, or it is not known yet. */
export type Gap = "possible" | "never" | "undecided" | "nobody";

const GAPS = { reached: "possible", never: "never", undecided: "undecided" } as const;

const WORDS = { possible: "reach-possible", never: "reach-never", undecided: "reach-undecided", nobody: "reach-none" } as const;

/** The text that says it. */
export function gapWord(gap: Gap): (typeof WORDS)[Gap] {
  return WORDS[gap];
}

/** What is known of each step that nobody of the cast comes to, by its key. */
export function gapsOf(unreached: ReadonlySet<string>, proof: ProofView | undefined): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>([...unreached].map((key) => [key, "nobody"]));
  for (const { thing, place, verdict } of proof?.things ?? []) {
    const key = thing === "step" ? keyIn(place, "steps") : null;
    if (key !== null && gaps.has(key)) {
      gaps.set(key, GAPS[verdict]);
    }
  }
  return gaps;
}
