import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import type { Calibration as Told } from "../../api/generated/Calibration";
import { newQueryClient } from "../../api/queries";
import { Texts } from "../../i18n/texts";
import { Calibration } from "./Calibration";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const EDIT = { edit: "set", place: "#population.parameters.all_time", value: { value: "1.5" } } as const;

const ENOUGH: Told = {
  people: 2000,
  sessions: 6,
  fewest: 5,
  pages: [
    {
      key: "who",
      title: { en: "Who are you?" },
      isCompared: true,
      expected: { seconds: { value: 20, least: 18, most: 22 }, quartiles: { lower: 15, median: 20, upper: 30 }, errors: 0.05, left: { value: 0.02, least: 0.01, most: 0.03 } },
      seen: { sessions: 6, seconds: { value: 30, low: 24, high: 40, n: 5 }, errors: 3, left: 1, leftShare: { value: 1 / 6, low: 0.01, high: 0.58, n: 6 } },
    },
    { key: "sign-in", title: { en: "Sign in" }, isCompared: false, expected: null, seen: null },
  ],
  fits: [
    { parameter: "all_time", now: 1, fitted: { value: 1.5, low: 1.2, high: 1.9, n: 5 }, agrees: false },
    { parameter: "all_mistakes", now: 1, fitted: null, agrees: true },
  ],
  edits: [EDIT],
};

/** A window on a studio that tells this of a round, or fails. */
function studio(told: Told | null) {
  const asked: { name: string; payload: Record<string, unknown> }[] = [];
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const { name, payload } = JSON.parse(body) as { name: string; payload: Record<string, unknown> };
    asked.push({ name, payload });
    const failed = { code: "storage", message: "read the round", details: null };
    const replies: Record<string, unknown> = { "calibration.read": told ?? failed, "project.edit": { revision: 1, undo: null, redo: null, name: "set", patches: [] } };
    return Promise.resolve(new Response(JSON.stringify(replies[name]), { status: name === "calibration.read" && !told ? 422 : 200 }));
  });
  const client = newQueryClient();
  client.setQueryData(["project.read", { project: "p" }], { draft: { service: {}, people: {} }, revision: 0, undo: null, redo: null });
  render(
    <QueryClientProvider client={client}>
      <Texts language="en">
        <Calibration project="p" round="r" />
      </Texts>
    </QueryClientProvider>,
  );
  expect(asked, "thousands do not go through before somebody asks").toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Compare with the estimate" }));
  return asked;
}

it("shows what was expected beside what was seen, and takes the fit over with one press", async () => {
  const asked = studio(ENOUGH);
  const row = await waitFor(() => screen.getByRole("row", { name: /Who are you\?/ }));
  const cells = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
  expect(cells, "time, errors and leaving, two by two").toEqual(["0:200:18 to 0:22", "0:300:24 to 0:40, n = 5", "5", "50n = 6", "2%1% to 3%", "16.7%1% to 58%, n = 6"]);
  expect(screen.getByRole("row", { name: /Sign in/ }).textContent, "what is played says nothing").toContain("played in a round");
  expect(screen.getByText("this round says nothing of it"), "where it is silent that is said").toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Fit the estimates to this round" }));
  await waitFor(() => expect(asked.filter(({ name }) => name === "project.edit").map(({ payload }) => payload["edits"]), "as one change, which can be undone").toEqual([[EDIT]]));
});

it("shows few people as observations and fits nothing", async () => {
  const few: Told = { ...ENOUGH, sessions: 3, fits: [], edits: [], pages: ENOUGH.pages.map((page) => ({ ...page, seen: page.seen && { ...page.seen, sessions: 3, leftShare: null } })) };
  studio(few);
  await waitFor(() => expect(screen.getByText(/3 people took part/), "why nothing is fitted").toBeTruthy());
  const row = screen.getByRole("row", { name: /Who are you\?/ });
  expect(row.textContent, "they are counted").toContain("1 of 3");
  expect(row.textContent, "and no rate is made of them").not.toContain("16.7%");
  expect(screen.queryByRole("button", { name: "Fit the estimates to this round" }), "there is nothing to fit").toBeNull();
});

it("says what went wrong", async () => {
  studio(null);
  await waitFor(() => expect(screen.getByRole("alert"), "with a way on").toBeTruthy());
});
