import type { FindingView } from "../../api/generated/FindingView";
import { thingOf } from "../../lib/place";

/** What is wrong with a thing or with anything in it. */
export function findingsIn(findings: readonly FindingView[], place: string): FindingView[] {
  return findings.filter((finding) => {
    const at = thingOf(finding.place);
    return at === place || at.startsWith(`${place}/`);
  });
}

/** What is wrong with one facet of a thing: `label`, `label.uk` among it. */
export function findingsOf(findings: readonly FindingView[], place: string, facets: readonly string[]): FindingView[] {
  return findings.filter((finding) => {
    const [at, facet = ""] = finding.place.split("#");
    return at === place && facets.some((it) => facet === it || (it !== "" && facet.startsWith(`${it}.`)));
  });
}

/** How a thing is marked: full where people are stopped, a ring where it wants a look; hints are no marks. */
export function problemAt(findings: readonly FindingView[], place: string): "bad" | "warn" | undefined {
  const found = findingsIn(findings, place);
  if (found.some((it) => it.severity === "error")) {
    return "bad";
  }
  return found.some((it) => it.severity === "warning") ? "warn" : undefined;
}
