import {
  Bell,
  CircleCheck,
  CircleDashed,
  CreditCard,
  Database,
  FileBadge,
  FileText,
  Flag,
  Hourglass,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Puzzle,
  Signature,
  Split,
  Stamp,
} from "lucide-react";

import { useTexts } from "../i18n/texts";
import { Icon } from "./Icon";
import styles from "./KindTile.module.css";

/** The kinds of step and their drawings, in the order in which they are offered. */
export const KIND_ICONS = {
  start: Flag,
  page: FileText,
  "sign-in": KeyRound,
  exchange: Database,
  decision: Split,
  pay: CreditCard,
  "check-answers": ListChecks,
  sign: Signature,
  review: Stamp,
  wait: Hourglass,
  notify: Bell,
  issue: FileBadge,
  outcome: CircleCheck,
  module: Puzzle,
} as const satisfies Record<string, LucideIcon>;

/** A kind of step. */
export type Kind = keyof typeof KIND_ICONS;

/** Every kind of step. */
export const KINDS = Object.keys(KIND_ICONS) as Kind[];

/** What a kind of step is called. */
export function useKindName(): (kind: Kind) => string {
  const { say } = useTexts();
  // Another version's kind goes by its own word.
  return (kind) => (kind in KIND_ICONS ? say(`kind-${kind}`) : kind);
}

type Props = { kind: Kind; isSmall?: boolean; isNamed?: boolean };

/** The sign of a kind of step: shape, colour and drawing. `isNamed` speaks it, where no words beside it do. */
export function KindTile({ kind, isSmall, isNamed }: Props) {
  const name = useKindName();
  const spoken = isNamed ? ({ role: "img", "aria-label": name(kind) } as const) : {};
  return (
    <span className={styles.tile} data-kind={kind} data-small={isSmall || undefined} {...spoken}>
      <Icon of={KIND_ICONS[kind] ?? CircleDashed} size={isSmall ? 14 : 16} />
    </span>
  );
}
