import { expect, it } from "vitest";

import type { ProofView } from "../../api/generated/ProofView";
import { gapsOf } from "./coverage";

const thing = (place: string, verdict: string, of = "step") => ({ thing: of, place, verdict });
const proof = {
  things: [thing("steps/start", "reached"), thing("steps/baby", "reached"), thing("steps/baby/questions/name", "never", "question"), thing("steps/consulate", "never"), thing("steps/office", "undecided")],
} as unknown as ProofView;

it("of each step that nobody of the cast comes to it is told whether somebody could", () => {
  const gaps = gapsOf(new Set(["baby", "consulate", "office"]), proof);
  expect([...gaps]).toEqual([
    ["baby", "possible"],
    ["consulate", "never"],
    ["office", "undecided"],
  ]);
});

it("before the proof is there, nobody is all that is known", () => {
  expect([...gapsOf(new Set(["baby"]), undefined)]).toEqual([["baby", "nobody"]]);
});
