/** The stages of the work, in order. */
export const STAGES = ["purpose", "map", "pages", "test", "pilot", "improve", "hand-over"] as const;

/** A stage of the work. */
export type Stage = (typeof STAGES)[number];

/**
 * Where a person is: at home, or in a project at a stage. `place` is what is selected there, in the
 * words of who selected it; it stays when the stage changes, so that a step chosen on the map is
 * the one whose page opens.
 */
export type Route = { at: "home"; place: string | null } | { at: "project"; project: string; stage: Stage; place: string | null };

/** The route that an address ends in, `#/project/one/pages/child`. What is not understood is home. */
export function readRoute(hash: string): Route {
  const [, where, ...rest] = hash.replace(/^#/, "").split("/");
  if (where === "project") {
    const [project, stage, place] = rest.map(decode);
    const known = STAGES.find((it) => it === stage);
    if (project && known) {
      return { at: "project", project, stage: known, place: place || null };
    }
  }
  return { at: "home", place: where === "home" ? decode(rest[0] ?? "") || null : null };
}

/** The end of the address of a route. */
export function writeRoute(route: Route): string {
  const { at, place } = route;
  const parts = at === "home" ? [at] : [at, route.project, route.stage];
  return `#/${[...parts, ...(place === null ? [] : [place])].map(encodeURIComponent).join("/")}`;
}

/** Whether going from one to the other is a step that the way back should take; selecting is not. */
export function isStep(from: Route, to: Route): boolean {
  const room = (route: Route) => writeRoute({ ...route, place: null });
  return room(from) !== room(to);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
