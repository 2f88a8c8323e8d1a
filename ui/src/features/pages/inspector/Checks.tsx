import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";

import type { AnswerCheck } from "../../../api/generated/AnswerCheck";
import { Button, IconButton } from "../../../components/Button";
import { ConditionEditor } from "../../../components/ConditionEditor";
import type { Editing } from "../../../components/editing";
import { Section } from "../../../components/Section";
import { Worded } from "../../../components/Worded";
import { useTexts } from "../../../i18n/texts";
import { newKey } from "../../../lib/new-key";
import styles from "../Pages.module.css";
import { placed } from "../parts";

type Props = { project: string; editing: Editing; place: string; checks: readonly AnswerCheck[]; language: string; children: ReactNode };

/** What must hold of an answer, and what is said where it does not. */
export function Checks({ project, editing, place, checks, language, children }: Props) {
  const { say } = useTexts();
  const all = placed(place, "checks", checks);
  return (
    <Section
      title={say("question-checks")}
      isPlain
      beside={
        <Button
          kind="ghost"
          isSmall
          icon={Plus}
          onPress={() => void editing.edit([{ edit: "insert", place, collection: "checks", at: checks.length, thing: { key: newKey() } }])}
        >
          {say("check-add")}
        </Button>
      }
    >
      {all.length === 0 && <p className={styles.quiet}>{say("check-none")}</p>}
      {all.map((check, at) => (
        <fieldset key={check.place} className={styles.check} aria-label={say("check-number", { number: at + 1 })}>
          <div className={styles.checkHead}>
            <span className={styles.name}>{say("check-number", { number: at + 1 })}</span>
            <IconButton
              isSmall
              icon={Trash2}
              label={say("check-remove", { number: at + 1 })}
              onPress={() => void editing.editAndSay([{ edit: "remove", place: check.place }], say("check-removed"))}
            />
          </div>
          <ConditionEditor
            project={project}
            place={`${check.place}#rule`}
            text={check.thing.rule ?? ""}
            onChange={(rule) => void editing.set(check.place, "rule", rule)}
            label={say("check-rule")}
            always={say("check-always")}
            begin={say("check-begin")}
          />
          <Worded editing={editing} place={check.place} facet="message" text={check.thing.message} language={language} label={say("check-message")} isLong />
        </fieldset>
      ))}
      {children}
    </Section>
  );
}
