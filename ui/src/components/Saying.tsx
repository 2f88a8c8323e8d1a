import type { ReactNode } from "react";

import type { NoteView } from "../api/generated/NoteView";
import { useTexts } from "../i18n/texts";
import { timeOf } from "../lib/moments";
import { Button } from "./Button";
import styles from "./Saying.module.css";

type Props = {
  at: string;
  who: string | null;
  /** What it is about. */
  page: string;
  text: string;
  /** Said by a participant. */
  isVoice?: boolean;
  onLook?: () => void;
  /** Further lines. */
  children?: ReactNode;
};

/** A list of what was noted or said; `isLive` speaks what comes to it. */
export function Sayings({ isLive, children }: { isLive?: boolean; children: ReactNode }) {
  return (
    <ul className={styles.sayings} aria-live={isLive ? "polite" : undefined}>
      {children}
    </ul>
  );
}

/** Something that was noted or said: when, about whom, about what, and the words. */
export function Saying({ at, who, page, text, isVoice, onLook, children }: Props) {
  const { language } = useTexts();
  return (
    <li className={styles.saying} data-voice={isVoice || undefined}>
      <div className={styles.line}>
        <time dateTime={at} className={styles.at}>
          {timeOf(at, language)}
        </time>
        {who && <strong>{who}</strong>}
        {page &&
          (onLook ? (
            <Button kind="link" onPress={onLook}>
              {page}
            </Button>
          ) : (
            <span>{page}</span>
          ))}
      </div>
      {isVoice ? <blockquote className={styles.words}>{text}</blockquote> : <p className={styles.words}>{text}</p>}
      {children}
    </li>
  );
}

type NotedProps = {
  notes: readonly NoteView[];
  /** How participants are called, by their sessions. */
  names: ReadonlyMap<string, string>;
  titleOf: (place: string) => string;
  /** What leads to a note's place, where something does. */
  lookAt: (note: NoteView) => (() => void) | null;
};

/** What observers have noted. */
export function Noted({ notes, names, titleOf, lookAt }: NotedProps) {
  return (
    <Sayings>
      {notes.map((note) => {
        const onLook = lookAt(note);
        const who = note.session === null ? null : (names.get(note.session) ?? null);
        return <Saying key={`${note.at} ${note.text}`} at={note.at} who={who} page={titleOf(note.place)} text={note.text} {...(onLook && { onLook })} />;
      })}
    </Sayings>
  );
}
