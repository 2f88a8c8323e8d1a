import type { FindingView } from "../../api/generated/FindingView";
import { thingOf } from "../../lib/place";

/** What is wrong with a thing or with anything in it. */
export function findingsIn(findings: readonly FindingView[], place: string): FindingView[] {
  return findings.filter((finding) => {
    const at = thingOf(finding.place);
    return at === place || at.startsWith(`${place}/`);
  });
}

/** What is wrong with a thing itself, and with parts of it that have no page of their own. */
export function findingsAbout(findings: readonly FindingView[], place: string, apart: readonly string[] = []): FindingView[] {
  return findingsIn(findings, place).filter((finding) => !apart.includes(headOf(finding, place)));
}

/**
 * What is wrong with a thing, by the sections of its inspector, each with the facets that it shows:
 * `label` has `label.uk` as well. What no section shows stands in the first, so that nothing is lost.
 */
export function bySection<S extends string>(findings: readonly FindingView[], place: string, sections: Readonly<Record<S, readonly string[]>>): Record<S, FindingView[]> {
  const names = Object.keys(sections) as S[];
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<S, FindingView[]>;
  for (const finding of findingsIn(findings, place)) {
    const head = headOf(finding, place);
    const section = names.find((name) => sections[name].includes(head)) ?? names[0];
    if (section !== undefined) {
      found[section].push(finding);
    }
  }
  return found;
}

/** The facet of the thing that a finding in it is about: `steps/a/questions/b/checks/@0#rule` is about the checks of `b`. */
function headOf(finding: FindingView, place: string): string {
  return finding.place.slice(place.length + 1).split(/[./#]/)[0] ?? "";
}

/** How a thing is marked: full where people are stopped, a ring where it wants a look; hints are no marks. */
export function problemAt(findings: readonly FindingView[], place: string): "bad" | "warn" | undefined {
  const found = findingsIn(findings, place);
  if (found.some((it) => it.severity === "error")) {
    return "bad";
  }
  return found.some((it) => it.severity === "warning") ? "warn" : undefined;
}
