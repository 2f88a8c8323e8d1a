import { useState } from "react";

import { call } from "../../api/call";
import type { MentionView } from "../../api/generated/MentionView";
import type { Step } from "../../api/generated/Step";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useEditing } from "../../components/editing";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import { Mentioned } from "./Mentioned";
import type { Placed } from "./parts";
import { removeEdits, rowsOf } from "./rows";

type Asked = { place: string; mentions: readonly MentionView[] };

/** Takes rows of a page away: at once where nobody speaks of them, else once it is said who does. */
export function useRemoving(project: string, step: Placed<Step>): { remove: (place: string) => void; dialog: React.ReactNode } {
  const { say, language } = useTexts();
  const editing = useEditing(project);
  const [asked, setAsked] = useState<Asked | null>(null);
  const takeAway = (place: string) => {
    const row = rowsOf(step).find((it) => it.place === place);
    setAsked(null);
    if (row) {
      goPlace(step.place);
      void editing.editAndSay(removeEdits(step, place), say(row.is === "question" ? "pages-question-removed" : "pages-content-removed"));
    }
  };
  const remove = async (place: string) => {
    const { mentions } = await call("mention.list", { project, place, language });
    if (mentions.length > 0) {
      setAsked({ place, mentions });
    } else {
      takeAway(place);
    }
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
          <Button kind="danger" onPress={() => takeAway(asked.place)}>
            {say("pages-remove-anyway")}
          </Button>
        </>
      }
    >
      <p>{say("pages-remove-text", { count: asked.mentions.length })}</p>
      <Mentioned mentions={asked.mentions} onGo={close} />
    </Dialog>
  );
  return { remove: (place) => void remove(place), dialog };
}
