import { VisuallyHidden } from "react-aria/VisuallyHidden";

import styles from "./Skeleton.module.css";

type Props = { label: string; lines?: number };

/** Still lines in the place of what is being read; nothing for the first 400 ms. `label` says what is read. */
export function Skeleton({ label, lines = 4 }: Props) {
  return (
    <output className={styles.skeleton}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, place) => (
        <span key={place} className={styles.line} />
      ))}
    </output>
  );
}
