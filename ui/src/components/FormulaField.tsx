import { Braces } from "lucide-react";
import { useState } from "react";

import { ToggleButton } from "./Button";
import type { Option } from "./Choice";
import { Combo } from "./Combo";
import { FormulaText } from "./ConditionEditor";
import { useSubjectOptions, useSubjects } from "./ConditionParts";
import { useConditions } from "./conditions";
import type { Editing } from "./editing";
import { useTexts } from "../i18n/texts";
import styles from "./FormulaField.module.css";

type Props = {
  project: string;
  editing: Editing;
  place: string;
  facet: string;
  text: string | null | undefined;
  label: string;
  hint?: string;
  /** Another value, or none; without it the facet is set to it. */
  onChange?: (text: string | null) => void;
  /** Only what was learnt, from a registry for instance. */
  isLearnt?: boolean;
  /** What can be named, where that is no value of its own: lists of records. */
  names?: readonly Option[];
};

/** A value: one of what is known at the place, or an expression behind a toggle. */
export function FormulaField({ project, editing, place, facet, text, label, hint, onChange, isLearnt, names }: Props) {
  const { say } = useTexts();
  const at = `${place}#${facet}`;
  const written = text ?? "";
  const view = useConditions(project, [{ place: at, text: written }]).get(at);
  const subjects = useSubjects(project, at).filter(({ from }) => !isLearnt || from === "learnt");
  const toOptions = useSubjectOptions();
  const isName = names ? names.some(({ id }) => id === written) : subjects.some(({ path }) => path === written);
  const [asText, setAsText] = useState(false);
  const save = onChange ?? ((value: string | null) => void editing.set(place, facet, value));
  const isText = asText || (written !== "" && !isName);
  return (
    <div className={styles.formula}>
      {isText ? (
        <>
          <FormulaText label={label} isNamed text={written} problems={view?.problems ?? []} onChange={save} {...(hint !== undefined && { hint })} />
          {view?.sentence && <p className={styles.sentence}>{view.sentence}</p>}
        </>
      ) : (
        <Combo label={label} value={written || null} options={names ?? toOptions(subjects)} placeholder={say("formula-nothing")} onChange={save} {...(hint !== undefined && { hint })} />
      )}
      <span className={styles.toggle}>
        <ToggleButton isSmall icon={Braces} isSelected={isText} isDisabled={isText && !isName && written !== ""} onChange={setAsText}>
          {say("condition-text")}
        </ToggleButton>
      </span>
    </div>
  );
}
