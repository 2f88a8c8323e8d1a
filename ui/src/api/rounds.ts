import { useQuery } from "@tanstack/react-query";

import { call } from "./call";
import type { StudioError } from "./errors";
import type { RoundView } from "./generated/RoundView";
import { useRead } from "./queries";

/** How often a round that runs is looked at, in milliseconds. */
const PULSE = 2_000;

/** The rounds of a project, and which of them runs. */
export function useRounds(project: string) {
  return useRead("round.list", { project });
}

/** What a round has shown so far; while it runs it is read again and again, as long as the window is seen. */
export function useRound(project: string, round: string | null, isLive: boolean) {
  return useQuery<RoundView, StudioError>({
    queryKey: ["round.read", { project, round: round ?? "" }],
    queryFn: () => call("round.read", { project, round: round ?? "" }),
    enabled: round !== null,
    refetchInterval: isLive ? PULSE : false,
  });
}
