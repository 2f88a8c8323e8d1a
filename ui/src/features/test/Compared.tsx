import { ArrowRight, GitCompareArrows } from "lucide-react";
import { useState } from "react";

import type { CastWalks } from "../../api/generated/CastWalks";
import type { Service } from "../../api/generated/Service";
import { Avatar } from "../../components/Avatar";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import { baseOf, compared, compareFrom, through } from "./compared";
import styles from "./Test.module.css";
import { useEndWords } from "./words";

type Props = { project: string; service: Service; walks: CastWalks; nameOf: (person: string) => string; onSelect: (person: string) => void };

/** How differently people walk since the service was opened, or since the moment that was chosen: before and after an edit. */
export function Compared({ project, service, walks, nameOf, onSelect }: Props) {
  const { say } = useTexts();
  const endWords = useEndWords(service);
  const [base, setBase] = useState(() => baseOf(project, walks));
  const changes = compared(base, walks);
  if (changes.length === 0) {
    return null;
  }
  const numbers = { was: through(base), is: through(walks), count: walks.walks.length };
  return (
    <Section
      title={say("compared")}
      mark={<span className={styles.count}>{changes.length}</span>}
      beside={
        <Button isSmall icon={GitCompareArrows} onPress={() => setBase(compareFrom(project, walks))}>
          {say("compared-from-here")}
        </Button>
      }
    >
      <p className={styles.quiet}>{say(numbers.was === numbers.is ? "compared-as-many" : "compared-through", numbers)}</p>
      <Rows label={say("compared")} isLined onSelect={onSelect}>
        {changes.map(({ person, end, asked, known }) => (
          <Row
            key={person}
            id={person}
            name={nameOf(person)}
            lead={<Avatar id={person} name={nameOf(person)} size="small" />}
            title={nameOf(person)}
            about={[asked && say("compared-asked", asked), known && say("compared-known", known)].filter(Boolean).join(" ")}
            end={
              end && (
                <span className={styles.acts}>
                  <Chip tone={endWords(end.was).tone}>{endWords(end.was).title}</Chip>
                  <Icon of={ArrowRight} />
                  <Chip tone={endWords(end.is).tone}>{endWords(end.is).title}</Chip>
                </span>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
