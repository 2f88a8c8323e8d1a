import { CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { Icon } from "./Icon";
import styles from "./Notice.module.css";

/** Bad stops people, warn asks for a look, good is done, plain only tells. */
export type Tone = "plain" | "bad" | "warn" | "good";

const ICONS: Record<Tone, LucideIcon> = { plain: Info, bad: TriangleAlert, warn: TriangleAlert, good: CircleCheck };

type Props = { tone?: Tone; icon?: LucideIcon; actions?: ReactNode; isLive?: boolean; children: ReactNode };

/** A sentence that stays in its place, with the way on in `actions`; `isLive` speaks it when it appears. */
export function Notice({ tone = "plain", icon, actions, isLive, children }: Props) {
  return (
    <div className={styles.notice} data-tone={tone} role={isLive ? "status" : undefined}>
      <Icon of={icon ?? ICONS[tone]} size={18} />
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.acts}>{actions}</div>}
    </div>
  );
}
