import { Baby, Briefcase, Building2, Car, FileText, type LucideIcon, SquareParking, Syringe, Ticket } from "lucide-react";

const ICONS: [RegExp, LucideIcon][] = [
  [/birth|child/, Baby],
  [/fine|penalty/, Ticket],
  [/parking/, SquareParking],
  [/licen[cs]e|vehicle|driv/, Car],
  [/vaccin/, Syringe],
  [/diia-city|company/, Building2],
  [/trader|business|entrepreneur/, Briefcase],
];

/** What a service is about, as a sign. */
export function thumbnailIcon(id: string): LucideIcon {
  return ICONS.find(([about]) => about.test(id))?.[1] ?? FileText;
}

/** The lines of text under the heading: more for a longer service, and always the same for one. */
export function thumbnailLines(id: string, pages: number): { place: number; width: "long" | "middle" | "short" }[] {
  const widths = ["long", "middle", "short"] as const;
  const count = Math.min(4, Math.max(1, Math.ceil(pages / 3)));
  const start = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length: count }, (_, place) => ({ place, width: widths[(start + place * 2) % 3] ?? "long" }));
}
