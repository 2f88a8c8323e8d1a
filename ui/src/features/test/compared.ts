import type { CastWalk } from "../../api/generated/CastWalk";
import type { CastWalks } from "../../api/generated/CastWalks";
import type { WalkEnd } from "../../api/generated/WalkEnd";

/** What it was, and what it is now. */
type Turned<T> = { was: T; is: T };

/** How differently somebody walks. */
export type Otherwise = { person: string; end: Turned<WalkEnd> | null; asked: Turned<number> | null; known: Turned<number> | null };

/** How differently the cast walks than before: everybody who takes part in both, and walks otherwise. */
export function compared(before: CastWalks, now: CastWalks): Otherwise[] {
  const earlier = new Map(before.walks.map((walk) => [walk.person, walk]));
  return now.walks.flatMap((walk) => {
    const was = earlier.get(walk.person);
    const it = was && otherwise(was, walk);
    return it && (it.end || it.asked || it.known) ? [it] : [];
  });
}

function otherwise(was: CastWalk, is: CastWalk): Otherwise {
  return {
    person: is.person,
    end: endsAlike(was.end, is.end) ? null : { was: was.end, is: is.end },
    asked: turned(was.asked, is.asked),
    known: turned(was.known, is.known),
  };
}

function turned(was: number, is: number): Turned<number> | null {
  return was === is ? null : { was, is };
}

function endsAlike(one: WalkEnd, other: WalkEnd): boolean {
  return one.step === other.step && one.reached === other.reached && one.stopped?.why === other.stopped?.why;
}

/** How many come to an outcome. */
export function through({ walks }: CastWalks): number {
  return walks.filter(({ end }) => end.reached !== null).length;
}

const BASES = new Map<string, CastWalks>();

/** The walks that later ones are compared with: the first that this window has seen of a project, until others are taken. */
export function baseOf(project: string, now: CastWalks): CastWalks {
  const known = BASES.get(project);
  return known ?? compareFrom(project, now);
}

/** Takes these walks for those that later ones are compared with. */
export function compareFrom(project: string, now: CastWalks): CastWalks {
  BASES.set(project, now);
  return now;
}
