import { FileText, FlaskConical, type LucideIcon, MessageSquareText, Package, Smartphone, Target, Workflow } from "lucide-react";

import type { Stage } from "../lib/route";

/** The drawing of each stage, for where its name has no room. */
export const STAGE_ICONS: Record<Stage, LucideIcon> = {
  purpose: Target,
  map: Workflow,
  pages: FileText,
  test: FlaskConical,
  pilot: Smartphone,
  improve: MessageSquareText,
  "hand-over": Package,
};
