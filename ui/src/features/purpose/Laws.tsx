import { BookOpen, Ellipsis, Plus, Trash2, TriangleAlert } from "lucide-react";

import type { Law } from "../../api/generated/Law";
import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { Button, IconButton } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Menu } from "../../components/Menu";
import { Row, Rows, useMoveActs } from "../../components/Rows";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import type { Changes } from "./changes";
import styles from "./Purpose.module.css";
import { useServed } from "./served";
import type { Placed } from "./things";

type Props = { service: Service; laws: readonly Placed<Law>[]; uses: ReadonlyMap<string, readonly ServingView[]> | null; changes: Changes; selected: string | null };

/** What the law says: the acts, with what rests on each. */
export function Laws({ service, laws, uses, changes, selected }: Props) {
  const { say, language } = useTexts();
  const served = useServed(service);
  const onMove = (place: string, to: string, side: "before" | "after") => changes.move("laws", place, to, side);
  const moveActs = useMoveActs(
    laws.map(({ place }) => place),
    onMove,
  );
  return (
    <Section title={say("purpose-laws")} beside={laws.length > 0 && <IconButton label={say("purpose-add-law")} isSmall icon={Plus} onPress={() => changes.add("laws")} />}>
      <div className={styles.rows}>
        <Rows
          label={say("purpose-laws")}
          selected={selected}
          onSelect={changes.select}
          onOpen={changes.open}
          onMove={onMove}
          onDelete={changes.remove}
          onRename={changes.open}
          isLined
          empty={
            <div className={styles.none}>
              <Empty icon={BookOpen} title={say("purpose-laws-none")} level={3} action={<Button onPress={() => changes.add("laws")}>{say("purpose-law-first")}</Button>}>
                {say("purpose-laws-none-text")}
              </Empty>
            </div>
          }
        >
          {laws.map(({ place, thing }) => {
            const title = localise(thing.title ?? {}, language);
            const resting = uses?.get(place);
            return (
              <Row
                key={place}
                id={place}
                name={title || (thing.id ?? "")}
                lead={<Icon of={BookOpen} />}
                title={
                  <span className={styles.plain}>
                    {title ? <Said text={thing.title ?? {}} /> : say("purpose-law-untitled")}
                    {thing.article && <> {say("purpose-article", { article: thing.article })}</>}
                  </span>
                }
                beside={resting && resting.length > 0 && <span className={styles.quiet}>{served(resting)}</span>}
                about={
                  resting?.length === 0 && (
                    <Chip tone="warn" icon={TriangleAlert}>
                      {say("purpose-unused")}
                    </Chip>
                  )
                }
                end={
                  <Menu
                    label={say("purpose-acts")}
                    placement="bottom end"
                    trigger={<IconButton label={say("purpose-acts")} isSmall icon={Ellipsis} />}
                    groups={[
                      { id: "move", acts: moveActs(place) },
                      { id: "remove", acts: [{ id: "remove", label: say("purpose-remove"), icon: Trash2, keys: "Delete", tone: "bad", onAction: () => changes.remove(place) }] },
                    ]}
                  />
                }
              />
            );
          })}
        </Rows>
      </div>
    </Section>
  );
}
