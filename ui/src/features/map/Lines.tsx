import { memo } from "react";

import type { DataLine, Line } from "./layout";
import styles from "./Lines.module.css";
import { pathOf } from "./path";

type Props = {
  lines: readonly Line[];
  /** The words of each line. */
  words: ReadonlyMap<string, string>;
  /** Those that nobody of the cast goes along. */
  untaken: ReadonlySet<string>;
  data: readonly DataLine[];
  /** Where stages begin. */
  stages: readonly number[];
  width: number;
  height: number;
  /** How many pixels a unit of the layout has. */
  unit: number;
  /** The box whose lines stand out. */
  chosen: string | null;
};

/** The lines of the map and their words, in one drawing below the boxes. */
export const Lines = memo(function Lines({ lines, words, untaken, data, stages, width, height, unit, chosen }: Props) {
  const touches = (id: string) => chosen !== null && id.split(" ").includes(chosen);
  const toneOf = (id: string) => (touches(id) ? "chosen" : untaken.has(id) ? "untaken" : "plain");
  return (
    <div className={styles.lines} aria-hidden>
      <svg width={width * unit} height={height * unit} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          {["plain", "untaken", "chosen"].map((tone) => (
            <marker key={tone} id={`arrow-${tone}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
              <path className={styles.head} data-tone={tone} d="M1 1L7 4L1 7" />
            </marker>
          ))}
        </defs>
        {stages.map((x) => (
          <path key={x} className={styles.stage} d={`M${x} 0V${height}`} />
        ))}
        {data.map(({ box, store, is, points }) => (
          <path key={`${box} ${store} ${is}`} className={styles.data} data-is={is} data-chosen={chosen === box || chosen === store || undefined} d={pathOf(points)} />
        ))}
        {lines.map(({ id, points }) => (
          <path key={id} className={styles.line} data-untaken={untaken.has(id) || undefined} data-chosen={touches(id) || undefined} d={pathOf(points)} markerEnd={`url(#arrow-${toneOf(id)})`} />
        ))}
        {/* What is chosen is drawn again, above what crosses it. */}
        {lines.filter(({ id }) => touches(id)).map(({ id, points }) => (
          <path key={`${id} above`} className={styles.line} data-untaken={untaken.has(id) || undefined} data-chosen d={pathOf(points)} markerEnd="url(#arrow-chosen)" />
        ))}
      </svg>
      {lines.map(
        ({ id, label }) =>
          label && (
            <span
              key={id}
              className={styles.words}
              data-chosen={touches(id) || undefined}
              style={{ left: label.x * unit, top: label.y * unit, width: label.width * unit, height: label.height * unit }}
            >
              <span style={{ WebkitLineClamp: Math.round(label.height / 16) }}>{words.get(id)}</span>
            </span>
          ),
      )}
    </div>
  );
});
