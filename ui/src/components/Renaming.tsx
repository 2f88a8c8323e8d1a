import { type KeyboardEvent, useState } from "react";

import { useTexts } from "../i18n/texts";
import type { Editing } from "./editing";
import { TextField } from "./Field";

type Props = { editing: Editing; place: string; id: string; label: string; hint: string };

/** The id of a thing. Another one is given on Enter or when the field is left, and everything that speaks of it follows. */
export function Renaming({ editing, place, id, label, hint }: Props) {
  const { say } = useTexts();
  const [typed, setTyped] = useState(id);
  const [refused, setRefused] = useState(false);
  const rename = async () => {
    const wanted = typed.trim();
    if (wanted !== id && wanted !== "") {
      setRefused(!(await editing.tryEdit([{ edit: "rename", place, id: wanted }])));
    } else {
      setTyped(id);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      void rename();
    } else if (event.key === "Escape") {
      setTyped(id);
      setRefused(false);
    }
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      hint={hint}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        setRefused(false);
      }}
      onBlur={() => void rename()}
      onKeyDown={onKeyDown}
      error={refused ? say("name-refused") : undefined}
    />
  );
}
