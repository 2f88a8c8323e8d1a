import { expect, it } from "vitest";

import { waysOf } from "../../components/ways";
import { along, type Stand } from "./walk-keys";

const WAYS = waysOf(
  [
    { id: "ask", kind: "page" as const, next: [{ when: "a", to: "home" }, { when: "b", to: "abroad" }, { to: "sign" }] },
    { id: "home", kind: "outcome" as const },
    { id: "abroad", kind: "page" as const, next: [{ to: "sign" }] },
    { id: "sign", kind: "sign" as const, on: { late: "ask" } },
  ].map((step) => ({ key: step.id, step })),
);

it.each<[string, Stand, string, Stand | null]>([
  ["down is what most people do", { at: "ask", from: null }, "ArrowDown", { at: "sign", from: "ask" }],
  ["right of there is the first branch", { at: "sign", from: "ask" }, "ArrowRight", { at: "home", from: "ask" }],
  ["and then the next", { at: "home", from: "ask" }, "ArrowRight", { at: "abroad", from: "ask" }],
  ["left goes back among them", { at: "abroad", from: "ask" }, "ArrowLeft", { at: "home", from: "ask" }],
  ["left of the first there is nothing", { at: "sign", from: "ask" }, "ArrowLeft", null],
  ["up is where one came from", { at: "sign", from: "abroad" }, "ArrowUp", { at: "abroad", from: null }],
  ["who came from nowhere goes to the first step that leads here", { at: "sign", from: null }, "ArrowUp", { at: "ask", from: null }],
  ["from an end nothing leads on", { at: "home", from: "ask" }, "ArrowDown", null],
  ["a step with one way on has no branch of its own", { at: "abroad", from: "ask" }, "ArrowRight", null],
])("%s", (_, stand, key, leads) => {
  expect(along(key, stand, WAYS)).toEqual(leads);
});
