import { describe, expect, it } from "vitest";

import { isStep, readRoute, type Route, STAGES, writeRoute } from "./route";

const home: Route = { at: "home", place: null };
const project = (stage: (typeof STAGES)[number], place: string | null = null): Route => ({ at: "project", project: "p/1 ї", stage, place });

describe("a route", () => {
  const routes: Route[] = [home, { at: "home", place: "birth" }, ...STAGES.map((stage) => project(stage)), project("pages", "child/born_on")];
  it.each(routes)("survives its address: %j", (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  it.each(["", "#", "#/", "#/nowhere", "#/project", "#/project/p", "#/project/p/nowhere", "#/project//map", "#/project/%E0%A4%A/map"])(
    "that makes no sense is home: %s",
    (hash) => {
      expect(readRoute(hash)).toEqual(home);
    },
  );
});

describe("isStep", () => {
  const cases: [Route, Route, boolean][] = [
    [home, { at: "home", place: "birth" }, false],
    [home, project("map"), true],
    [project("map"), project("map", "child"), false],
    [project("map", "child"), project("pages", "child"), true],
    [project("map"), home, true],
  ];
  it.each(cases)("%j to %j: %s", (from, to, expected) => {
    expect(isStep(from, to)).toBe(expected);
  });
});
