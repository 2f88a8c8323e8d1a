import { fireEvent, render, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { useCommands } from "../lib/commands";
import { useKeys } from "./useKeys";

const press = (target: Element, key: string) => fireEvent.keyDown(target, { key });

it("takes a letter for a command, except in a text and while a row is looked for by its name", () => {
  const run = vi.fn<() => void>();
  const commands = [{ id: "connect", is: "act", label: "Connect", keys: "C", onRun: run } as const];
  renderHook(() => useCommands(commands));
  renderHook(() => useKeys(true));
  const { getByRole } = render(
    <>
      <input aria-label="A field" />
      <button type="button">A list</button>
    </>,
  );
  const [field, list] = [getByRole("textbox"), getByRole("button")];

  press(field, "s");
  press(field, "c");
  expect(run, "what is written in a field is text").not.toHaveBeenCalled();
  press(list, "c");
  expect(run, "a letter right after writing elsewhere is a command").toHaveBeenCalledTimes(1);
  press(list, "s");
  press(list, "c");
  expect(run, "a letter that goes on with a name is not").toHaveBeenCalledTimes(1);
});
