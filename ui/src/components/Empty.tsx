import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import styles from "./Empty.module.css";
import { Icon } from "./Icon";

type Props = { icon: LucideIcon; title: string; children: ReactNode; action?: ReactNode; level?: 1 | 2 | 3 };

/** A place with nothing in it yet: what is so (`title`), what to do next, and one button. */
export function Empty({ icon, title, children, action, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Icon of={icon} size={24} />
      <Heading className={styles.title}>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
