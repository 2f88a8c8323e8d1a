import { useState } from "react";

import type { JudgedView } from "../../api/generated/JudgedView";
import type { Service } from "../../api/generated/Service";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { type Editing, useEditing } from "../../components/editing";
import { TextArea, TextField } from "../../components/Field";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import styles from "./HandOver.module.css";
import { SAFEGUARD_ICONS } from "./Safeguards";
import { type Found, isDay, isFound, judgementOf, judging, lastName } from "./safeguards";

type Props = { project: string; service: Service };

/** What only people can judge, each with how to tell and what was found. */
export function Checklist({ project, service }: Props) {
  const { say, language } = useTexts();
  const told = useRead("safeguard.read", { project, language });
  const editing = useEditing(project);
  const [asked, setAsked] = useState<JudgedView | null>(null);
  const { data, error } = told;
  return (
    <section className={styles.preview} aria-label={say("safeguard-checklist")}>
      <div className={styles.previewHead}>
        <Icon of={SAFEGUARD_ICONS.checklist} />
        <h2 className={styles.name}>{say("safeguard-checklist")}</h2>
      </div>
      <p className={styles.about}>{say("safeguard-checklist-about")}</p>
      {error && <Trouble error={error} onAgain={() => void told.refetch()} />}
      {!data && !error && <Skeleton label={say("handover-loading")} lines={8} />}
      {data?.checklist.map((entry) => {
        const found = judgementOf(service, entry.id);
        return (
          <Section
            key={entry.id}
            level={3}
            title={entry.what}
            mark={<Chip tone={entry.done ? "good" : "warn"}>{say(entry.done ? "safeguard-done" : "safeguard-to-judge")}</Chip>}
            beside={
              <Button isSmall onPress={() => setAsked(entry)}>
                {say(found ? "safeguard-change" : "safeguard-note")}
              </Button>
            }
          >
            <p className={styles.about}>{entry.why}</p>
            <p className={styles.about}>{say("safeguard-tell", { how: entry.how })}</p>
            <p className={styles.about}>{say("safeguard-source", { source: entry.source })}</p>
            {found && <p>{[found.evidence, found.saidBy, found.saidOn].filter(Boolean).join(" · ")}</p>}
          </Section>
        );
      })}
      {asked && <FoundDialog service={service} entry={asked} editing={editing} onClose={() => setAsked(null)} />}
    </section>
  );
}

type DialogProps = { service: Service; entry: JudgedView; editing: Editing; onClose: () => void };

/** Asks by whom, when, and what shows it. */
function FoundDialog({ service, entry, editing, onClose }: DialogProps) {
  const { say } = useTexts();
  const known = judgementOf(service, entry.id);
  const [found, setFound] = useState<Found>({
    saidBy: known?.saidBy ?? lastName(service),
    saidOn: known?.saidOn ?? new Date().toLocaleDateString("sv"),
    evidence: known?.evidence ?? "",
  });
  const place = entry.judgement;
  const save = () => {
    onClose();
    void editing.editAndSay(judging(service, entry.id, place, found), say("safeguard-kept"));
  };
  const remove = () => {
    onClose();
    if (place !== null) {
      void editing.editAndSay([{ edit: "remove", place }], say("safeguard-removed"));
    }
  };
  return (
    <Dialog
      title={entry.what}
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
          <Button kind="primary" isDisabled={!isFound(found)} onPress={save}>
            {say("safeguard-save")}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus */}
      <TextArea label={say("safeguard-evidence")} hint={entry.how} value={found.evidence} onChange={(evidence) => setFound({ ...found, evidence })} autoFocus />
      <TextField label={say("safeguard-by")} value={found.saidBy} onChange={(saidBy) => setFound({ ...found, saidBy })} />
      <TextField
        label={say("safeguard-on")}
        hint={say("safeguard-on-hint")}
        value={found.saidOn}
        onChange={(saidOn) => setFound({ ...found, saidOn })}
        error={isDay(found.saidOn.trim()) ? undefined : say("safeguard-on-error")}
      />
    </Dialog>
  );
}
