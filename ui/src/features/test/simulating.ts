import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { call } from "../../api/call";
import { type StudioError, toStudioError } from "../../api/errors";
import type { SimulationProgress } from "../../api/generated/SimulationProgress";
import type { SimulationView } from "../../api/generated/SimulationView";
import { useTexts } from "../../i18n/texts";

/** How often it is asked how far a simulation has got, in milliseconds. */
const PULSE = 250;

/** What decides: the same for everybody, so that two looks at one service agree. */
const SEED = 1;

/** An estimate as it goes on: the last one, how far the next has got, and what went wrong with it. */
export type Simulating = {
  last: SimulationView | null;
  running: SimulationProgress | null;
  error: StudioError | null;
  run: (people: number) => Promise<void>;
  stop: () => void;
};

/** Estimates how people get on with a project; the last estimate stays while the window is open. */
export function useSimulating(project: string): Simulating {
  const client = useQueryClient();
  const { language } = useTexts();
  const key = ["simulate.run", { project }];
  const { data: last = null } = useQuery<SimulationView>({ queryKey: key, queryFn: skipToken, gcTime: Infinity });
  const [running, setRunning] = useState<SimulationProgress | null>(null);
  const [error, setError] = useState<StudioError | null>(null);
  const turn = useRef(0);
  const run = async (people: number) => {
    turn.current += 1;
    const own = turn.current;
    const isOwn = () => turn.current === own;
    setError(null);
    setRunning({ done: 0, of: people });
    const look = () =>
      call("simulate.progress", { project }).then(
        (told) => isOwn() && told.of > 0 && setRunning(told),
        // How far it has got is no more than a courtesy.
        () => undefined,
      );
    const pulse = window.setInterval(() => void look(), PULSE);
    try {
      const view = await call("simulate.run", { project, people, seed: SEED, parameters: {}, language });
      if (isOwn() && view.simulation) {
        client.setQueryData<SimulationView>(key, view);
      }
    } catch (failed) {
      if (isOwn()) {
        setError(toStudioError(failed));
      }
    } finally {
      window.clearInterval(pulse);
      if (isOwn()) {
        setRunning(null);
      }
    }
  };
  const stop = () => {
    turn.current += 1;
    setRunning(null);
    // Where nothing runs any more there is nothing to stop.
    void call("simulate.cancel", { project }).catch(() => undefined);
  };
  return { last, running, error, run, stop };
}
