import { Ellipsis, type LucideIcon, Trash2 } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

import { Button, IconButton } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Menu } from "../../components/Menu";
import { Row, Rows, useMoveActs } from "../../components/Rows";
import { Section } from "../../components/Section";
import { useTexts } from "../../i18n/texts";
import type { Changes, Collection } from "./changes";
import styles from "./Purpose.module.css";
import type { Placed } from "./things";

type Props<T> = {
  collection: Collection;
  title: string;
  things: readonly Placed<T>[];
  changes: Changes;
  selected: string | null;
  /** What adds one more, beside the heading. */
  add: ReactNode;
  /** What is said until there is one, and the act that adds it. */
  none: { icon: LucideIcon; title: string; text: string; act: string };
  /** What a thing's row shows. */
  rowOf: (of: Placed<T>, at: number) => Omit<ComponentProps<typeof Row>, "id" | "end">;
};

/** One list of this stage: its things are added, put in order, opened and removed. */
export function ThingRows<T>({ collection, title, things, changes, selected, add, none, rowOf }: Props<T>) {
  const { say } = useTexts();
  const onMove = (place: string, to: string, side: "before" | "after") => changes.move(collection, place, to, side);
  const moveActs = useMoveActs(
    things.map(({ place }) => place),
    onMove,
  );
  return (
    <Section title={title} beside={things.length > 0 && add}>
      <div className={styles.rows}>
        <Rows
          label={title}
          selected={selected}
          onSelect={changes.select}
          onOpen={changes.open}
          onMove={onMove}
          onDelete={changes.remove}
          onRename={changes.open}
          isLined
          wraps
          empty={
            <div className={styles.none}>
              <Empty icon={none.icon} title={none.title} level={3} action={<Button onPress={() => changes.add(collection)}>{none.act}</Button>}>
                {none.text}
              </Empty>
            </div>
          }
        >
          {things.map((of, at) => (
            <Row
              key={of.place}
              id={of.place}
              end={
                <Menu
                  label={say("purpose-acts")}
                  placement="bottom end"
                  trigger={<IconButton label={say("purpose-acts")} isSmall icon={Ellipsis} />}
                  groups={[
                    { id: "move", acts: moveActs(of.place) },
                    { id: "remove", acts: [{ id: "remove", label: say("purpose-remove"), icon: Trash2, keys: "Delete", tone: "bad", onAction: () => changes.remove(of.place) }] },
                  ]}
                />
              }
              {...rowOf(of, at)}
            />
          ))}
        </Rows>
      </div>
    </Section>
  );
}
