import { ClipboardCheck, ShieldAlert } from "lucide-react";

import { useRead } from "../../api/queries";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import styles from "./HandOver.module.css";
import { isOpen, type Safeguard } from "./safeguards";

/** The drawing of what people answer for. */
export const SAFEGUARD_ICONS = { threats: ShieldAlert, checklist: ClipboardCheck } as const;

type Props = { project: string; selected: string };

/** What people answer for: how much of it is open. */
export function Safeguards({ project, selected }: Props) {
  const { say, language } = useTexts();
  const { data, error } = useRead("safeguard.read", { project, language });
  const open = {
    threats: data?.threats.filter(isOpen).length ?? 0,
    checklist: data?.checklist.filter(({ done }) => !done).length ?? 0,
  };
  const all = { threats: data?.threats.length ?? 0, checklist: data?.checklist.length ?? 0 };
  const about = (of: Safeguard) => {
    if (!data) {
      return error ? say(`error-${error.code}`) : say("handover-loading");
    }
    return say(`safeguard-${of}-count`, { open: open[of], all: all[of] });
  };
  return (
    <Section title={say("safeguard-title")}>
      <div className={styles.rows}>
        <Rows label={say("safeguard-title")} selected={selected} onSelect={goPlace}>
          {(["threats", "checklist"] as const).map((of) => (
            <Row
              key={of}
              id={of}
              name={say(`safeguard-${of}`)}
              lead={<Icon of={SAFEGUARD_ICONS[of]} />}
              title={say(`safeguard-${of}`)}
              about={about(of)}
              end={data && open[of] > 0 && <Chip tone="warn">{open[of]}</Chip>}
            />
          ))}
        </Rows>
      </div>
    </Section>
  );
}
