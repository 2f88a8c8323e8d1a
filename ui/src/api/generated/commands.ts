// Made by `cargo xtask bindings`; do not edit.
import type { ListTemplates } from "./ListTemplates";
import type { ReadSettings } from "./ReadSettings";
import type { Settings } from "./Settings";
import type { Tag } from "./Tag";
import type { Templates } from "./Templates";

/** Each command with its request and its reply. */
export type Commands = {
  "settings.read": { request: ReadSettings; reply: Settings };
  "settings.write": { request: Settings; reply: Settings };
  "template.list": { request: ListTemplates; reply: Templates };
};

/** What a cached reply is known by. */
export const PROVIDES = {
  "settings.read": ["settings"],
  "template.list": ["templates"],
} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;

/** What becomes stale once a command has run. */
export const INVALIDATES = {
  "settings.write": ["settings"],
} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;
