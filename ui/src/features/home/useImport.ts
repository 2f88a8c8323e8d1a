import { useRef, useState } from "react";

import { call } from "../../api/call";
import { type StudioError, toStudioError } from "../../api/errors";
import type { ImportProposal } from "../../api/generated/ImportProposal";
import { MOST_IMPORT_BYTES } from "../../api/generated/commands";
import { useWrite } from "../../api/queries";
import { useTexts } from "../../i18n/texts";
import { base64 } from "../../lib/base64";
import { enter } from "./Services";

/** How far an import has come; at `service` it is none of another tool, but one of Maket's own. */
export type Importing =
  | { at: "service"; name: string }
  | { at: "reading"; name: string }
  | { at: "proposed"; name: string; proposal: ImportProposal }
  | { at: "accepting"; name: string; proposal: ImportProposal }
  | { at: "failed"; name: string; error: StudioError; again: () => void };

/** Importing a file: it is read, shown with what it loses, and becomes a service when accepted. */
export function useImport() {
  const { language } = useTexts();
  const accept = useWrite("import.accept");
  const [importing, setImporting] = useState<Importing | null>(null);
  // What was cancelled may still answer.
  const turn = useRef(0);

  const read = async (file: File, isFolder = false) => {
    turn.current += 1;
    const mine = turn.current;
    const { name } = file;
    if (isFolder || /\.maket$/i.test(name)) {
      setImporting({ at: "service", name });
      return;
    }
    setImporting({ at: "reading", name });
    let next: Importing;
    try {
      // One byte too many is enough to be told that the file is too large.
      const content = await base64(file.slice(0, MOST_IMPORT_BYTES + 1));
      next = { at: "proposed", name, proposal: await call("import.read", { content, language }) };
    } catch (error) {
      next = { at: "failed", name, error: toStudioError(error), again: () => void read(file) };
    }
    if (mine === turn.current) {
      setImporting(next);
    }
  };

  const cancel = () => {
    turn.current += 1;
    setImporting(null);
  };

  const take = async (name: string, proposal: ImportProposal) => {
    setImporting({ at: "accepting", name, proposal });
    try {
      const { project } = await accept.mutateAsync({ proposal: proposal.id });
      setImporting(null);
      await enter(project);
    } catch (error) {
      setImporting({ at: "failed", name, error: toStudioError(error), again: () => void take(name, proposal) });
    }
  };

  return { importing, read: (file: File, isFolder?: boolean) => void read(file, isFolder), take: (name: string, proposal: ImportProposal) => void take(name, proposal), cancel };
}
