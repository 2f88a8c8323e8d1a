import { type ReactNode, useState } from "react";

import { call } from "../api/call";
import type { MentionView } from "../api/generated/MentionView";
import { useTexts } from "../i18n/texts";
import { Confirm } from "./Dialog";
import { Mentioned } from "./Mentioned";
import { toast } from "./Toasts";
import { troubleOf } from "./Trouble";

/** What else is to be known before a thing is taken away. */
type About = {
  /** What goes with it, or changes beside it. */
  says?: ReactNode;
  /** It is asked even where nobody speaks of the thing. */
  asksAnyway?: boolean;
  /** Whether a place that speaks of the thing is mended as it goes. */
  isMended?: (place: string) => boolean;
};

type Asked = About & { name: string; mentions: readonly MentionView[]; takeAway: () => void };

/** Taking things away, by their place and what they are called: at once where nobody speaks of them, else once it is said who does. */
export function useRemoving(project: string): {
  remove: (place: string, name: string, takeAway: () => void, about?: About) => void;
  /** What is asked meanwhile; belongs on the screen. */
  dialog: ReactNode;
} {
  const { say, language } = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const remove = (place: string, name: string, takeAway: () => void, about: About = {}) => {
    call("mention.list", { project, place, language }).then(
      (told) => {
        const mentions = told.mentions.filter((it) => !about.isMended?.(it.place));
        if (mentions.length > 0 || about.asksAnyway) {
          setAsked({ ...about, name, mentions, takeAway });
        } else {
          takeAway();
        }
      },
      (error: unknown) => toast(troubleOf(error, say)),
    );
  };
  const close = () => setAsked(null);
  const mentions = asked?.mentions ?? [];
  const dialog = asked && (
    <Confirm title={say("removing-named", { name: asked.name })} act={say(mentions.length > 0 ? "removing-anyway" : "removing-act")} isOpen isDanger onConfirm={asked.takeAway} onClose={close}>
      {asked.says}
      {mentions.length > 0 && (
        <>
          <p>{say("removing-text", { count: mentions.length })}</p>
          <Mentioned mentions={mentions} onGo={close} />
        </>
      )}
      <p>{say("removing-undo")}</p>
    </Confirm>
  );
  return { remove, dialog };
}
