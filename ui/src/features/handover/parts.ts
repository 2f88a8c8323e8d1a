import { Braces, CodeXml, Package, Printer, type LucideIcon } from "lucide-react";

/** The drawing of each part; a part that this window does not know is a package. */
const ICONS: Record<string, LucideIcon> = { review: Printer, openapi: CodeXml, "json-schema": Braces, service: Package };

/** The drawing of a part. */
export function iconOf(part: string): LucideIcon {
  return ICONS[part] ?? Package;
}

/** The parts that have words of their own. */
const KNOWN = new Set(Object.keys(ICONS));

/** The text of a part: `handover-part-openapi`, with `-about` for what it is for. */
export function textOf(part: string): string {
  return `handover-part-${KNOWN.has(part) ? part : "other"}`;
}

/** How much something is, as a person says it. */
export function sizeOf(bytes: number, language: string): string {
  const [unit, value] = bytes < 1_000_000 ? (["kilobyte", bytes / 1000] as const) : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
