import { StickyNote } from "lucide-react";
import { useRef, useState } from "react";

import type { RoundView } from "../../api/generated/RoundView";
import type { SessionView } from "../../api/generated/SessionView";
import { useWrite } from "../../api/queries";
import { Button } from "../../components/Button";
import { TextArea } from "../../components/Field";
import { Noted } from "../../components/Saying";
import { Section } from "../../components/Section";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import styles from "./Pilot.module.css";

type Props = {
  project: string;
  view: RoundView;
  names: ReadonlyMap<string, string>;
  /** Whose doing is noted, and where. */
  about: SessionView | null;
  place: string | null | undefined;
  titleOf: (place: string) => string;
  onLook: (session: string, place: string) => void;
};

/** What the observer sees people do, tied to a participant and the page they are on. */
export function Notes({ project, view, names, about, place, titleOf, onLook }: Props) {
  const { say } = useTexts();
  const write = useWrite("round.note");
  const [text, setText] = useState("");
  const area = useRef<HTMLDivElement>(null);
  useCommands([
    { id: "note", is: "act", label: say("pilot-note-write"), keys: "N", within: "work", icon: StickyNote, onRun: () => area.current?.querySelector("textarea")?.focus() },
  ]);
  const who = about ? (names.get(about.id) ?? "") : "";
  const page = place ? titleOf(place) : "";
  const isReady = text.trim() !== "" && !write.isPending;
  // The field is free for the next note at once; what is not kept comes back into it.
  const keep = () => {
    setText("");
    const note = { project, round: view.summary.id, session: about?.id ?? null, place: place ?? "", text: text.trim() };
    write.mutate(note, { onError: () => setText((next) => (next === "" ? text : `${text}\n${next}`)) });
  };
  return (
    <Section title={say("pilot-notes")}>
      <div ref={area} className={styles.note}>
        <TextArea
          label={about ? say("pilot-note-about", { who }) : say("pilot-note-round")}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isReady) {
              keep();
            }
          }}
        />
        <div className={styles.line}>
          <Button isSmall icon={StickyNote} onPress={keep} isDisabled={!isReady}>
            {say("pilot-note-keep")}
          </Button>
          <span className={styles.quiet}>{about ? say("pilot-note-goes", { to: [who, page].filter(Boolean).join(", ") }) : say("pilot-note-goes-round")}</span>
        </div>
        {write.error && <Trouble error={write.error} onAgain={keep} />}
      </div>
      <Noted notes={view.notes.toReversed()} names={names} titleOf={titleOf} lookAt={(note) => {
          const { session } = note;
          return session === null || note.place === "" ? null : () => onLook(session, note.place);
        }} />
    </Section>
  );
}
