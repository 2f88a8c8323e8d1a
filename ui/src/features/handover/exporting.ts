import { useRef, useState } from "react";

import { call } from "../../api/call";
import { StudioError, toStudioError } from "../../api/errors";
import type { HandedOver } from "../../api/generated/HandedOver";
import { inWindow } from "../../api/transport/tauri";

/** An export as it goes on: how many parts are written, what came of it. */
export type Exporting = {
  running: { done: number; of: number } | null;
  saved: HandedOver | null;
  error: StudioError | null;
  /** Writes these parts, one after another, and then the file; `to` is where, without it the browser saves it. */
  run: (parts: readonly string[], to: string | null) => Promise<void>;
  /** Ends it after the part that is being written; nothing is saved then. */
  stop: () => void;
};

/** Whether this host saves files where the person says; a browser has a folder of its own for that. */
export const SAVES = inWindow();

/** Hands parts of a project over. */
export function useExporting(project: string): Exporting {
  const [state, setState] = useState<Pick<Exporting, "running" | "saved" | "error">>({ running: null, saved: null, error: null });
  const turn = useRef(0);
  const run = async (parts: readonly string[], to: string | null) => {
    turn.current += 1;
    const own = turn.current;
    const isStopped = () => turn.current !== own;
    try {
      for (const [done, part] of parts.entries()) {
        setState({ running: { done, of: parts.length }, saved: null, error: null });
        // eslint-disable-next-line no-await-in-loop -- one after another is what can be stopped
        await call("handover.part", { project, part });
        if (isStopped()) {
          return;
        }
      }
      setState({ running: { done: parts.length, of: parts.length }, saved: null, error: null });
      const saved = await call("handover.export", { project, parts: [...parts], to });
      if (saved.content !== null) {
        download(saved.name, saved.content);
      }
      setState({ running: null, saved, error: null });
    } catch (error) {
      setState({ running: null, saved: null, error: toStudioError(error) });
    }
  };
  const stop = () => {
    turn.current += 1;
    setState({ running: null, saved: null, error: null });
  };
  return { ...state, run, stop };
}

/** Lets the browser save a file. */
function download(name: string, base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
