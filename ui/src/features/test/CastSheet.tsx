import { CircleCheck, Play, Unplug } from "lucide-react";
import { useMemo } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import type { CastWalk } from "../../api/generated/CastWalk";
import type { CastWalks } from "../../api/generated/CastWalks";
import type { Person } from "../../api/generated/Person";
import type { Service } from "../../api/generated/Service";
import { Avatar } from "../../components/Avatar";
import { Button } from "../../components/Button";
import { Chip } from "../../components/Marks";
import { Legend, Matrix } from "../../components/Matrix";
import { Section, SheetHead } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { childPlace, keysOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import { Cases } from "./Cases";
import { cellsOf, columnsOf } from "./columns";
import { Compared } from "./Compared";
import { Estimates } from "./Estimates";
import { Once } from "./Once";
import { Problems } from "./Problems";
import styles from "./Test.module.css";
import { useEndWords } from "./words";

type Props = {
  project: string;
  service: Service;
  people: readonly Person[];
  walks: CastWalks;
  /** Newer results are on their way. */
  isStale: boolean;
  selected: string;
  onSelect: (person: string) => void;
  onWalk: () => void;
};

/** Everybody's walk at a glance, what is wrong, and what nobody comes to. */
export function CastSheet({ project, service, people, walks, isStale, selected, onSelect, onWalk }: Props) {
  const { say, language } = useTexts();
  const columns = useMemo(() => columnsOf(service, walks.steps, language, say("test-other-steps")), [service, walks.steps, language, say]);
  const nameOf = (id: string) => localise(people.find((it) => it.id === id)?.name ?? {}, language) || id;
  const through = walks.walks.filter(({ end }) => end.reached !== null).length;
  const rows = walks.walks.map((walk) => {
    const name = nameOf(walk.person);
    return {
      id: walk.person,
      name,
      lead: <Avatar id={walk.person} name={name} size="small" />,
      cells: cellsOf(walk, columns),
      ends: { end: <End walk={walk} service={service} />, asked: say("test-asked-of", { asked: walk.asked, known: walk.known }), outside: <Outside walk={walk} walks={walks} /> },
    };
  });
  return (
    <div className={styles.sheet} aria-busy={isStale}>
      <SheetHead
        kicker={say("test-kicker", { count: walks.walks.length })}
        title={say("test-through", { through, count: walks.walks.length })}
        actions={
          <Button kind="primary" icon={Play} onPress={onWalk}>
            {say("test-walk-as", { name: nameOf(selected) })}
          </Button>
        }
      />
      <Compared project={project} service={service} walks={walks} nameOf={nameOf} onSelect={onSelect} />
      <Section title={say("test-where")} beside={<Legend outcomes={["smooth", "hesitates", "stuck", "unreached", "absent"]} />}>
        <div className={styles.matrix}>
          <Matrix
            label={say("test-where")}
            rowsLabel={say("test-people")}
            pages={columns}
            rows={rows}
            ends={[
              { id: "end", name: say("test-end") },
              { id: "asked", name: say("test-asked") },
              { id: "outside", name: say("test-registries") },
            ]}
            selected={selected}
            onSelect={onSelect}
          />
        </div>
        <p className={styles.quiet}>{say("test-asked-note")}</p>
      </Section>
      <Problems project={project} service={service} />
      <Once project={project} />
      <Cases project={project} service={service} people={people} />
      <Estimates project={project} service={service} people={people} />
      {walks.unseen.length > 0 && (
        <Section title={say("test-unseen")}>
          <p className={styles.quiet}>{say("test-unseen-text", { count: walks.unseen.length })}</p>
          <Unseen service={service} steps={walks.unseen} />
        </Section>
      )}
    </div>
  );
}

function End({ walk, service }: { walk: CastWalk; service: Service }) {
  const words = useEndWords(service);
  const { title, tone } = words(walk.end);
  return (
    <Chip tone={tone} {...(tone === "good" && { icon: CircleCheck })}>
      {title}
    </Chip>
  );
}

function Outside({ walk, walks }: { walk: CastWalk; walks: CastWalks }) {
  const { say, language } = useTexts();
  return Object.entries(walk.failures).flatMap(([id, does]) => {
    // What this service does not ask cannot fail in it.
    const party = walks.parties.find((it) => it.id === id.split("/")[0]);
    if (!party) {
      return [];
    }
    const name = localise(party.title, language) || (["sign-in", "pay", "sign"].includes(party.id) ? say(`party-${party.id}`) : party.id);
    const whole = say("test-party-does", { party: name, does: say(`does-${does}`) });
    return (
      <span key={id} title={whole}>
        <Chip tone="warn" icon={Unplug}>
          <span aria-hidden className={styles.does}>
            {say(`does-${does}`)}
          </span>
          <VisuallyHidden elementType="span">{whole}</VisuallyHidden>
        </Chip>
      </span>
    );
  });
}

function Unseen({ service, steps }: { service: Service; steps: readonly string[] }) {
  const { language } = useTexts();
  const all = service.steps ?? [];
  const keys = keysOf(all);
  return (
    <ul className={styles.unseen}>
      {steps.map((id) => {
        const at = all.findIndex((it) => it.id === id);
        const name = localise(all[at]?.title ?? {}, language) || id;
        return (
          <li key={id}>
            {at < 0 ? (
              name
            ) : (
              <Button kind="link" onPress={() => goStage("map", childPlace("", "steps", keys[at] ?? id))}>
                {name}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
