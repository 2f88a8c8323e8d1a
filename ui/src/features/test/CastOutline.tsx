import { Accessibility, Monitor, Smartphone, Tablet, UserPen, UserPlus } from "lucide-react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { call } from "../../api/call";
import type { Failure } from "../../api/generated/Failure";
import type { Party } from "../../api/generated/Party";
import type { Person } from "../../api/generated/Person";
import { Avatar } from "../../components/Avatar";
import { IconButton } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { useEditing } from "../../components/editing";
import { Icon } from "../../components/Icon";
import { OutlineHead } from "../../components/Outline";
import { aboutPerson } from "../../components/PersonDock";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import styles from "./Test.module.css";

const DEVICES = { phone: Smartphone, tablet: Tablet, computer: Monitor } as const;

type Props = {
  project: string;
  people: readonly Person[];
  parties: readonly Party[];
  selected: Person;
  onSelect: (person: string) => void;
  /** Shows who somebody is, to be changed. */
  onEdit: (person: string) => void;
  onAdd: () => void;
  onRemove: (person: string) => void;
};

/** The people who try the service, and how the outside treats the one who is selected. */
export function CastOutline({ project, people, parties, selected, onSelect, onEdit, onAdd, onRemove }: Props) {
  const { say, language } = useTexts();
  const name = localise(selected.name ?? {}, language);
  return (
    <div className={styles.outline}>
      <div>
        <OutlineHead title={say("test-cast")}>
          <span className={styles.acts}>
            <IconButton icon={UserPen} isSmall label={say("person-edit", { name })} keys="F2" onPress={() => onEdit(selected.id ?? "")} />
            <IconButton icon={UserPlus} isSmall label={say("person-add")} keys="N" onPress={onAdd} />
          </span>
        </OutlineHead>
        <Rows label={say("test-cast")} selected={selected.id ?? null} onSelect={onSelect} onOpen={onEdit} onRename={onEdit} onDelete={people.length > 1 ? onRemove : undefined}>
          {people.map((person) => {
            const called = localise(person.name ?? {}, language) || (person.id ?? "");
            const about = aboutPerson(person, say);
            return (
              <Row
                key={person.id}
                id={person.id ?? ""}
                name={called}
                lead={<Avatar id={person.id ?? ""} name={called} size="small" />}
                title={called}
                beside={<Means person={person} />}
                about={person.id === selected.id ? about : undefined}
              >
                {person.id !== selected.id && <VisuallyHidden>{about}</VisuallyHidden>}
              </Row>
            );
          })}
        </Rows>
      </div>
      {parties.length > 0 && (
        <Section title={say("test-outside", { name })} isPlain>
          <div className={styles.parties}>
            {parties.map((party) => (
              <Treatment key={party.id} project={project} person={selected} party={party} />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}

/** What a person holds, whether something helps them, and how well they get on with such things. */
function Means({ person: { device = "phone", aids = [], skill } }: { person: Person }) {
  const { say } = useTexts();
  return (
    <span className={styles.means} aria-hidden>
      <Icon of={DEVICES[device]} size={14} />
      {aids.length > 0 && <Icon of={Accessibility} size={14} />}
      <span className={styles.skill} title={say("test-skill", { skill: skill ?? 2 })}>
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-on={bar <= (skill ?? 2) || undefined} />
        ))}
      </span>
    </span>
  );
}

/** What one of those who are asked does to a person. */
function Treatment({ project, person, party }: { project: string; person: Person; party: Party }) {
  const { say, language } = useTexts();
  const editing = useEditing(project);
  const does = person.failures?.[party.id] ?? "no";
  const change = async (chosen: Failure) => {
    const { edits } = await call("person.treat", { project, person: person.id ?? "", party: party.id, does: chosen });
    await editing.edit(edits);
  };
  const name = localise(party.title, language) || (["sign-in", "pay", "sign"].includes(party.id) ? say(`party-${party.id}`) : party.id);
  const options = party.can.map((id) => ({ id, label: say(`does-${id}`) }));
  return <Choice label={name} isSmall value={does} options={options} onChange={(chosen) => void change(chosen)} {...(does !== "no" && { tone: "warn" as const })} />;
}
