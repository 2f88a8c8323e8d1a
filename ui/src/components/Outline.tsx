import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, memo, type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { Button, Collection, ListLayout, Tree, TreeHeader, TreeItem, TreeItemContent, TreeSection, Virtualizer } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { placeAfter, type RowActs, rowKey } from "../lib/row-keys";
import { Icon } from "./Icon";
import { type Kind, KindTile } from "./KindTile";
import { Dot } from "./Marks";
import styles from "./Outline.module.css";
import { chosenOne } from "./selection";
import { tell } from "./Spoken";

/** A row of an outline. */
export type OutlineItem = {
  id: string;
  label: string;
  /** The language of the label, where it is not the studio's. */
  lang?: string | undefined;
  kind?: Kind;
  /** The words of the branch that leads here, above the row. */
  branch?: string;
  problem?: "bad" | "warn" | undefined;
  /** A number or a mark at the end. */
  count?: ReactNode;
  children?: readonly OutlineItem[];
};

/** Rows under a heading, a stage for instance. */
export type OutlineGroup = { id: string; heading?: string | undefined; beside?: ReactNode; items: readonly OutlineItem[] };

type HeadProps = { title: string; children?: ReactNode };

/** The name of what an outline shows, and what can be added to it. */
export function OutlineHead({ title, children }: HeadProps) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

type Props = RowActs & {
  label: string;
  groups: readonly OutlineGroup[];
  selected: string | null;
  onSelect: (id: string) => void;
  /** Enter, or a double press. */
  onOpen?: (id: string) => void;
  /** The rows whose children show; without it all do. */
  expanded?: ReadonlySet<string>;
  onExpandedChange?: (expanded: Set<string>) => void;
  isDense?: boolean;
};

/**
 * The service's parts as a tree. The arrow keys choose, Enter opens; F2, Alt with an arrow and
 * Delete do what `onRename`, `onMove` and `onDelete` say.
 */
export function Outline({ label, groups, selected, onSelect, onOpen, expanded, onExpandedChange, isDense, onMove, ...acts }: Props) {
  const { say } = useTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).getAttribute("data-key");
    const family = siblings(groups, id);
    const ids = family.map((item) => item.id);
    const move: RowActs["onMove"] =
      onMove &&
      ((row, to, side) => {
        onMove(row, to, side);
        const name = family.find((item) => item.id === row)?.label ?? "";
        tell(say("row-moved", { name, place: placeAfter(ids, row, { to, side }), count: ids.length }));
      });
    if (id !== null && rowKey(event, id, ids, { ...acts, onMove: move })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const isLong = groups.reduce((sum, { items }) => sum + items.length, 0) > MANY;
  const around = useRef<HTMLDivElement>(null);
  const show = useEffectEvent((id: string) => {
    const at = flat(groups.flatMap(({ items }) => items)).findIndex((item) => item.id === id);
    return bringIntoView(around.current!, id, at);
  });
  useEffect(() => (selected === null ? undefined : show(selected)), [selected]);
  return (
    <div ref={around} onKeyDownCapture={onKeyDown} onFocus={isLong ? ({ target }) => keepInView(target) : undefined} className={styles.around} data-dense={isDense || undefined} data-folds={onExpandedChange ? true : undefined}>
      <OnlyInView when={isLong}>
        <Tree
          aria-label={label}
          className={styles.tree}
          {...chosenOne(selected, onSelect)}
          disallowEmptySelection
          onAction={(key) => onOpen?.(String(key))}
          expandedKeys={expanded ?? parents(groups)}
          onExpandedChange={(keys) => onExpandedChange?.(new Set([...keys].map(String)))}
        >
          {groups.map((group) => (
            <TreeSection key={group.id} id={`group ${group.id}`} className={styles.group} aria-label={group.heading ?? label}>
              {group.heading ? (
                <TreeHeader className={styles.heading}>
                  <span>{group.heading}</span>
                  {group.beside}
                </TreeHeader>
              ) : null}
              {group.items.map((item) => (
                <Row key={item.id} item={item} folds={onExpandedChange !== undefined} />
              ))}
            </TreeSection>
          ))}
        </Tree>
      </OnlyInView>
    </div>
  );
}

/** Of more rows than these only those in view are drawn. */
const MANY = 100;
/** Pixels, until a row has been drawn. */
const ROWS = { estimatedRowHeight: 26, estimatedHeadingHeight: 26 };

/** For so many frames rows that come into view take their own height and push the others. */
const SETTLING = 10;

function keepInView(row: Element, frames = SETTLING) {
  row.scrollIntoView({ block: "nearest" });
  if (frames > 0) {
    requestAnimationFrame(() => row.contains(document.activeElement) && keepInView(row, frames - 1));
  }
}

/** Scrolls to a row that was chosen elsewhere; one that is not drawn is looked for where it must be about. */
function bringIntoView(around: Element, id: string, at: number): () => void {
  let left = SETTLING;
  let frame = 0;
  const look = () => {
    const row = around.querySelector(`[data-key="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (!row && left === SETTLING) {
      around.closest("[data-area]")?.scrollTo({ top: at * ROWS.estimatedRowHeight });
    }
    left -= 1;
    frame = !row && left > 0 ? requestAnimationFrame(look) : 0;
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function OnlyInView({ when, children }: { when: boolean; children: ReactNode }) {
  return when ? (
    <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
      {children}
    </Virtualizer>
  ) : (
    children
  );
}

type RowProps = { item: OutlineItem; folds: boolean };

/** A row and those below it; drawn again only where something of them has changed, as there may be hundreds. */
const Row = memo(
  ({ item: { id, label, lang, kind, branch, problem, count, children = [] }, folds }: RowProps) => (
    <TreeItem id={id} textValue={label} className={styles.item}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <>
            {branch && <span className={styles.branch}>{branch}</span>}
            <span className={styles.row} data-level={level}>
              {folds && hasChildItems && (
                <Button slot="chevron" className={styles.chevron}>
                  <Icon of={ChevronRight} size={14} />
                </Button>
              )}
              {kind && <KindTile kind={kind} isSmall isNamed />}
              <span className={styles.label} lang={lang}>
                {label}
              </span>
              {problem && <Dot tone={problem} />}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child) => <Row item={child} folds={folds} />}</Collection>
    </TreeItem>
  ),
  (before, now) => before.folds === now.folds && isSame(before.item, now.item),
);

function isSame(one: OutlineItem, other: OutlineItem): boolean {
  const { children: below = [], ...own } = one;
  const { children: otherBelow = [], ...otherOwn } = other;
  return isShallowEqual(own, otherOwn) && below.length === otherBelow.length && below.every((child, at) => isSame(child, otherBelow[at]!));
}

function isShallowEqual<T extends object>(one: T, other: T): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof T>;
  return [...names].every((name) => one[name] === other[name]);
}

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children ?? [])]);
}

function parents(groups: readonly OutlineGroup[]): string[] {
  const all = groups.flatMap((group) => flat(group.items));
  return all.filter((item) => item.children?.length).map((item) => item.id);
}

/** The rows among which a row can be moved: children of one parent, or the top of all groups. */
function siblings(groups: readonly OutlineGroup[], id: string | null): readonly OutlineItem[] {
  const top = groups.flatMap((group) => group.items);
  const families = [top, ...flat(top).map((item) => item.children ?? [])];
  return families.find((family) => family.some((item) => item.id === id)) ?? [];
}
