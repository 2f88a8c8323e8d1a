import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { type KeyedStep, keyedSteps, main, type Way, waysOf } from "../../components/ways";
import { grouped } from "../../lib/grouped";
import { keysOf } from "../../lib/place";
import type { Flow, Shape, Store } from "./layout";

/** A stage as the map shows it; steps that are in none stand in one without a key. */
export type Band = { id: string; stage: NonNullable<Service["stages"]>[number] | null; steps: KeyedStep[]; isFolded: boolean };

/** What the map draws: where it is laid out from, and what lies behind its boxes and lines. */
export type Drawing = {
  bands: Band[];
  flow: Flow;
  ways: Way[];
  /** Of each step, the way that most people are to take. */
  mains: ReadonlySet<Way>;
  links: Map<string, Way[]>;
};

/** The box of a stage that is folded. */
export function stageBox(id: string): string {
  return `stage:${id}`;
}

/** How a step is drawn. */
export function shapeOf({ kind }: Step): Shape {
  return kind === "decision" ? "hexagon" : kind === "start" || kind === "outcome" ? "pill" : "box";
}

/** The stages of a service with their steps, in order. */
export function bandsOf(service: Service, folded: ReadonlySet<string>): Band[] {
  const stages = service.stages ?? [];
  const keys = keysOf(stages);
  const steps = keyedSteps(service);
  const known = new Set(stages.map(({ id }) => id));
  const inStage = grouped(steps, ({ step }) => (step.stage && known.has(step.stage) ? step.stage : null));
  const bands = stages.map((stage, at): Band => {
    const id = keys[at] ?? "";
    return { id, stage, steps: inStage.get(stage.id ?? "") ?? [], isFolded: folded.has(id) };
  });
  const rest = inStage.get(null) ?? [];
  return rest.length > 0 || bands.length === 0 ? [...bands, { id: "", stage: null, steps: rest, isFolded: folded.has("") }] : bands;
}

/** The map of a service: `words` says what a line is called that these ways share. */
export function drawingOf(service: Service, folded: ReadonlySet<string>, words: (ways: readonly Way[], all: readonly Way[]) => string): Drawing {
  const bands = bandsOf(service, folded);
  const boxes = new Map(bands.flatMap(({ id, steps, isFolded }) => steps.map(({ key }) => [key, isFolded ? stageBox(id) : key] as const)));
  const ways = waysOf(keyedSteps(service));
  const mains = new Set([...grouped(ways, ({ from }) => from).values()].flatMap((out) => main(out) ?? []));
  const links = grouped(
    ways.filter(({ from, to }) => to !== null && (boxes.get(from) !== boxes.get(to) || boxes.get(from) === from)),
    ({ from, to }) => `${boxes.get(from)} ${boxes.get(to ?? "")}`,
  );
  const all = grouped(ways, ({ from }) => from);
  const flow: Flow = {
    bands: bands.map(({ id, steps, isFolded }) => ({
      id,
      boxes: isFolded ? [{ id: stageBox(id), shape: "box" }] : steps.map(({ key, step }) => ({ id: key, shape: shapeOf(step) })),
    })),
    links: [...links].map(([id, those]) => {
      const [first] = those as [Way];
      const from = boxes.get(first.from) ?? "";
      return {
        id,
        from,
        to: boxes.get(first.to ?? "") ?? "",
        isMain: those.some((way) => mains.has(way)),
        label: from === first.from ? words(those, all.get(first.from) ?? []) : "",
      };
    }),
    stores: storesOf(service, bands, boxes),
  };
  return { bands, flow, ways, mains, links };
}

/** The registries that the service uses, with the boxes that use them. */
function storesOf(service: Service, bands: readonly Band[], boxes: ReadonlyMap<string, string>): Store[] {
  const registries = service.registries ?? [];
  const keys = keysOf(registries);
  const uses = bands.flatMap(({ steps }) =>
    steps.flatMap(({ key, step }) => {
      const [registry, operation] = step.kind === "exchange" ? (step.operation ?? "").split("/") : [];
      return registry ? [{ registry, operation, box: boxes.get(key) ?? key }] : [];
    }),
  );
  return registries.map((registry, at) => {
    const own = uses.filter((use) => use.registry === registry.id);
    const writes = new Set(registry.operations?.filter(({ kind }) => kind === "write").map(({ id }) => id));
    const box = (is: boolean) => [...new Set(own.filter(({ operation }) => writes.has(operation) === is).map((use) => use.box))];
    return { id: keys[at] ?? "", reads: box(false), writes: box(true) };
  });
}
