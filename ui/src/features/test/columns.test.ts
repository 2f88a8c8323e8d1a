import { describe, expect, it } from "vitest";

import type { CastWalk } from "../../api/generated/CastWalk";
import type { Service } from "../../api/generated/Service";
import { cellsOf, columnsOf } from "./columns";

const step = (id: string, stage?: string) => ({ id, kind: "page", title: { en: `The ${id}` }, ...(stage && { stage }) });
const service = (count: number) =>
  ({
    maket: 1,
    id: "s",
    stages: [{ id: "who", title: { en: "Who you are" } }, { id: "what", title: { en: "What you need" } }],
    steps: Array.from({ length: count }, (_, at) => step(`step-${at}`, at < 3 ? "who" : at < count - 1 ? "what" : undefined)),
  }) as unknown as Service;
const ids = (count: number) => Array.from({ length: count }, (_, at) => `step-${at}`);

const walk = (went: Record<string, string>, end: object) =>
  ({ person: "olena", asked: 0, known: 0, failures: {}, steps: Object.entries(went).map(([at, how]) => ({ step: at, went: how })), end }) as unknown as CastWalk;

describe("the columns of the matrix", () => {
  it("few steps have one each, by their titles", () => {
    const columns = columnsOf(service(4), ids(4), "en", "Others");
    expect(columns.map(({ name }) => name)).toEqual(["The step-0", "The step-1", "The step-2", "The step-3"]);
  });

  it("many steps are gathered by stage; those of no stage stand together", () => {
    const columns = columnsOf(service(12), ids(12), "en", "Others");
    expect(columns.map(({ name, steps }) => [name, steps.length])).toEqual([
      ["Who you are", 3],
      ["What you need", 8],
      ["Others", 1],
    ]);
  });
});

describe("how a person's walk went", () => {
  const columns = columnsOf(service(4), ids(4), "en", "Others");
  const outcomes = (of: CastWalk) => Object.values(cellsOf(of, columns)).map(({ outcome }) => outcome);

  it("a step that a finished walk does not come to is not for the person", () => {
    const finished = walk({ "step-0": "smooth", "step-2": "hesitates", "step-3": "smooth" }, { step: "step-3", reached: "done", stopped: null });
    expect(outcomes(finished)).toEqual(["smooth", "absent", "hesitates", "smooth"]);
  });

  it("what lies behind the place where a walk stopped was not reached", () => {
    const stopped = walk({ "step-0": "smooth", "step-2": "stuck" }, { step: "step-2", reached: null, stopped: { why: "no-arrow", about: null } });
    expect(outcomes(stopped)).toEqual(["smooth", "absent", "stuck", "unreached"]);
  });

  it("a stage goes as the worst of its steps", () => {
    const many = columnsOf(service(12), ids(12), "en", "Others");
    const finished = walk({ "step-0": "smooth", "step-1": "hesitates", "step-5": "smooth" }, { step: "step-11", reached: "done", stopped: null });
    expect(Object.values(cellsOf(finished, many)).map(({ outcome }) => outcome)).toEqual(["hesitates", "smooth", "absent"]);
  });
});
