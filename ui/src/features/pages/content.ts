import { Image, Info, type LucideIcon, MessageSquareQuote, Pilcrow, TriangleAlert } from "lucide-react";

import type { Content } from "../../api/generated/Content";

/** A kind of content beside questions. */
export type ContentType = Content["type"];

/** The kinds of content, in the order in which they are offered. */
export const CONTENT_TYPES = ["markdown", "inset", "warning", "details", "image"] as const satisfies readonly ContentType[];

/** The drawing of each kind. */
export const CONTENT_ICONS: Record<ContentType, LucideIcon> = {
  markdown: Pilcrow,
  inset: MessageSquareQuote,
  warning: TriangleAlert,
  details: Info,
  image: Image,
};
