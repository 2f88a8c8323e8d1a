import type { CastWalk } from "../../api/generated/CastWalk";
import type { Service } from "../../api/generated/Service";
import type { Outcome } from "../../components/Matrix";
import { type Language, localise } from "../../i18n/languages";

/** A column of the matrix: a step, or a stage with its steps. */
export type Column = { id: string; name: string; steps: readonly string[] };

/** So many steps have a column each; more are gathered by stage. */
const MOST = 9;

/** The columns for the steps that people see, in their order. */
export function columnsOf(service: Service, steps: readonly string[], language: Language, rest: string): Column[] {
  const known = new Map((service.steps ?? []).map((step) => [step.id, step]));
  const stages = service.stages ?? [];
  if (steps.length <= MOST || stages.length === 0) {
    return steps.map((id) => ({ id, name: localise(known.get(id)?.title ?? {}, language) || id, steps: [id] }));
  }
  const columns = new Map<string, string[]>();
  for (const id of steps) {
    const stage = known.get(id)?.stage ?? "";
    columns.set(stage, [...(columns.get(stage) ?? []), id]);
  }
  return [...columns].map(([id, of]) => {
    const stage = stages.find((it) => it.id === id);
    return { id, name: localise(stage?.title ?? {}, language) || id || rest, steps: of };
  });
}

/** How much each way of going weighs: a column shows the heaviest of its steps. */
const WEIGHT = { smooth: 0, hesitates: 1, stuck: 2 } as const;

/** How a person's walk went in each column. Beyond the place where it stopped nothing was reached. */
export function cellsOf(walk: CastWalk, columns: readonly Column[]): Record<string, { outcome: Outcome }> {
  const went = new Map(walk.steps.map((it) => [it.step, it.went]));
  const stoppedAt = walk.end.stopped ? columns.findIndex(({ steps }) => steps.includes(walk.end.step ?? "")) : columns.length;
  return Object.fromEntries(
    columns.map(({ id, steps }, at) => {
      const those = steps.flatMap((step) => went.get(step) ?? []);
      const heaviest = those.toSorted((one, other) => WEIGHT[other] - WEIGHT[one])[0];
      const missed = at > stoppedAt ? "unreached" : "absent";
      return [id, { outcome: heaviest ?? missed }];
    }),
  );
}
