import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { createContext, type KeyboardEvent, type PointerEvent, type ReactNode, use, useRef, useState } from "react";
import { GridList, GridListItem } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { dropPlace, placeAfter, type RowActs, rowKey, staysPut } from "../lib/row-keys";
import { Icon } from "./Icon";
import type { Act } from "./Menu";
import styles from "./Rows.module.css";
import { chosenOne } from "./selection";
import { tell } from "./Spoken";

type Drop = { id: string; to: string; side: "before" | "after" };

type Moving = { drop: Drop | null; start: (event: PointerEvent, id: string) => void };

const Movable = createContext<Moving | null>(null);

type Props = RowActs & {
  label: string;
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** Enter, or a double press. */
  onOpen?: (id: string) => void;
  /** Hairlines between the rows. */
  isLined?: boolean;
  /** What stands beside the words of a row goes below them where there is little room. */
  wraps?: boolean;
  empty?: ReactNode;
  /** `Row`s. */
  children: ReactNode;
};

/**
 * A list of rows to choose from by arrow keys. With `onMove` rows have a grip, and Alt with an
 * arrow moves them; a menu of the row offers `useMoveActs` to who cannot drag.
 */
export function Rows({ label, selected = null, onSelect, onOpen, isLined, wraps, empty, children, onMove, ...acts }: Props) {
  const { say } = useTexts();
  const around = useRef<HTMLDivElement>(null);
  const [drop, setDrop] = useState<Drop | null>(null);

  const elements = () => [...(around.current?.querySelectorAll<HTMLElement>("[role=row][data-key]") ?? [])];
  const move = (id: string, to: string, side: "before" | "after") => {
    const rows = elements();
    onMove?.(id, to, side);
    const name = rows.find((row) => idOf(row) === id)?.dataset["name"] ?? "";
    tell(say("row-moved", { name, place: placeAfter(rows.map(idOf), id, { to, side }), count: rows.length }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const taken = row.role === "row" && rowKey(event, idOf(row), elements().map(idOf), { ...acts, onMove: onMove && move });
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const start = (event: PointerEvent, id: string) => {
    event.stopPropagation();
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    let last: Drop | null = null;
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const rows = elements();
      const boxes = rows.map((row) => ({ id: idOf(row), ...edges(row) }));
      const place = dropPlace(boxes, clientY);
      last = place && !staysPut(rows.map(idOf), id, place) ? { id, ...place } : null;
      rows.find((row) => idOf(row) === place?.to)?.scrollIntoView({ block: "nearest" });
      setDrop(last ?? { id, to: id, side: "before" });
    };
    const end = (how: Event) => {
      grip.removeEventListener("pointermove", follow);
      grip.removeEventListener("pointerup", end);
      grip.removeEventListener("pointercancel", end);
      setDrop(null);
      if (how.type === "pointerup" && last) {
        move(id, last.to, last.side);
      }
    };
    grip.addEventListener("pointermove", follow);
    grip.addEventListener("pointerup", end);
    grip.addEventListener("pointercancel", end);
  };

  return (
    <div ref={around} onKeyDownCapture={onKeyDown}>
      <Movable value={onMove ? { drop, start } : null}>
        <GridList
          aria-label={label}
          className={styles.list}
          data-lined={isLined || undefined}
          data-wraps={wraps || undefined}
          {...chosenOne(selected, onSelect)}
          onAction={(key) => onOpen?.(String(key))}
          renderEmptyState={() => empty}
        >
          {children}
        </GridList>
      </Movable>
    </div>
  );
}

function idOf(row: HTMLElement): string {
  return row.dataset["key"] ?? "";
}

function edges(row: HTMLElement) {
  const { top, bottom } = row.getBoundingClientRect();
  return { top, bottom };
}

type RowProps = {
  id: string;
  /** What the row is called: spoken, and found by typing. */
  name: string;
  /** Before the words: a person, a need, a number, a kind. */
  lead?: ReactNode;
  title: ReactNode;
  lang?: string | undefined;
  /** At the end of the title's line. */
  beside?: ReactNode;
  /** A second line. */
  about?: ReactNode;
  /** Further lines. */
  children?: ReactNode;
  /** Acts at the end of the row. */
  end?: ReactNode;
  isDisabled?: boolean;
};

/** One row: `lead`, then `title` with `beside`, `about` and further lines, then `end`. */
export function Row({ id, name, lead, title, lang, beside, about, children, end, isDisabled = false }: RowProps) {
  const moving = use(Movable);
  const drop = moving?.drop;
  return (
    <GridListItem
      id={id}
      textValue={name}
      className={styles.row}
      isDisabled={isDisabled}
      data-name={name}
      data-moving={drop?.id === id || undefined}
      data-drop={drop && drop.to === id && drop.id !== id ? drop.side : undefined}
    >
      {moving && (
        <span className={styles.grip} onPointerDown={(event) => moving.start(event, id)} aria-hidden>
          <Icon of={GripVertical} />
        </span>
      )}
      {lead && <span className={styles.lead}>{lead}</span>}
      <div className={styles.words}>
        <div className={styles.first}>
          <span className={styles.title} lang={lang}>
            {title}
          </span>
          {beside && <span className={styles.beside}>{beside}</span>}
        </div>
        {about && <div className={styles.about}>{about}</div>}
        {children}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </GridListItem>
  );
}

/** The acts of a menu that move a row among its neighbours without dragging. */
export function useMoveActs(ids: readonly string[], onMove: NonNullable<RowActs["onMove"]>): (id: string) => Act[] {
  const { say } = useTexts();
  return (id) => {
    const place = ids.indexOf(id);
    const [before, after] = [ids[place - 1], ids[place + 1]];
    return [
      {
        id: "up",
        label: say("row-up"),
        icon: ArrowUp,
        keys: "Alt+Up",
        isDisabled: before === undefined,
        onAction: () => before !== undefined && onMove(id, before, "before"),
      },
      {
        id: "down",
        label: say("row-down"),
        icon: ArrowDown,
        keys: "Alt+Down",
        isDisabled: after === undefined,
        onAction: () => after !== undefined && onMove(id, after, "after"),
      },
    ];
  };
}
