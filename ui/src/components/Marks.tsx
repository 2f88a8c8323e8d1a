import { type LucideIcon, TriangleAlert, User } from "lucide-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { useTexts } from "../i18n/texts";
import { Icon } from "./Icon";
import styles from "./Marks.module.css";

type NeedProps = { children: ReactNode; isMissing?: boolean };

/** A need, by its short name; `isMissing` is the place where one should be. */
export function Need({ children, isMissing }: NeedProps) {
  return (
    <span className={styles.need} data-missing={isMissing || undefined}>
      <Icon of={isMissing ? TriangleAlert : User} size={14} />
      {children}
    </span>
  );
}

type ChipProps = { tone?: "bad" | "warn" | "good" | "voice" | "line"; icon?: LucideIcon; children: ReactNode };

/** A word or two about the thing beside it. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}

type DotProps = { tone: "bad" | "warn" };

/** A problem of the thing beside it: full where people are stopped, a ring where it wants a look. */
export function Dot({ tone }: DotProps) {
  const { say } = useTexts();
  return (
    <span className={styles.dot} data-tone={tone}>
      <VisuallyHidden elementType="span">{tone === "bad" ? say("problem-bad") : say("problem-warn")}</VisuallyHidden>
    </span>
  );
}

/** Something is going on at this moment; `label` says what, where no words beside it do. */
export function Live({ label }: { label?: string }) {
  return <span className={styles.live}>{label && <VisuallyHidden elementType="span">{label}</VisuallyHidden>}</span>;
}

type CountProps = { tone: "bad" | "warn" | "voice"; label: string; children: number };

/** How many, on a thing's corner or beside its name; `label` says of what. */
export function Count({ tone, label, children }: CountProps) {
  return (
    <span className={styles.count} data-tone={tone}>
      <span aria-hidden>{children}</span>
      <VisuallyHidden elementType="span">{label}</VisuallyHidden>
    </span>
  );
}
