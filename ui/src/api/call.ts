import type { Commands } from "./generated/commands";
import { callServer } from "./transport/http";
import { callWindow, inWindow, leaveWindow } from "./transport/tauri";
import type { Transport } from "./transport/transport";

/** The name of a command. */
export type CommandName = keyof Commands;

/** What a command asks. */
export type RequestOf<N extends CommandName> = Commands[N]["request"];

/** What a command answers. */
export type ReplyOf<N extends CommandName> = Commands[N]["reply"];

const transport: Transport = inWindow() ? callWindow : callServer;

/** Runs a command of the studio; a failure is a StudioError. */
export async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await transport(name, request)) as ReplyOf<N>;
}

/** Ends what the host asked to end by `beforeunload`: a window closes, of a browser's page the browser asks by itself. */
export const leave = inWindow() ? leaveWindow : () => undefined;
