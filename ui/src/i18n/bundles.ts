import { FluentBundle, FluentResource } from "@fluent/bundle";

import type { Language } from "./languages";

/** The texts as they are written, by file: `../../locales/uk/studio.ftl` and its like. */
const SOURCES = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** What is written in one language, a text for each file. */
export function sources(language: Language): string[] {
  return Object.entries(SOURCES).flatMap(([file, source]) => (file.includes(`/${language}/`) ? [source] : []));
}

/** The texts of the studio in one language. A text that two files write is an error. */
export function bundle(language: Language): FluentBundle {
  // The three languages run the same way, so no marks are needed around what is filled in.
  const made = new FluentBundle(language, { useIsolating: false });
  const errors = sources(language).flatMap((source) => made.addResource(new FluentResource(source)));
  if (errors.length > 0) {
    throw new Error(`read the texts in ${language}: ${errors.map(String).join("; ")}`);
  }
  return made;
}
