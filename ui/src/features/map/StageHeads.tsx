import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import type { FocusEvent } from "react";
import { Button, Toolbar } from "react-aria-components";

import { Icon } from "../../components/Icon";
import { useTexts } from "../../i18n/texts";
import styles from "./Canvas.module.css";
import type { Layout } from "./layout";

/** The name of a stage over its columns. */
export type StageHead = { id: string; title: string; lang: string | undefined; isFolded: boolean; isSelected: boolean };

type Props = {
  heads: readonly StageHead[];
  layout: Layout;
  unit: number;
  onSelect: (id: string) => void;
  onFold: (id: string, isFolded: boolean) => void;
  onAdd: () => void;
};

/** As much of a name has to be in view, in pixels. */
const HEAD = 120;

/** The names of the stages, which stay in view above their columns. */
export function StageHeads({ heads, layout, unit, onSelect, onFold, onAdd }: Props) {
  const { say } = useTexts();
  const left = useStore(({ transform }) => transform[0]);
  const zoom = useStore(({ transform }) => transform[2]) * unit;
  const { setViewport, getViewport } = useReactFlow();
  const store = useStoreApi();
  // A name that a key leads to is brought into view, with its columns; one that is pressed stays where it is.
  const show = ({ target }: FocusEvent, x: number) => {
    const at = (x - 12) * zoom + left;
    const { width } = store.getState();
    if (target.matches(":focus-visible") && (at < 0 || at > width - HEAD)) {
      void setViewport({ ...getViewport(), x: Math.min(HEAD, width / 4) - (x - 12) * zoom });
    }
  };
  return (
    <Toolbar className={styles.heads} aria-label={say("map-stages")}>
      {layout.bands.map(({ id, x }, at) => {
        const head = heads.find((one) => one.id === id);
        const end = layout.bands[at + 1]?.x ?? layout.width;
        return (
          head && (
            <span key={id} className={styles.head} data-selected={head.isSelected || undefined} style={{ left: (x - 12) * zoom + left, width: (end - x) * zoom }} onFocus={(event) => show(event, x)}>
              <Button className={styles.fold} aria-expanded={!head.isFolded} aria-label={say("map-fold", { stage: head.title })} onPress={() => onFold(id, !head.isFolded)}>
                <Icon of={head.isFolded ? ChevronRight : ChevronDown} size={14} />
              </Button>
              <Button className={styles.stage} aria-pressed={head.isSelected} onPress={() => onSelect(id)} lang={head.lang}>
                {head.title}
              </Button>
            </span>
          )
        );
      })}
      <span className={styles.head} style={{ left: layout.width * zoom + left }} onFocus={(event) => show(event, layout.width)}>
        <Button className={styles.fold} aria-label={say("stage-add")} onPress={onAdd}>
          <Icon of={Plus} size={14} />
        </Button>
      </span>
    </Toolbar>
  );
}
