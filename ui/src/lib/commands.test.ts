import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { type Area, type Command, commandFor, useAllCommands, useCommands } from "./commands";

const command = (id: string, more: Partial<Command> = {}): Command => ({ id, is: "act", label: id, onRun: () => {}, ...more });

describe("commandFor", () => {
  const commands = [
    command("need", { keys: "N", within: "work" }),
    command("step", { keys: "N", within: "outline" }),
    command("anything", { keys: "N" }),
    command("off", { keys: "U", isDisabled: true }),
    command("not yet", { keys: "Z", isDisabled: true, keysWait: true }),
    command("frame", { keys: "F1" }),
    command("screen", { keys: "F1" }),
  ];
  const cases: [string, Area | null, string | undefined][] = [
    ["N", "work", "need"],
    ["N", "outline", "step"],
    ["N", "inspector", "anything"],
    ["N", null, "anything"],
    ["U", null, undefined],
    ["Z", null, "not yet"],
    ["F1", "work", "screen"],
  ];
  it.each(cases)("%s in %s: %s", (keys, focus, expected) => {
    expect(commandFor(commands, (other) => other === keys, focus)?.id).toBe(expected);
  });
});

describe("useCommands", () => {
  it("offers commands while their part is there", () => {
    const seen = renderHook(() => useAllCommands().map(({ id }) => id));
    const [one, two] = [[command("one")], [command("two"), command("three")]];
    const first = renderHook(() => useCommands(one));
    const second = renderHook(({ commands }) => useCommands(commands), { initialProps: { commands: two } });
    expect(seen.result.current).toEqual(["one", "two", "three"]);
    act(() => second.rerender({ commands: one }));
    expect(seen.result.current, "what changed is offered anew").toEqual(["one", "one"]);
    act(() => first.unmount());
    act(() => second.unmount());
    expect(seen.result.current, "what went away offers nothing").toEqual([]);
  });
});
