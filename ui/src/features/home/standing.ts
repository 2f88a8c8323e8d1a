import type { Recent } from "../../api/generated/Recent";
import type { RoundMeasures } from "../../api/generated/RoundMeasures";
import { useIsOpen } from "../../api/project";
import { useRead } from "../../api/queries";
import { useRound } from "../../api/rounds";
import { useTexts } from "../../i18n/texts";
import type { Stage } from "../../lib/route";

/** The next open step of the work on a service. */
export type Next = { is: "live" | "mend" | "sort"; count: number } | { is: "pilot" | "hand-over" };

/** At which stage each next step is taken. */
export const NEXT_AT: Record<Next["is"], Stage> = { live: "pilot", mend: "test", sort: "improve", pilot: "pilot", "hand-over": "hand-over" };

/** How a service stands: what its last round measured, `null` where it had none, and what is next; what is not known is missing. */
export type Standing = { measured?: RoundMeasures | null; next?: Next };

/** What is known of a service; nothing is known of its rounds before they have been read. */
type Known = {
  /** How many findings stop people. */
  errors: number;
  rounds?: {
    /** How many have joined the round that runs. */
    live: number | null;
    /** How many walked the last round that somebody came to. */
    walked: number;
    /** How many remarks of that nobody has sorted. */
    unsorted: number;
  };
};

/** The next open step: who is inside goes first, then what stops people, what they said, trying it, handing it over. */
export function nextOf({ errors, rounds }: Known): Next | undefined {
  if (rounds && rounds.live !== null) {
    return { is: "live", count: rounds.live };
  }
  if (errors > 0) {
    return { is: "mend", count: errors };
  }
  if (!rounds) {
    return undefined;
  }
  if (rounds.unsorted > 0) {
    return { is: "sort", count: rounds.unsorted };
  }
  return { is: rounds.walked > 0 ? "hand-over" : "pilot" };
}

/**
 * How a recent service stands. Only one that is open, or that is looked at, is asked for its rounds:
 * to read them is to open its file, and nobody else can write in that then.
 */
export function useStanding({ project, errors, there }: Recent, isLookedAt: boolean): Standing {
  const { language } = useTexts();
  const isOpen = useIsOpen(project);
  const isRead = there && (isOpen || isLookedAt);
  const found = useRead("check.read", isRead ? { project, language } : null).data;
  const rounds = useRead("round.list", isRead ? { project } : null).data;
  const running = rounds?.running?.round ?? null;
  const last = running ?? rounds?.rounds.findLast(({ joined }) => joined > 0)?.id ?? null;
  const view = useRound(project, last, running !== null).data;
  const stops = found ? found.findings.filter(({ severity }) => severity === "error").length : errors;
  if (!rounds || (last !== null && !view)) {
    const next = nextOf({ errors: stops });
    return next ? { next } : {};
  }
  const unsorted = view?.feedback.filter(({ state }) => state === "new").length ?? 0;
  const walked = view?.measures.sessions ?? 0;
  const next = nextOf({ errors: stops, rounds: { live: running !== null && view ? view.sessions.length : null, walked, unsorted } });
  return { measured: walked > 0 && view ? view.measures : null, ...(next && { next }) };
}
