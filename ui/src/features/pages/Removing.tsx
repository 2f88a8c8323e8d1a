import { type ReactNode, useState } from "react";

import { call } from "../../api/call";
import { StudioError } from "../../api/errors";
import type { MentionView } from "../../api/generated/MentionView";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { toast } from "../../components/Toasts";
import { useTexts } from "../../i18n/texts";
import { Mentioned } from "./Mentioned";

type Asked = { mentions: readonly MentionView[]; takeAway: () => void };

/** Taking things away: at once where nobody speaks of them, else once it is said who does. */
export function useRemoving(project: string): {
  remove: (place: string, takeAway: () => void) => void;
  /** What is asked meanwhile; belongs on the screen. */
  dialog: ReactNode;
} {
  const { say, language } = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const remove = (place: string, takeAway: () => void) => {
    call("mention.list", { project, place, language }).then(
      ({ mentions }) => (mentions.length > 0 ? setAsked({ mentions, takeAway }) : takeAway()),
      (error: unknown) => toast(say(error instanceof StudioError ? `error-${error.code}` : "error-crashed")),
    );
  };
  const close = () => setAsked(null);
  const dialog = asked && (
    <Dialog
      title={say("pages-remove-title")}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say("cancel")}</Button>
          <Button
            kind="danger"
            onPress={() => {
              close();
              asked.takeAway();
            }}
          >
            {say("pages-remove-anyway")}
          </Button>
        </>
      }
    >
      <p>{say("pages-remove-text", { count: asked.mentions.length })}</p>
      <Mentioned mentions={asked.mentions} onGo={close} />
    </Dialog>
  );
  return { remove, dialog };
}
