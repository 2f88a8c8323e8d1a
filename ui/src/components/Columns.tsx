import type { ReactNode } from "react";

import styles from "./Columns.module.css";

type Props = {
  /** How they share the room: alike, a little more for the first, or a list beside what it leads to. */
  share?: "alike" | "first" | "list";
  children: ReactNode;
};

/** Two parts of a sheet beside each other; below each other where there is no room. */
export function Columns({ share = "alike", children }: Props) {
  return (
    <div className={styles.columns} data-share={share}>
      {children}
    </div>
  );
}

/** Parts of a sheet below each other, in one of its columns. */
export function Column({ children }: { children: ReactNode }) {
  return <div className={styles.column}>{children}</div>;
}
