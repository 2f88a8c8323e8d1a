import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { ParameterValue } from "../../api/generated/ParameterValue";
import type { Service } from "../../api/generated/Service";
import { newQueryClient } from "../../api/queries";
import { Texts } from "../../i18n/texts";
import { numberIn } from "./Assumptions";
import { Estimates } from "./Estimates";

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SERVICE = { steps: [{ id: "who", kind: "page", title: { en: "Who are you?" }, questions: [] }] } as unknown as Service;

const measure = (value: number) => ({ value, least: value * 0.9, most: value * 1.1 });

const SIMULATION = {
  service: "s",
  estimate: true,
  people: 10_000,
  lives: 200,
  seed: 1,
  parts: 10,
  whole: { done: measure(0.8), elsewhere: measure(0), gaveUp: measure(0.2), stuck: measure(0), withMistake: measure(0), seconds: { lower: 60, median: 90, upper: 120 }, median: measure(90) },
  burden: { asked: 1, known: 0, words: 20, documents: 0, screens: 1 },
  pages: [
    { step: "who", people: 10_000, seconds: { lower: 60, median: 90, upper: 120 }, median: measure(90), withErrors: measure(0.05), refused: 500, lasting: 3, back: 100, backEach: measure(0.01), gaveUp: 2000, gaveUpShare: measure(0.2) },
  ],
  kinds: [{ by: "device", kind: "phone", people: 7000, done: 0.75, gaveUp: 0.25, median: 95, stopped: [{ step: "who", share: 0.25 }] }],
  cast: [{ person: "olena", times: 200, done: 1, elsewhere: 0, gaveUp: 0, median: 80, burden: { asked: 1, known: 0, words: 20, documents: 0, screens: 1 }, stopped: [] }],
  undecided: [],
};

const TYPING: ParameterValue = { name: "typing_phone", group: "typing", default: 36.2, least: 1, most: 200, assumed: false, title: "Typing on a phone", unit: "words a minute", source: "Palin and others 2019", value: 36.2, ownSource: null };

const answer = (status: number, reply: unknown) => new Response(JSON.stringify(reply), { status });

/** A window on a studio that answers a simulation only when it is let go. */
function studio({ fails = false } = {}) {
  const asked: { name: string; payload: Record<string, unknown> }[] = [];
  let letGo: (() => void) | null = null;
  const replies: Record<string, unknown> = {
    "simulate.progress": { done: 4_000, of: 10_000 },
    "simulate.cancel": {},
    "simulate.assumptions": { population: { ages: [{ from: 18, to: 29, share: 20, skills: [1, 2, 3] }], devices: { phone: 3, computer: 1 } }, isOwn: false, parameters: [TYPING] },
    "project.edit": { revision: 1, undo: null, redo: null, name: "set", patches: [] },
  };
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const { name, payload } = JSON.parse(body) as { name: string; payload: Record<string, unknown> };
    asked.push({ name, payload });
    if (name !== "simulate.run") {
      return Promise.resolve(answer(200, replies[name]));
    }
    return new Promise((resolve) => {
      letGo = () => resolve(fails ? answer(422, { code: "crashed", message: "estimate", details: null }) : answer(200, { revision: 0, simulation: SIMULATION, says: "An estimate: nobody is real." }));
    });
  });
  const client = newQueryClient();
  client.setQueryData(["project.read", { project: "p" }], { draft: { service: SERVICE, people: {} }, revision: 0, undo: null, redo: null });
  render(
    <QueryClientProvider client={client}>
      <Texts language="en">
        <Estimates project="p" service={SERVICE} people={[{ id: "olena", name: { en: "Olena" } }]} />
      </Texts>
    </QueryClientProvider>,
  );
  return {
    asked,
    names: () => asked.map(({ name }) => name),
    letGo: () => act(async () => letGo?.()),
    edits: () => asked.filter(({ name }) => name === "project.edit").flatMap(({ payload }) => payload["edits"]),
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

it("says what an estimate is until there is one", () => {
  studio();
  expect(screen.getByRole("heading", { name: "How would thousands get on?" }), "an empty place teaches the next act").toBeTruthy();
  expect(screen.getByText("Estimate", { selector: "span" }), "it is always called an estimate").toBeTruthy();
});

it("shows how far it has got, and then each page with its spread", async () => {
  const window = studio();
  press("Estimate");
  await act(() => vi.advanceTimersByTimeAsync(300));
  await waitFor(() => expect(screen.getByText("4,000 of 10,000 people have gone through"), "the progress that the studio tells").toBeTruthy());
  await window.letGo();
  await waitFor(() => expect(screen.getByText("An estimate: nobody is real.", { exact: false }), "and what it is").toBeTruthy());
  const row = screen.getByRole("row", { name: /Who are you\?/ });
  expect(row.textContent, "time with its spread").toContain("1:301:21 to 1:39");
  expect(row.textContent, "who gives up, with its spread").toContain("20%18% to 22%");
  fireEvent.click(screen.getByRole("radio", { name: "Who does not finish" }));
  expect(screen.getByRole("row", { name: /^phone/ }).textContent, "where people of a kind stop").toContain("Who are you? 25%");
  expect(screen.getByRole("row", { name: /^Olena/ }).textContent, "each of the cast can finish").toContain("nobody stops");
});

it("stops on request and forgets what was on its way", async () => {
  const window = studio();
  press("Estimate");
  press("Stop");
  expect(window.names(), "the studio is told to stop").toContain("simulate.cancel");
  await window.letGo();
  expect(screen.queryByText("An estimate: nobody is real.", { exact: false }), "half a count is no estimate").toBeNull();
});

it("says what went wrong and offers to try again", async () => {
  const window = studio({ fails: true });
  press("Estimate");
  await window.letGo();
  await waitFor(() => expect(screen.getByRole("alert"), "what went wrong").toBeTruthy());
});

it("sets a parameter within its range, beside its source", async () => {
  const window = studio();
  fireEvent.click(screen.getByRole("radio", { name: "What it rests on" }));
  await waitFor(() => expect(screen.getByText("Palin and others 2019"), "each figure has its source").toBeTruthy());
  const field = screen.getByRole("textbox", { name: "Typing on a phone, words a minute", hidden: true });
  fireEvent.change(field, { target: { value: "900" } });
  fireEvent.blur(field);
  expect(screen.getByText("A number from 1 to 200"), "what makes no sense is said").toBeTruthy();
  expect(window.edits(), "and set nowhere").toEqual([]);
  fireEvent.change(field, { target: { value: "20,5" } });
  fireEvent.blur(field);
  await waitFor(() => expect(window.edits(), "a comma is a point").toEqual([{ edit: "set", place: "#population.parameters.typing_phone.value", value: "20.5" }]));
});

it("writes a population down whole with its first change", async () => {
  const window = studio();
  fireEvent.click(screen.getByRole("radio", { name: "What it rests on" }));
  const field = await waitFor(() => screen.getByRole("textbox", { name: "phone" }));
  fireEvent.change(field, { target: { value: "9" } });
  fireEvent.blur(field);
  await waitFor(() => expect(window.edits(), "one edit").toHaveLength(1));
  const [edit] = window.edits() as { place: string; value: { ages: unknown[]; devices: Record<string, number> } }[];
  expect([edit?.place, edit?.value.devices["phone"], edit?.value.ages.length], "with what was assumed until then").toEqual(["#population", 9, 1]);
});

it("reads numbers as people write them", () => {
  for (const [typed, read] of [["1", 1], [" 0,5 ", 0.5], ["36.2", 36.2], ["", null], ["1e3", null], ["x", null]] as const) {
    expect(numberIn(typed), `“${typed}”`).toBe(read);
  }
});
