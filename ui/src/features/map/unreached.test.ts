import { expect, it } from "vitest";

import type { CastWalk } from "../../api/generated/CastWalk";
import type { Service } from "../../api/generated/Service";
import { keyedSteps } from "../../components/ways";
import { drawingOf } from "./flow";
import { unreachedOf, untakenOf } from "./unreached";

const service = {
  stages: [{ id: "begin" }, { id: "rest" }],
  steps: [
    { id: "start", kind: "start", stage: "begin", next: [{ when: "abroad", to: "consulate" }, { to: "child" }] },
    { id: "child", key: "baby", kind: "page", stage: "begin", next: [{ to: "done" }] },
    { id: "consulate", kind: "page", stage: "rest", next: [{ to: "done" }] },
    { id: "done", kind: "outcome", stage: "rest" },
  ],
} as unknown as Service;
const walk = (end: string, ...steps: string[]) => ({ steps: steps.map((step) => ({ step, went: "smooth" })), end: { step: end } }) as CastWalk;
const unreached = unreachedOf(keyedSteps(service), [walk("child", "start"), walk("done", "start", "child")]);

it("a step is reached where one walk comes to it or ends there, whatever its key", () => {
  expect([...unreached]).toEqual(["consulate"]);
});

it.each([
  ["each way to or from a step where nobody comes", [], ["start consulate", "consulate done"]],
  ["a line of a folded stage only where it stands for nothing else", ["rest"], ["start stage:rest"]],
])("nobody goes along %s", (_, folded, lines) => {
  const { links } = drawingOf(service, new Set(folded), () => "");
  expect([...untakenOf(links, unreached)]).toEqual(lines);
});
