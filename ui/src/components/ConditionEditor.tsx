import { Braces, Plus, Split } from "lucide-react";
import { useState } from "react";

import { call } from "../api/call";
import type { ConditionForm } from "../api/generated/ConditionForm";
import type { ConditionProblem } from "../api/generated/ConditionProblem";
import type { ConditionView } from "../api/generated/ConditionView";
import { useTexts } from "../i18n/texts";
import { useDraft } from "../lib/useDraft";
import { Button, ToggleButton } from "./Button";
import styles from "./ConditionEditor.module.css";
import { ConditionParts } from "./ConditionParts";
import { EMPTY_PART, isWhole } from "./condition-form";
import { useConditions } from "./conditions";
import { TextArea } from "./Field";
import { Notice } from "./Notice";

type Props = {
  project: string;
  /** Where the condition stands, with its facet. */
  place: string;
  text: string;
  /** Another condition; nothing takes it away. */
  onChange: (text: string | null) => void;
  /** What a condition decides here, spoken. */
  label: string;
  /** What holds without a condition, and the words that begin one. */
  always: string;
  begin: string;
};

/**
 * A condition as a sentence, put together from choices, with its text behind a toggle. It is handed
 * on once nothing in it is missing, so `onChange` always gets a condition that can be saved, or
 * `null` when the last part is taken away.
 *
 * `place` is where the condition is kept, with its facet: what can be named there is asked of the
 * core by it. An arrow of a step, for instance:
 *
 *     <ConditionEditor
 *       key={arrow.place}
 *       project={project}
 *       place={`${arrow.place}#when`}
 *       text={arrow.thing.when ?? ""}
 *       onChange={(when) => void editing.set(arrow.place, "when", when)}
 *       label={say("way-when")}
 *       always={say("way-always-all")}
 *       begin={say("way-only-when")}
 *     />
 *
 * `always` is the sentence shown where there is no condition, `begin` the button that begins one.
 * `useConditions` reads the sentences of many conditions at once, for lists.
 */
export function ConditionEditor({ project, place, text, onChange, label, always, begin }: Props) {
  const { say, language } = useTexts();
  const view = useConditions(project, [{ place, text }]).get(place);
  const [asText, setAsText] = useState(false);
  const { form, change } = useForm({ text, view, write: (it) => call("condition.write", { project, language, place, form: it }).then((made) => made.text), onChange });

  if (text === "" && !form && !asText) {
    return (
      <div className={styles.none}>
        <p>{always}</p>
        <Button kind="ghost" isSmall icon={Split} onPress={() => change({ every: true, parts: [EMPTY_PART] })}>
          {begin}
        </Button>
      </div>
    );
  }
  const beyond = !form && view !== undefined;
  return (
    <fieldset className={styles.condition} aria-label={label}>
      {asText || (beyond && view.sentence === null) ? (
        <FormulaText label={label} text={text} problems={view?.problems ?? []} onChange={onChange} />
      ) : (
        <>
          {form && <ConditionParts project={project} place={place} form={form} onChange={change} />}
          {beyond && <Notice>{say("condition-beyond")}</Notice>}
        </>
      )}
      {view?.sentence && <p className={styles.sentence}>{view.sentence}</p>}
      {!asText && view && <Problems problems={view.problems} />}
      <div className={styles.acts}>
        {form && !asText && (
          <Button kind="ghost" isSmall icon={Plus} onPress={() => change({ ...form, parts: [...form.parts, EMPTY_PART] })}>
            {say("condition-more")}
          </Button>
        )}
        <span className={styles.end}>
          <ToggleButton isSmall icon={Braces} isSelected={asText} onChange={setAsText}>
            {say("condition-text")}
          </ToggleButton>
        </span>
      </div>
    </fieldset>
  );
}

type FormOf = { text: string; view: ConditionView | undefined; write: (form: ConditionForm) => Promise<string>; onChange: Props["onChange"] };

/** The choices that are shown: those that are being made, else those of the condition that is saved. */
function useForm({ text, view, write, onChange }: FormOf): { form: ConditionForm | null; change: (form: ConditionForm) => void } {
  const [draft, setDraft] = useState<{ form: ConditionForm; wrote: string | null } | null>(null);
  const [before, setBefore] = useState(text);
  if (text !== before) {
    setBefore(text);
    // Somebody else has changed it, an undo for instance.
    if (draft && draft.wrote !== text) {
      setDraft(null);
    }
  }
  const change = (form: ConditionForm) => {
    if (form.parts.length === 0) {
      setDraft(null);
      onChange(null);
      return;
    }
    setDraft({ form, wrote: null });
    if (isWhole(form)) {
      void write(form).then((wrote) => {
        setDraft({ form, wrote });
        onChange(wrote);
      });
    }
  };
  return { form: draft?.form ?? view?.form ?? null, change };
}

type TextProps = { label: string; isNamed?: boolean; text: string; problems: readonly ConditionProblem[]; onChange: Props["onChange"]; hint?: string };

/** An expression as it is written, with what is wrong in it. */
export function FormulaText({ label, isNamed = false, text, problems, onChange, hint }: TextProps) {
  const draft = useDraft(text, (typed) => onChange(typed.trim() === "" ? null : typed));
  // What is wrong is told of what is saved, and holds for that alone.
  const told = draft.value === text ? problems : [];
  return (
    <div className={styles.text}>
      <TextArea label={label} isLabelHidden={!isNamed} lang="zxx" {...draft} {...(hint !== undefined && { hint })} />
      <Problems problems={told} text={text} onChange={onChange} />
    </div>
  );
}

type ProblemProps = { problems: readonly ConditionProblem[]; text?: string; onChange?: Props["onChange"] };

/** What is wrong with an expression, where, and what would stand there better. */
export function Problems({ problems, text, onChange }: ProblemProps) {
  const { say } = useTexts();
  return problems.map(({ message, start, end, isAdvice, replacement }) => (
    <Notice
      key={`${start} ${message}`}
      tone={isAdvice ? "warn" : "bad"}
      actions={
        text !== undefined &&
        onChange &&
        replacement !== null && (
          <Button isSmall onPress={() => onChange(text.slice(0, start) + replacement + text.slice(end))}>
            {say("condition-write", { replacement })}
          </Button>
        )
      }
    >
      {text !== undefined && text.slice(start, end).trim() !== "" && text.slice(start, end) !== text && <code className={styles.where}>{text.slice(start, end)}</code>} {message}
    </Notice>
  ));
}
