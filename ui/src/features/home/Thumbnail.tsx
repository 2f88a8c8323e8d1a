import { createElement } from "react";

import { thumbnailIcon, thumbnailLines } from "./thumbnail";
import styles from "./Thumbnail.module.css";

type Props = { id: string; lines: number };

/** A service's first page, drawn as on a phone. */
export function Thumbnail({ id, lines }: Props) {
  const icon = createElement(thumbnailIcon(id), { className: styles.icon, size: 22, strokeWidth: 1.5 });
  return (
    <span className={styles.page} aria-hidden>
      {icon}
      <i className={styles.heading} />
      {thumbnailLines(id, lines).map(({ place, width }) => (
        <i key={place} className={styles.line} data-width={width} />
      ))}
      <i className={styles.act} />
    </span>
  );
}
