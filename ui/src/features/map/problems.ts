import type { FindingView } from "../../api/generated/FindingView";
import { grouped } from "../../lib/grouped";
import { keyIn } from "../../lib/place";

/** How many findings stop people at a thing, and how many want a look. */
export type Problems = { bad: number; warn: number };

/** The problems of each step, by its key. */
export function problemsBySteps(findings: readonly FindingView[]): Map<string, Problems> {
  const counts = [...grouped(findings, ({ place }) => keyIn(place, "steps"))].flatMap(([key, those]): [string, Problems][] => {
    const count = (severity: FindingView["severity"]) => those.filter((finding) => finding.severity === severity).length;
    const problems = { bad: count("error"), warn: count("warning") };
    return key !== null && problems.bad + problems.warn > 0 ? [[key, problems]] : [];
  });
  return new Map(counts);
}

/** The problems of several things together. */
export function together(all: readonly (Problems | undefined)[]): Problems | undefined {
  const some = all.filter((one) => one !== undefined);
  return some.length > 0 ? { bad: some.reduce((sum, { bad }) => sum + bad, 0), warn: some.reduce((sum, { warn }) => sum + warn, 0) } : undefined;
}
