import { FluentBundle, FluentResource } from "@fluent/bundle";

import en from "../../locales/en/studio.ftl?raw";
import et from "../../locales/et/studio.ftl?raw";
import uk from "../../locales/uk/studio.ftl?raw";
import type { Language } from "./languages";

const SOURCES: Record<Language, string> = { uk, en, et };

/** The texts of the studio in one language. */
export function bundle(language: Language): FluentBundle {
  // The three languages run the same way, so no marks are needed around what is filled in.
  const made = new FluentBundle(language, { useIsolating: false });
  const errors = made.addResource(new FluentResource(SOURCES[language]));
  if (errors.length > 0) {
    throw new Error(`read the texts in ${language}: ${errors.map(String).join("; ")}`);
  }
  return made;
}
