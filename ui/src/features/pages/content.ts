import { CircleDashed, Image, Info, type LucideIcon, MessageSquareQuote, Pilcrow, TriangleAlert } from "lucide-react";

import type { Content } from "../../api/generated/Content";

/** A kind of content beside questions. */
export type ContentType = Content["type"];

/** The kinds of content, in the order in which they are offered. */
export const CONTENT_TYPES = ["markdown", "inset", "warning", "details", "image"] as const satisfies readonly ContentType[];

/** Whether this version knows the kind; another version's is shown and left alone. */
export function isKnownContent(type: string): type is ContentType {
  return type in CONTENT_ICONS;
}

/** The drawing of a kind, whatever it is. */
export function contentIcon(type: string): LucideIcon {
  return isKnownContent(type) ? CONTENT_ICONS[type] : CircleDashed;
}

/** The drawing of each kind. */
export const CONTENT_ICONS: Record<ContentType, LucideIcon> = {
  markdown: Pilcrow,
  inset: MessageSquareQuote,
  warning: TriangleAlert,
  details: Info,
  image: Image,
};
