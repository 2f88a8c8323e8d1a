import { X } from "lucide-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { Icon } from "./Icon";
import styles from "./Matrix.module.css";
import { chosenOne } from "./selection";

/** How it went for a person on a page: `unreached` in spite of them, `absent` because it is not for them, `here` now. */
export type Outcome = "smooth" | "hesitates" | "stuck" | "unreached" | "absent" | "here";

/** A cell: how it went, and words to show in it, the time of who is here for instance. */
export type MatrixCell = { outcome: Outcome; text?: string; tone?: "warn" | "bad" };

/** A person's line: who, and how it went by the id of a page. */
export type MatrixRow = { id: string; name: string; lead?: ReactNode; cells: Readonly<Record<string, MatrixCell>>; ends?: Readonly<Record<string, ReactNode>> };

type Props = {
  label: string;
  /** What the rows are: `People`. */
  rowsLabel: string;
  pages: readonly { id: string; name: string }[];
  rows: readonly MatrixRow[];
  /** Columns after the pages; a row's `ends` fill them. */
  ends?: readonly { id: string; name: string }[];
  selected?: string | null;
  onSelect?: (row: string) => void;
};

/** From so many pages on their names stand on end. */
const STEEP_FROM = 5;

/** How much of the width is the pages' at most, and one page's, flat or steep, in percent: names keep to one line. */
const SHARE = { pages: 56, page: 14, steep: 6 };

/** People by pages: where who was stopped. The arrow keys move between cells, each of which says how it went. */
export function Matrix({ label, rowsLabel, pages, rows, ends = [], selected = null, onSelect }: Props) {
  const isSteep = pages.length >= STEEP_FROM;
  const share = Math.min(isSteep ? SHARE.steep : SHARE.page, SHARE.pages / pages.length);
  return (
    <Table
      aria-label={label}
      className={styles.table}
      data-steep={isSteep || undefined}
      {...chosenOne(selected, onSelect)}
    >
      <TableHeader className={styles.head}>
        <Column id="row" isRowHeader className={styles.who}>
          {rowsLabel}
        </Column>
        {pages.map(({ id, name }) => (
          <Column key={id} id={`page ${id}`} className={styles.page} style={{ width: `${share}%` }}>
            <span className={styles.pageName}>{name}</span>
          </Column>
        ))}
        {ends.map(({ id, name }) => (
          <Column key={id} id={`end ${id}`} className={styles.endName}>
            {name}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} id={row.id} className={styles.row} textValue={row.name}>
            <Cell className={styles.name}>
              <span>
                {row.lead}
                {row.name}
              </span>
            </Cell>
            {pages.map(({ id }) => (
              <Cell key={id} className={styles.cell}>
                <Went {...(row.cells[id] ?? { outcome: "absent" })} />
              </Cell>
            ))}
            {ends.map(({ id }) => (
              <Cell key={id} className={styles.end}>
                {row.ends?.[id]}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function useOutcomeName(): (outcome: Outcome) => string {
  const { say } = useTexts();
  return (outcome) => say(`went-${outcome}`);
}

/** How it went, drawn and spoken. */
function Went({ outcome, text, tone }: MatrixCell) {
  const name = useOutcomeName();
  return (
    <span className={styles.went} data-outcome={outcome} data-tone={tone}>
      {outcome === "stuck" && !text && <Icon of={X} size={14} />}
      {text && <span>{text}</span>}
      <VisuallyHidden elementType="span">{name(outcome)}</VisuallyHidden>
    </span>
  );
}

/** Every way that it can go. */
export const OUTCOMES: readonly Outcome[] = ["smooth", "hesitates", "stuck", "unreached", "absent", "here"];

type LegendProps = { outcomes?: readonly Outcome[] };

/** What the cells of a matrix mean. */
export function Legend({ outcomes = OUTCOMES }: LegendProps) {
  const { say } = useTexts();
  const name = useOutcomeName();
  return (
    <ul className={styles.legend}>
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <span className={styles.went} data-outcome={outcome} aria-hidden>
            {outcome === "stuck" && <Icon of={X} size={14} />}
          </span>
          {name(outcome)}
        </li>
      ))}
      {outcomes.includes("here") && (
        <li>
          <span className={styles.went} data-outcome="here" data-tone="warn" aria-hidden />
          {say("went-here-warn")}
        </li>
      )}
    </ul>
  );
}
