import { Braces } from "lucide-react";
import { useRef, useState } from "react";

import { useTexts } from "../i18n/texts";
import { IconButton } from "./Button";
import { useSubjectOptions, useSubjects } from "./ConditionParts";
import styles from "./Field.module.css";
import { Menu } from "./Menu";

type Props = {
  project: string;
  /** Where the text stands, with its facet and language. */
  place: string;
  /** What the text is called. */
  label: string;
  /** A name to be spoken of between two positions of the text; answers with the position behind it. */
  onInsert: (name: string, from: number, to: number) => number;
};

/**
 * Offers what is known by the time that a text is read: an answer, what a registry has said. It stands
 * beside the name of the field, and puts what is chosen where the cursor was.
 */
export function KnownMenu({ project, place, label, onInsert }: Props) {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const subjects = useSubjects(project, isOpen ? place : null);
  const toOptions = useSubjectOptions();
  const name = say("known-insert", { field: label });
  const insert = (path: string) => {
    const field = around.current?.closest("div")?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    if (field) {
      const from = field.selectionStart ?? field.value.length;
      const behind = onInsert(path, from, field.selectionEnd ?? from);
      // Once the menu has given the focus back.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          field.focus();
          field.setSelectionRange(behind, behind);
        }),
      );
    }
  };
  // What is chosen from a list, and a yes or no, decide what is said; they are no words by themselves.
  const words = subjects.filter(({ kind, items }) => items.length === 0 && kind !== "boolean");
  const groups = toOptions(words).map(({ heading, options }) => ({
    id: heading,
    heading,
    acts: options.map(({ id, label: shown }) => ({ id, label: shown, about: `{${id}}`, onAction: () => insert(id) })),
  }));
  return (
    <span ref={around} className={styles.known}>
      <Menu label={name} placement="bottom end" isOpen={isOpen} onOpenChange={setOpen} trigger={<IconButton icon={Braces} isSmall label={name} />} groups={groups} />
    </span>
  );
}
