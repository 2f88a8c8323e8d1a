import type { ReactNode } from "react";

import type { StudioError } from "../api/errors";
import type { ActGroup } from "../components/Menu";
import type { Stage } from "../lib/route";

/** What a stage's tab says beside its name: problems that stop people, or that a pilot runs. */
export type StageMark = { is: "problems"; count: number } | { is: "live" };

/** Taking back or making again, and the name of the change that it is about where there is one by now. */
export type Turn = { what: string | undefined; isDisabled: boolean; onRun: () => void };

/** What the bars of the window say of the open project. */
export type ProjectStatus = {
  id: string;
  title: ReactNode;
  /** Beside the title: the round that runs, that it can only be read. */
  state?: string | undefined;
  /** Acts on the project as a whole, behind its title. */
  acts: readonly ActGroup[];
  marks: Partial<Record<Stage, StageMark>>;
  undo: Turn;
  redo: Turn;
  /** `at` is when, as finished text. */
  saved: { is: "saved"; at?: string | undefined } | { is: "saving" } | { is: "unsaved" };
  /** Why the last changes are not saved, and how they are asked for once more. */
  unkept?: { error: StudioError; onAgain: () => void } | null;
  problems: { count: number; onShow: () => void } | null;
  /** How much of the service is written in each of its languages. */
  languages: readonly { id: string; name: string; percent: number }[];
};
