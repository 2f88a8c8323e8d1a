import { useEffect } from "react";

import { allCommands, type Area, commandFor } from "../lib/commands";
import { isShortcut, isSingle, writesText } from "../lib/keys";

/** Keys that count in a text field too, as they write and move nothing there. */
const BESIDE_TEXT = /^(Ctrl|Alt)\+|^F\d+$/;

/** In a list, letters that follow one another within this time, in milliseconds, look for a row by its name. */
const TYPING = 1000;

/** Runs the commands that keys mean, whatever has the focus; `letterKeys` turns single letters on. */
export function useKeys(letterKeys: boolean) {
  useEffect(() => {
    let typedAt = -TYPING;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      // What floats has keys of its own.
      if (event.isComposing || target?.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) {
        return;
      }
      const writes = writesText(target);
      const goesOnTyping = event.timeStamp - typedAt < TYPING;
      const counts = (keys: string) => (isSingle(keys) ? letterKeys && !goesOnTyping : true) && (!writes || BESIDE_TEXT.test(keys));
      const focus = target?.closest<HTMLElement>("[data-area]")?.dataset["area"] as Area | undefined;
      const command = commandFor(allCommands(), (keys) => counts(keys) && isShortcut(event, keys), focus ?? null);
      if (command) {
        event.preventDefault();
        event.stopPropagation();
        command.onRun();
      } else if (!writes && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        typedAt = event.timeStamp;
      }
    };
    // Before trees and lists, which keep their keys to themselves.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [letterKeys]);
}
