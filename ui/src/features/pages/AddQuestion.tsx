import { type FormEvent, useId, useState } from "react";

import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/Field";
import { useLanguagesOf } from "../../components/languages-of";
import { useTexts } from "../../i18n/texts";
import { freeName } from "../../lib/free-name";
import { type NewQuestion, namesOf } from "./adding";
import { type AnswerType, useAnswerOptions } from "./answers";
import { ElementField } from "./ElementField";
import { answerFor, nameOf, partsOf, typeFor, useElements } from "./elements";
import styles from "./Pages.module.css";

type Props = { project: string; service: Service; onAdd: (question: NewQuestion) => void; onClose: () => void };

/** A new question: its words, what the datum is, and the kind of answer, which follows the datum until it is chosen. */
export function AddQuestion({ project, service, onAdd, onClose }: Props) {
  const { say } = useTexts();
  const { data } = useElements();
  const languages = useLanguagesOf(project);
  const options = useAnswerOptions();
  const form = useId();
  const [words, setWords] = useState("");
  const [element, setElement] = useState("");
  const [chosen, setChosen] = useState<AnswerType | null>(null);
  const datum = data.find(({ id }) => id === partsOf(element).datum);
  const type = chosen ?? typeFor(datum) ?? "text";
  const add = (event: FormEvent) => {
    event.preventDefault();
    const taken = namesOf(service);
    const wanted = nameOf(element);
    const id = wanted && !taken.has(wanted) ? wanted : freeName(wanted || "question", taken);
    const label = words.trim() === "" ? {} : { label: { [languages.shown]: words.trim() } };
    onClose();
    onAdd({ id, ...label, ...(element && { is: element }), answer: answerFor(datum, type) });
  };
  return (
    <Dialog
      title={say("pages-add-question")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button kind="primary" type="submit" form={form}>
            {say("pages-add")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={add}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is where one begins */}
        <TextField label={say("question-label")} lang={languages.shown} value={words} onChange={setWords} autoFocus />
        <ElementField element={element} onChange={setElement} />
        <Choice label={say("question-answer")} value={type} options={options} onChange={setChosen} />
      </form>
    </Dialog>
  );
}
