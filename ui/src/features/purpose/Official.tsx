import { ClipboardList, Landmark } from "lucide-react";

import type { Service } from "../../api/generated/Service";
import { Icon } from "../../components/Icon";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import type { Changes } from "./changes";
import styles from "./Purpose.module.css";

type Props = { service: Service; selected: string | null; changes: Changes };

/** What the law has every service say of itself: who answers for it, and its information card. */
export function Official({ service: { authority, card }, selected, changes }: Props) {
  const { say, language } = useTexts();
  const name = localise(authority?.name ?? {}, language);
  const documents = card?.documents?.length ?? 0;
  const reasons = card?.refusal?.length ?? 0;
  const counted = [
    ...(documents > 0 ? [say("count-documents", { count: documents })] : []),
    ...(reasons > 0 ? [say("count-reasons", { count: reasons })] : []),
  ].join(", ");
  return (
    <Section title={say("purpose-official")}>
      <div className={styles.rows}>
        <Rows label={say("purpose-official")} selected={selected} onSelect={changes.select} onOpen={changes.open} isLined>
          <Row
            id="#authority"
            name={say("purpose-authority")}
            lead={<Icon of={Landmark} />}
            title={<span className={styles.plain}>{name ? <Said text={authority?.name ?? {}} /> : say("purpose-authority-none")}</span>}
            about={say("purpose-authority")}
          />
          <Row
            id="#card"
            name={say("purpose-card")}
            lead={<Icon of={ClipboardList} />}
            title={<span className={styles.plain}>{localise(card?.for ?? {}, language) ? <Said text={card?.for ?? {}} /> : say("purpose-card-none")}</span>}
            about={[say("purpose-card"), counted].filter(Boolean).join(": ")}
          />
        </Rows>
      </div>
    </Section>
  );
}
