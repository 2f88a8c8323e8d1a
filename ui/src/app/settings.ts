import { useQueryClient } from "@tanstack/react-query";

import type { StudioError } from "../api/errors";
import type { Settings } from "../api/generated/Settings";
import { useRead, useWrite } from "../api/queries";
import { type Language, preferredLanguage } from "../i18n/languages";

/** What a person set, and how to change it. */
export type SettingsInUse = {
  /** Whether it is known yet what was set. */
  ready: boolean;
  language: Language;
  theme: Settings["theme"];
  /** The size of the text, in percent. */
  textSize: number;
  /** Whether a single letter does something. */
  letterKeys: boolean;
  change: (changes: Partial<Settings>) => void;
  /** Why the last change could not be kept. */
  error: StudioError | null;
  /** Tries once more to keep it. */
  keep: () => void;
};

const UNSET: Settings = { language: null, theme: null, textSize: null, letterKeys: null };

/** The settings. A change shows at once and holds even where it cannot be kept. */
export function useSettings(): SettingsInUse {
  const client = useQueryClient();
  const read = useRead("settings.read", {});
  const write = useWrite("settings.write");
  const settings = read.data ?? UNSET;
  return {
    ready: !read.isPending,
    language: settings.language ?? preferredLanguage(navigator.languages),
    theme: settings.theme,
    textSize: settings.textSize ?? 100,
    letterKeys: settings.letterKeys ?? true,
    change: (changes) => {
      const changed = { ...settings, ...changes };
      client.setQueryData(["settings.read", {}], changed);
      write.mutate(changed);
    },
    error: write.error,
    keep: () => write.mutate(settings),
  };
}
