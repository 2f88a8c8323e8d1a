import { createElement } from "react";

import { thumbnailIcon, thumbnailLines } from "./thumbnail";
import styles from "./Thumbnail.module.css";

type Props = { id: string; lines: number; isSmall?: boolean };

/** A service's first page, drawn as on a phone. */
export function Thumbnail({ id, lines, isSmall }: Props) {
  const icon = createElement(thumbnailIcon(id), { className: styles.icon, size: isSmall ? 14 : 22, strokeWidth: 1.5 });
  return (
    <span className={styles.page} data-small={isSmall || undefined} aria-hidden>
      {icon}
      <i className={styles.heading} />
      {thumbnailLines(id, lines).map(({ place, width }) => (
        <i key={place} className={styles.line} data-width={width} />
      ))}
      <i className={styles.act} />
    </span>
  );
}
