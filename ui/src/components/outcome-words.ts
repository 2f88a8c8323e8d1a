import type { Say } from "../i18n/texts";

/** Outcomes that the studio has words for. */
const OUTCOMES = [
  "found", "none", "many", "refused", "declined", "unavailable",
  "accepted", "rejected", "unknown",
  "done", "cancelled", "failed", "paid", "signed", "late",
  "approved", "sent-back",
] as const;

/** What an outcome is called; one that nobody knows goes by its name in the file. */
export function outcomeWords(outcome: string, say: Say): string {
  return (OUTCOMES as readonly string[]).includes(outcome) ? say(`outcome-${outcome}`) : outcome;
}
