import type { LucideIcon } from "lucide-react";

import styles from "./Icon.module.css";

type Props = { of: LucideIcon; size?: 14 | 16 | 18 | 24 };

/** A drawing beside words; it grows with the text and says nothing by itself. */
export function Icon({ of: Drawing, size = 16 }: Props) {
  return <Drawing className={styles.icon} data-size={size} size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden />;
}
