import { Plus, X } from "lucide-react";
import { Button as AriaButton, Tag, TagGroup, TagList } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { Button } from "./Button";
import type { Option } from "./Choice";
import { FieldName } from "./Field";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import styles from "./Several.module.css";

type Props = {
  label: string;
  /** The name is spoken and not shown. */
  isLabelHidden?: boolean;
  /** What can be chosen, in the order in which it is kept. */
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** The words of the button that adds one. */
  add: string;
  /** What is said where nothing is chosen. */
  none?: string;
};

/** Several of many, the chosen ones in view: the arrow keys go along them, Delete takes one away. */
export function Several({ label, isLabelHidden, options, chosen, onChange, add, none }: Props) {
  const { say } = useTexts();
  // What is chosen and no longer there stays to be seen.
  const lost = chosen.filter((id) => !options.some((it) => it.id === id)).map((id) => ({ id, label: id }));
  const all: Option[] = [...options, ...lost];
  const shown = all.filter(({ id }) => chosen.includes(id));
  const left = options.filter(({ id }) => !chosen.includes(id));
  const keep = (ids: ReadonlySet<string>) => onChange(all.map(({ id }) => id).filter((id) => ids.has(id)));
  return (
    <div className={styles.several}>
      <TagGroup className={styles.group} onRemove={(keys) => keep(new Set(chosen.filter((id) => !keys.has(id))))}>
        <FieldName label={label} isLabelHidden={isLabelHidden} />
        <TagList className={styles.list} renderEmptyState={() => <span className={styles.none}>{none}</span>}>
          {shown.map((option) => (
            <Tag key={option.id} id={option.id} textValue={option.label} className={styles.tag}>
              <span lang={option.lang}>{option.label}</span>
              <AriaButton slot="remove" className={styles.remove} aria-label={say("several-remove", { name: option.label })}>
                <Icon of={X} size={14} />
              </AriaButton>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      {left.length > 0 && (
        <Menu
          label={add}
          trigger={
            <Button kind="ghost" isSmall icon={Plus}>
              {add}
            </Button>
          }
          groups={[{ id: "left", acts: left.map((option) => ({ id: option.id, label: option.label, ...(option.about && { about: option.about }), onAction: () => keep(new Set([...chosen, option.id])) })) }]}
        />
      )}
    </div>
  );
}
