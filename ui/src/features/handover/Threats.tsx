import { ShieldCheck } from "lucide-react";
import { useState } from "react";

import type { Service } from "../../api/generated/Service";
import type { ThreatView } from "../../api/generated/ThreatView";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { type Editing, useEditing } from "../../components/editing";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { goStage } from "../../lib/useRoute";
import { AnswerDialog } from "./AnswerDialog";
import styles from "./HandOver.module.css";
import { SAFEGUARD_ICONS } from "./Safeguards";
import { answerTo, grouped, isOpen, stillHolds } from "./safeguards";

type Props = { project: string; service: Service };

/** The threats that follow from the flow, by kind, each with what is done about it. */
export function Threats({ project, service }: Props) {
  const { say, language } = useTexts();
  const told = useRead("safeguard.read", { project, language });
  const editing = useEditing(project);
  const [asked, setAsked] = useState<{ of: readonly ThreatView[]; first: ThreatView | null } | null>(null);
  const { data, error } = told;
  const groups = grouped(data?.threats ?? []);
  return (
    <section className={styles.preview} aria-label={say("safeguard-threats")}>
      <div className={styles.previewHead}>
        <Icon of={SAFEGUARD_ICONS.threats} />
        <h2 className={styles.name}>{say("safeguard-threats")}</h2>
      </div>
      <p className={styles.about}>{say("safeguard-threats-about")}</p>
      {error && <Trouble error={error} onAgain={() => void told.refetch()} />}
      {!data && !error && <Skeleton label={say("handover-loading")} lines={8} />}
      {data && groups.length === 0 && (
        <Empty icon={ShieldCheck} title={say("safeguard-no-threats")} level={3}>
          {say("safeguard-no-threats-text")}
        </Empty>
      )}
      {data?.gone.map(({ place, how }) => (
        <Notice key={place}>
          <p>{say("safeguard-gone", { how })}</p>
          <Button isSmall onPress={() => void editing.editAndSay([{ edit: "remove", place }], say("safeguard-removed"))}>
            {say("safeguard-remove")}
          </Button>
        </Notice>
      ))}
      {groups.map(({ kind, says, means, threats }) => (
        <Section
          key={kind}
          level={3}
          title={says}
          beside={
            <Button isSmall onPress={() => setAsked({ of: threats, first: null })}>
              {say("safeguard-answer", { count: threats.length })}
            </Button>
          }
        >
          <p className={styles.about}>{means}</p>
          <ul className={styles.stops}>
            {threats.map((threat) => (
              <Threat key={threat.id} service={service} threat={threat} editing={editing} onChange={() => setAsked({ of: threats, first: threat })} />
            ))}
          </ul>
        </Section>
      ))}
      {asked && <AnswerDialog service={service} threats={asked.of} first={asked.first} editing={editing} onClose={() => setAsked(null)} />}
    </section>
  );
}

type ThreatProps = { service: Service; threat: ThreatView; editing: Editing; onChange: () => void };

const TONES = { open: "warn", stale: "warn", met: "good", accepted: "line" } as const;

/** A threat to one step, and what is done about it. */
function Threat({ service, threat, editing, onChange }: ThreatProps) {
  const { say, language } = useTexts();
  const answer = threat.answer === null ? undefined : answerTo(service, threat);
  return (
    <li>
      <div className={styles.previewHead}>
        <Button kind="link" onPress={() => goStage("map", threat.place)}>
          {capital(threat.at, language)}
        </Button>
        <Chip tone={TONES[threat.stand]}>{say(`safeguard-is-${threat.stand}`)}</Chip>
        <span className={styles.acts}>
          {threat.stand === "stale" && (
            <Button isSmall onPress={() => void editing.editAndSay(stillHolds(threat), say("safeguard-kept"))}>
              {say("safeguard-holds")}
            </Button>
          )}
          {(answer || !isOpen(threat)) && (
            <Button isSmall kind="ghost" onPress={onChange}>
              {say("safeguard-change")}
            </Button>
          )}
        </span>
      </div>
      {answer?.how && <span>{[answer.how, answer.saidBy].filter(Boolean).join(" · ")}</span>}
    </li>
  );
}
