import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { Service } from "../../api/generated/Service";
import { type Drawing, drawingOf } from "./flow";
import { layOut, type Layout, type Point, type Rect, simplified } from "./layout";
import { SIZE } from "./spaces";

const TEMPLATES = ["birth-registration", "traffic-fine"].map(
  (id) => JSON.parse(readFileSync(`../service-templates/${id}/service.json`, "utf8")) as Service,
);

/** Numbers that look random and are the same in every run. */
function draw(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A service that nobody wrote: some steps gone, stages mixed up, arrows led elsewhere. */
function muddled(service: Service, seed: number): Service {
  const next = draw(seed);
  const steps = (service.steps ?? []).filter(() => next(8) > 0);
  const anyStep = () => steps[next(steps.length)]!.id;
  const stages = (service.stages ?? []).filter(() => next(6) > 0);
  return {
    ...service,
    stages,
    steps: steps.map((step) => ({
      ...step,
      stage: next(5) === 0 ? (stages[next(stages.length)]?.id ?? null) : (step.stage ?? null),
      next: [...(step.next ?? []), ...(next(4) === 0 ? [{ to: anyStep() }, { to: step.id }] : [])],
      on: { ...step.on, ...(next(4) === 0 && { late: anyStep() }) },
    })),
  };
}

/** Words for every third line, short and long. */
const words = (ways: readonly { place: string }[]) => ["", "Yes", "Neither the mother nor the father of the child"][(ways[0]?.place.length ?? 0) % 3]!;

const none = new Set<string>();

function cases(): { name: string; service: Service; folded: Set<string> }[] {
  return TEMPLATES.flatMap((service) => {
    const stages = (service.stages ?? []).map(({ id }) => id ?? "");
    return [
      { name: `${service.id}, whole`, service, folded: none },
      { name: `${service.id}, folded`, service, folded: new Set(stages) },
      ...stages.map((open) => ({ name: `${service.id}, ${open} open`, service, folded: new Set(stages.filter((id) => id !== open)) })),
      ...Array.from({ length: 12 }, (_, seed) => ({ name: `${service.id}, muddled ${seed}`, service: muddled(service, seed), folded: seed % 4 === 0 ? new Set(stages.slice(0, 3)) : none })),
    ];
  });
}

const overlap = (one: Rect, other: Rect) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** A part of a line as a thin rectangle, without its ends. */
function part(one: Point, other: Point): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x: x - 0.01, y: y - 0.01, width: Math.abs(one.x - other.x) + 0.02, height: Math.abs(one.y - other.y) + 0.02 };
}

function inner({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + 1, width: width - 2 * by, height: height - 2 };
}

function parts(points: readonly Point[]): Rect[] {
  return points.slice(1).map((point, at) => part(points[at]!, point));
}

describe.each(cases())("the map of $name", ({ service, folded }) => {
  const drawing: Drawing = drawingOf(service, folded, words);
  const layout: Layout = layOut(drawing.flow);
  const stores = [...(layout.data?.stores.values() ?? [])];
  const boxes = [...layout.boxes.values(), ...stores];

  it("shows every step once, and no two boxes overlap", () => {
    const shown = drawing.bands.flatMap(({ id, steps, isFolded }) => (isFolded ? [`stage:${id}`] : steps.map(({ key }) => key)));
    expect([...layout.boxes.keys()].toSorted(), "a step that is not on the map is lost to whoever looks for it").toEqual(shown.toSorted());
    const overlaps = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)));
    expect(overlaps, "boxes over each other cannot be read").toEqual([]);
  });

  it("draws every arrow", () => {
    const drawn = new Set(layout.lines.filter(({ points }) => points.length > 1).map(({ id }) => id));
    const lost = [...drawing.links.keys()].filter((id) => !drawn.has(id));
    expect(lost, "an arrow that is not drawn is a way that nobody sees").toEqual([]);
    const joined = [...drawing.links.values()].flat();
    const boxOf = (key: string | null) => drawing.bands.find(({ steps }) => steps.some((step) => step.key === key));
    const inside = drawing.ways.filter(({ from, to }) => from !== to && boxOf(from) === boxOf(to) && boxOf(from)?.isFolded);
    const dangling = drawing.ways.filter(({ to }) => to === null);
    const loops = drawing.ways.filter(({ from, to }) => from === to && boxOf(from)?.isFolded);
    expect(joined.length + inside.length + dangling.length + loops.length, "each way is in one line, or inside a folded stage, or leads nowhere").toBe(drawing.ways.length);
  });

  it("leads lines level and upright, from box to box, through none", () => {
    const own = new Map(drawing.flow.links.map(({ id, from, to }) => [id, [from, to]]));
    for (const { id, points } of layout.lines) {
      const askew = points.slice(1).filter((point, at) => point.x !== points[at]!.x && point.y !== points[at]!.y);
      expect(askew, `${id} turns at right angles only`).toEqual([]);
      const crossed = [...layout.boxes].filter(([key, box]) => parts(points).some((line) => overlap(line, inner(box, own.get(id)?.includes(key) ? SIZE.slant : 1))));
      expect(crossed, `${id} runs through no box`).toEqual([]);
      expect(parts(points).filter((line) => stores.some((store) => overlap(line, store))), `${id} keeps out of the data lane`).toEqual([]);
    }
    for (const { box, store, points } of layout.data?.lines ?? []) {
      const crossed = [...layout.boxes].filter(([, rect]) => parts(points).some((line) => overlap(line, inner(rect, 1))));
      expect(crossed, `the line from ${box} to ${store} runs through no box`).toEqual([]);
    }
  });

  it("writes words where they cover no box, on the map", () => {
    const labels = layout.lines.flatMap(({ label }) => label ?? []);
    expect(labels.filter((label) => boxes.some((box) => overlap(label, box))), "words over a box hide what it is").toEqual([]);
    expect(labels.filter(({ x, width }) => x < 0 || x + width > layout.width), "words beside the map are cut off").toEqual([]);
  });
});

describe("the map", () => {
  it("runs what most people do straight down, and what some do beside it", () => {
    const service: Service = {
      maket: 1,
      id: "s",
      stages: [{ id: "a" }],
      steps: [
        { id: "ask", kind: "page", stage: "a", next: [{ when: "x", to: "detour" }, { to: "end" }] },
        { id: "detour", kind: "page", stage: "a", next: [{ to: "end" }] },
        { id: "end", kind: "outcome", stage: "a" },
      ],
    };
    const { boxes, lines } = layOut(drawingOf(service, none, () => "").flow);
    const [ask, detour, end] = ["ask", "detour", "end"].map((id) => boxes.get(id)!);
    expect(ask!.x, "what most people do stays in one column").toBe(end!.x);
    expect(detour!.x, "a detour stands beside it").toBeGreaterThan(ask!.x);
    expect([ask!.y < detour!.y, detour!.y < end!.y], "and between where it begins and where it comes back").toEqual([true, true]);
    expect(lines.find(({ id }) => id === "ask end")?.points, "the main way is one straight line").toHaveLength(2);
  });

  it("keeps a stage that has no step yet, so that one can be added there", () => {
    const service: Service = { maket: 1, id: "s", stages: [{ id: "a" }, { id: "b" }], steps: [{ id: "one", kind: "page", stage: "b" }] };
    const { bands } = layOut(drawingOf(service, none, () => "").flow);
    expect(bands.map(({ id }) => id), "an empty stage has its column").toEqual(["a", "b"]);
  });

  it("drops points at which a line goes straight on", () => {
    expect(simplified([{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 5, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 4 }])).toEqual([{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 4 }]);
  });
});
