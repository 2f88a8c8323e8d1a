import { useState } from "react";

import type { Service } from "../../api/generated/Service";
import type { ThreatView } from "../../api/generated/ThreatView";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import type { Editing } from "../../components/editing";
import { TextArea, TextField } from "../../components/Field";
import { Segmented } from "../../components/Segmented";
import { Tick } from "../../components/Tick";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import styles from "./HandOver.module.css";
import { type Answer, answering, answerTo, isAnswer, isOpen, lastName } from "./safeguards";

type Props = { service: Service; threats: readonly ThreatView[]; first: ThreatView | null; editing: Editing; onClose: () => void };

/** Asks what is done about threats of one kind: one answer for one step, or for several. */
export function AnswerDialog({ service, threats, first, editing, onClose }: Props) {
  const { say, language } = useTexts();
  const known = first ? answerTo(service, first) : undefined;
  const [answer, setAnswer] = useState<Answer>({ stand: known?.stand ?? "met", how: known?.how ?? "", saidBy: known?.saidBy ?? lastName(service) });
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => {
    const open = threats.filter(isOpen);
    return new Set((first ? [first] : open.length > 0 ? open : threats).map(({ id }) => id));
  });
  const chosen = threats.filter(({ id }) => picked.has(id));
  const isReady = isAnswer(answer) && chosen.length > 0;
  const pick = (id: string, isPicked: boolean) => setPicked(new Set(isPicked ? [...picked, id] : [...picked].filter((it) => it !== id)));
  const save = () => {
    onClose();
    void editing.editAndSay(answering(service, chosen, answer), say("safeguard-kept"));
  };
  const place = first?.answer ?? null;
  const remove = () => {
    onClose();
    if (place !== null) {
      void editing.editAndSay([{ edit: "remove", place }], say("safeguard-removed"));
    }
  };
  return (
    <Dialog
      title={threats[0]?.says ?? ""}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          {place !== null && (
            <Button kind="ghost" onPress={remove}>
              {say("safeguard-remove")}
            </Button>
          )}
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={save}>
            {say("safeguard-save")}
          </Button>
        </>
      }
    >
      <Segmented
        label={say("safeguard-stand")}
        value={answer.stand}
        options={[
          { id: "met", label: say("safeguard-is-met"), name: say("safeguard-is-met") },
          { id: "accepted", label: say("safeguard-is-accepted"), name: say("safeguard-is-accepted") },
        ]}
        onChange={(stand) => setAnswer({ ...answer, stand })}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus */}
      <TextArea label={say(`safeguard-how-${answer.stand}`)} hint={threats[0]?.means} value={answer.how} onChange={(how) => setAnswer({ ...answer, how })} autoFocus />
      <TextField label={say("safeguard-by")} hint={answer.stand === "accepted" ? say("safeguard-by-hint") : undefined} value={answer.saidBy} onChange={(saidBy) => setAnswer({ ...answer, saidBy })} />
      {threats.length > 1 && (
        <fieldset className={styles.states}>
          <legend className={styles.about}>{say("safeguard-for")}</legend>
          {threats.map(({ id, at }) => (
            <Tick key={id} isSelected={picked.has(id)} onChange={(isPicked) => pick(id, isPicked)}>
              {capital(at, language)}
            </Tick>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
