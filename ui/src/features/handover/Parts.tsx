import { CircleCheck, TriangleAlert } from "lucide-react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { useRead } from "../../api/queries";
import { Icon } from "../../components/Icon";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import styles from "./HandOver.module.css";
import { iconOf, sizeOf, textOf } from "./parts";

type Props = { project: string; parts: readonly string[]; selected: string };

/** What is in the pack: each part with how much it is and whether it is well. */
export function Parts({ project, parts, selected }: Props) {
  const { say } = useTexts();
  return (
    <Section title={say("handover-parts")}>
      <div className={styles.rows}>
        <Rows label={say("handover-parts")} selected={selected} onSelect={goPlace}>
          {parts.map((part) => (
            <Row
              key={part}
              id={part}
              name={say(textOf(part))}
              lead={<Icon of={iconOf(part)} />}
              title={say(textOf(part))}
              about={<About project={project} part={part} />}
              end={<Well project={project} part={part} />}
            />
          ))}
        </Rows>
      </div>
    </Section>
  );
}

type Of = { project: string; part: string };

function About({ project, part }: Of) {
  const { say, language } = useTexts();
  const { data, error } = useRead("handover.part", { project, part });
  if (!data) {
    return error ? say(`error-${error.code}`) : say("handover-part-writing");
  }
  const counted = say(`${textOf(part)}-count`, { count: data.count });
  return [counted, sizeOf(data.bytes, language)].join(", ");
}

function Well({ project, part }: Of) {
  const { say } = useTexts();
  const { data } = useRead("handover.part", { project, part });
  if (!data) {
    return null;
  }
  const isWell = data.faults.length === 0;
  return (
    <span className={styles.well} data-well={isWell || undefined}>
      <Icon of={isWell ? CircleCheck : TriangleAlert} size={18} />
      <VisuallyHidden elementType="span">{say(isWell ? "handover-well" : "handover-faults", { count: data.faults.length })}</VisuallyHidden>
    </span>
  );
}
