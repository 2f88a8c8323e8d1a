import { useState } from "react";

import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Combo } from "../../components/Combo";
import { Dialog } from "../../components/Dialog";
import { outcomeWords } from "../../components/outcome-words";
import type { KeyedStep } from "../../components/ways";
import { useTexts } from "../../i18n/texts";
import { outcomesOf, unled } from "./changes";
import { stepWords, useStepOptions } from "./words";

type Props = {
  service: Service;
  steps: ReadonlyMap<string, KeyedStep>;
  from: KeyedStep;
  /** The step that it leads to, where that is known. */
  to: string | null;
  /** By an outcome, or by an arrow where there is none. */
  onConnect: (to: string, outcome: string | null) => void;
  onClose: () => void;
};

/** The choice of an arrow among outcomes. */
const ARROW = " ";

/** Asks by what a step leads on, and where to. */
export function Connect({ service, steps, from, to: given, onConnect, onClose }: Props) {
  const { say, language } = useTexts();
  const options = useStepOptions(service);
  const outcomes = outcomesOf(service, from.step);
  const waiting = unled(service, from.step);
  const leads = (outcome: string) => [...steps.values()].find(({ step }) => step.id === from.step.on?.[outcome]);
  const [to, setTo] = useState(given);
  const [by, setBy] = useState(waiting[0] ?? ARROW);
  return (
    <Dialog
      title={say("connect-title", { from: stepWords(from, language) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={to === null}
            onPress={() => {
              onClose();
              if (to !== null) {
                onConnect(to, by === ARROW ? null : by);
              }
            }}
          >
            {say("connect-act")}
          </Button>
        </>
      }
    >
      {outcomes.length > 0 && (
        <Choice
          label={say("connect-by")}
          value={by}
          options={[
            ...outcomes.map((outcome) => {
              const now = leads(outcome);
              return { id: outcome, label: outcomeWords(outcome, say), about: now ? say("connect-now", { step: stepWords(now, language) }) : say(waiting.includes(outcome) ? "way-none" : "connect-by-arrows") };
            }),
            { id: ARROW, label: say("connect-arrow"), about: say("connect-arrow-about") },
          ]}
          onChange={setBy}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is what it asks */}
      <Combo label={say("connect-to")} value={to} options={options} onChange={setTo} autoFocus={outcomes.length === 0} />
    </Dialog>
  );
}
