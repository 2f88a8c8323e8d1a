import { describe, expect, it } from "vitest";

import type { CastWalk } from "../../api/generated/CastWalk";
import type { CastWalks } from "../../api/generated/CastWalks";
import { baseOf, compared, compareFrom, through } from "./compared";

const DONE = { step: "done", reached: "done" as const, stopped: null };
const STUCK = { step: "ask", reached: null, stopped: { why: "no-way" as const, about: null } };

const walk = (person: string, rest: Partial<CastWalk> = {}): CastWalk => ({ person, end: DONE, steps: [], asked: 5, known: 2, failures: {}, ...rest });
const walks = (revision: number, ...all: CastWalk[]): CastWalks => ({ revision, steps: [], unseen: [], walks: all, parties: [] });

describe("walks before and after", () => {
  it("tells who ends elsewhere and who is asked more or less, and of nobody else", () => {
    const before = walks(1, walk("olena", { end: STUCK }), walk("petro"), walk("maria"), walk("anna"));
    const now = walks(2, walk("olena"), walk("petro", { asked: 3, known: 4 }), walk("maria"), walk("new"));
    expect(compared(before, now), "the one who is new has no before, the one who left no after").toEqual([
      { person: "olena", end: { was: STUCK, is: DONE }, asked: null, known: null },
      { person: "petro", end: null, asked: { was: 5, is: 3 }, known: { was: 2, is: 4 } },
    ]);
    expect([through(before), through(now)], "how many come to an outcome").toEqual([3, 4]);
  });

  it("compares with the first that was seen, until others are taken", () => {
    const [first, second, third] = [walks(1, walk("olena")), walks(2, walk("olena")), walks(3, walk("olena"))];
    expect(baseOf("one", first), "the first is its own base").toBe(first);
    expect(baseOf("one", second), "the first stays").toBe(first);
    compareFrom("one", second);
    expect(baseOf("one", third), "until it is compared from elsewhere").toBe(second);
    expect(baseOf("other", third), "each project has its own").toBe(third);
  });
});
