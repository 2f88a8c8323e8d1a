import { X } from "lucide-react";

import type { ConditionForm } from "../api/generated/ConditionForm";
import type { ConditionPart } from "../api/generated/ConditionPart";
import type { ConditionSubject } from "../api/generated/ConditionSubject";
import type { ConditionTestChoice } from "../api/generated/ConditionTestChoice";
import type { ConditionValue } from "../api/generated/ConditionValue";
import { useRead } from "../api/queries";
import { localise } from "../i18n/languages";
import { useTexts } from "../i18n/texts";
import { useDraft } from "../lib/useDraft";
import { IconButton } from "./Button";
import { Choice, type Option, type OptionGroup } from "./Choice";
import { Combo } from "./Combo";
import styles from "./ConditionEditor.module.css";
import { aboutAnother, comparedBy, type FromToday, readPeriod, testOf, writePeriod } from "./condition-form";
import { TextField } from "./Field";
import { Segmented } from "./Segmented";
import { Tick } from "./Tick";

type Props = { project: string; place: string; form: ConditionForm; onChange: (form: ConditionForm) => void };

/** The comparisons of a condition, each put together from choices. */
export function ConditionParts({ project, place, form, onChange }: Props) {
  const { say } = useTexts();
  const subjects = useSubjects(project, place);
  const put = (at: number, part: ConditionPart | null) => onChange({ ...form, parts: form.parts.flatMap((it, index) => (index === at ? (part ? [part] : []) : [it])) });
  return (
    <>
      {form.parts.length > 1 && (
        <Segmented
          label={say("condition-joint")}
          value={form.every ? "every" : "any"}
          options={(["every", "any"] as const).map((id) => ({ id, label: say(`condition-${id}`), name: say(`condition-${id}`) }))}
          onChange={(joint) => onChange({ ...form, every: joint === "every" })}
        />
      )}
      {form.parts.map((part, at) => (
        // A part has nothing of its own to be known by.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} number={at + 1} part={part} subjects={subjects} onChange={(changed) => put(at, changed)} onRemove={() => put(at, null)} />
      ))}
    </>
  );
}

/** What can be named at a place; at none nothing is asked. */
export function useSubjects(project: string, place: string | null): readonly ConditionSubject[] {
  return useRead("condition.choices", place === null ? null : { project, place }).data?.subjects ?? [];
}

/** What can be named, under the headings of what it belongs to. */
export function useSubjectOptions(): (subjects: readonly ConditionSubject[]) => OptionGroup[] {
  const { say, language } = useTexts();
  return (subjects) => {
    const groups = new Map<string, Option[]>();
    for (const { path, label, of, from } of subjects) {
      const heading = from === "rule" ? say("condition-rules") : localise(of, language) || say("condition-answers");
      const group = groups.get(heading) ?? [];
      group.push({ id: path, label: localise(label, language) || path });
      groups.set(heading, group);
    }
    return [...groups].map(([heading, options]) => ({ heading, options }));
  };
}

type PartProps = { number: number; part: ConditionPart; subjects: readonly ConditionSubject[]; onChange: (part: ConditionPart) => void; onRemove: () => void };

function Part({ number, part, subjects, onChange, onRemove }: PartProps) {
  const { say } = useTexts();
  const toOptions = useSubjectOptions();
  const subject = subjects.find(({ path }) => path === part.about);
  const choice = testOf(part, subject);
  const kind = subject?.kind ?? "";
  // A name that is no longer known here stays to be seen.
  const options = part.about && !subject ? [{ id: part.about, label: part.about }, ...toOptions(subjects)] : toOptions(subjects);
  const nameOf = ({ measure, test }: Pick<ConditionTestChoice, "measure" | "test">) => say(`test-${measure}-${test}`, { kind });
  return (
    <fieldset className={styles.part} aria-label={say("condition-part", { number })}>
      <div className={styles.about}>
        <Combo
          label={say("condition-about")}
          isLabelHidden
          placeholder={say("condition-about")}
          value={part.about || null}
          options={options}
          onChange={(path) => {
            const chosen = subjects.find((it) => it.path === path);
            if (chosen) {
              onChange(aboutAnother(part, chosen));
            }
          }}
        />
        <IconButton isSmall icon={X} label={say("condition-remove", { number })} onPress={onRemove} />
      </div>
      {subject && (
        <Choice
          label={say("condition-test")}
          isLabelHidden
          isSmall
          value={`${part.measure} ${part.test}`}
          options={subject.tests.map((it) => ({ id: `${it.measure} ${it.test}`, label: nameOf(it) }))}
          onChange={(id) => {
            const chosen = subject.tests.find((it) => `${it.measure} ${it.test}` === id);
            if (chosen) {
              onChange(comparedBy(part, chosen));
            }
          }}
        />
      )}
      {subject && choice && <Values part={part} subject={subject} choice={choice} subjects={subjects} onChange={(values) => onChange({ ...part, values })} />}
    </fieldset>
  );
}

type ValuesProps = {
  part: ConditionPart;
  subject: ConditionSubject;
  choice: ConditionTestChoice;
  subjects: readonly ConditionSubject[];
  onChange: (values: ConditionValue[]) => void;
};

function Values({ part, subject, choice, subjects, onChange }: ValuesProps) {
  const { say, language } = useTexts();
  if (choice.takes === "many") {
    const chosen = new Set(part.values.map(({ text }) => text));
    return (
      <fieldset className={styles.ticks} aria-label={say("condition-values")}>
        {subject.items.map(({ id, label }) => (
          <Tick
            key={id}
            isSelected={chosen.has(id)}
            onChange={(isIn) => onChange(subject.items.filter((it) => (it.id === id ? isIn : chosen.has(it.id))).map((it) => ({ kind: "item", text: it.id })))}
          >
            {localise(label, language) || id}
          </Tick>
        ))}
      </fieldset>
    );
  }
  const count = { none: 0, one: 1, two: 2 }[choice.takes];
  return Array.from({ length: count }, (_, at) => (
    <Value
      // The two ends of a range are known by their order alone.
      // oxlint-disable-next-line react/no-array-index-key
      key={`${subject.path} ${choice.test} ${at}`}
      value={part.values[at] ?? { kind: choice.values[0] ?? "text", text: "" }}
      label={count === 2 ? say(at === 0 ? "condition-from" : "condition-to") : say("condition-value")}
      subject={subject}
      choice={choice}
      subjects={subjects}
      onChange={(value) => onChange(Array.from({ length: count }, (__, index) => (index === at ? value : (part.values[index] ?? { kind: value.kind, text: "" }))))}
    />
  ));
}

type ValueProps = Omit<ValuesProps, "part" | "onChange"> & { value: ConditionValue; label: string; onChange: (value: ConditionValue) => void };

function Value({ value, label, subject, choice, subjects, onChange }: ValueProps) {
  const { say, language } = useTexts();
  const toOptions = useSubjectOptions();
  const others = choice.values.includes("name") ? subjects.filter(({ path, kind }) => kind === subject.kind && path !== subject.path) : [];
  if (choice.values.includes("item")) {
    const items = subject.items.map((item) => ({ id: `item ${item.id}`, label: localise(item.label, language) || item.id }));
    const names = others.length > 0 ? [{ heading: say("condition-another"), options: others.map((it) => ({ id: `name ${it.path}`, label: localise(it.label, language) || it.path })) }] : [];
    return (
      <Choice
        label={label}
        isLabelHidden
        isSmall
        value={value.text ? `${value.kind} ${value.text}` : null}
        placeholder={say("condition-choose")}
        options={[...items, ...names]}
        onChange={(id) => {
          const [kind = "item", ...text] = id.split(" ");
          onChange({ kind: kind as "item" | "name", text: text.join(" ") });
        }}
      />
    );
  }
  const kinds = choice.values.filter((kind) => kind !== "name" || others.length > 0);
  return (
    <div className={styles.value}>
      {kinds.length > 1 && (
        <Choice
          label={say("condition-with")}
          isLabelHidden
          isSmall
          value={value.kind}
          options={kinds.map((id) => ({ id, label: say(`condition-with-${id}`) }))}
          onChange={(kind) => onChange({ kind, text: "" })}
        />
      )}
      {value.kind === "name" && <Combo label={say("condition-another")} isLabelHidden value={value.text || null} options={toOptions(others)} onChange={(path) => path && onChange({ kind: "name", text: path })} />}
      {value.kind === "today" && <Today value={value} onChange={onChange} />}
      {value.kind !== "name" && value.kind !== "today" && <Written key={value.kind} label={label} value={value} onChange={onChange} />}
    </div>
  );
}

const FORMS: Partial<Record<ConditionValue["kind"], RegExp>> = { number: /^-?\d+(\.\d+)?$/, date: /^\d{4}-\d{2}-\d{2}$/, time: /^\d{2}:\d{2}:\d{2}$/ };

/** A value that is typed. */
function Written({ label, value, onChange }: { label: string; value: ConditionValue; onChange: (value: ConditionValue) => void }) {
  const { say } = useTexts();
  const form = FORMS[value.kind];
  const tidy = (text: string) => {
    const plain = text.trim().replace(",", ".");
    return value.kind === "time" && /^\d{2}:\d{2}$/.test(plain) ? `${plain}:00` : value.kind === "text" ? text : plain;
  };
  const isGood = (text: string) => !form || form.test(tidy(text));
  const draft = useDraft(value.text, (text) => isGood(text) && onChange({ kind: value.kind, text: tidy(text) }));
  const isWrong = draft.value.trim() !== "" && !isGood(draft.value);
  return (
    <TextField
      label={label}
      isLabelHidden
      {...(form && { placeholder: say(`condition-form-${value.kind}`) })}
      error={isWrong ? say(`condition-wrong-${value.kind}`) : undefined}
      {...(value.kind === "number" && { inputMode: "decimal" as const })}
      {...draft}
    />
  );
}

/** Today, or so many days, months or years before or after it. */
function Today({ value, onChange }: { value: ConditionValue; onChange: (value: ConditionValue) => void }) {
  const { say } = useTexts();
  const parts = readPeriod(value.text);
  const put = (period: FromToday) => onChange({ kind: "today", text: writePeriod(period) });
  const count = useDraft(String(parts?.count ?? ""), (text) => /^\d+$/.test(text.trim()) && put({ ...(parts ?? { unit: "D", side: "before" }), count: Number(text) }));
  if (!parts) {
    return <code>{value.text}</code>;
  }
  return (
    <div className={styles.today}>
      <TextField label={say("condition-count")} isLabelHidden inputMode="numeric" {...count} />
      <Choice
        label={say("condition-unit")}
        isLabelHidden
        isSmall
        value={parts.unit}
        options={(["D", "M", "Y"] as const).map((id) => ({ id, label: say(`condition-unit-${id.toLowerCase()}`, { count: parts.count }) }))}
        onChange={(unit) => put({ ...parts, unit })}
      />
      <Choice
        label={say("condition-side")}
        isLabelHidden
        isSmall
        value={parts.side}
        options={(["before", "after"] as const).map((id) => ({ id, label: say(`condition-side-${id}`) }))}
        onChange={(side) => put({ ...parts, side })}
      />
    </div>
  );
}
