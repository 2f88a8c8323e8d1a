import { invoke } from "@tauri-apps/api/core";

import { toStudioError } from "../errors";

/** Whether the page runs inside the desktop window. */
export const inWindow = () => "__TAURI_INTERNALS__" in window;

/** Carries a command to the desktop shell. */
export async function callWindow(name: string, request: unknown): Promise<unknown> {
  try {
    return await invoke("call", { name, payload: request });
  } catch (error) {
    throw toStudioError(error);
  }
}

/** Closes the window, which asked whether it may. */
export function leaveWindow() {
  void invoke("leave");
}
