/** The languages of the studio, in the order of the switch. */
export const LANGUAGES = ["uk", "en", "et"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What the switch shows, each in its own language. */
export const LANGUAGE_NAMES: Record<Language, { short: string; name: string }> = {
  uk: { short: "Укр", name: "Українська" },
  en: { short: "Eng", name: "English" },
  et: { short: "Est", name: "Eesti" },
};

/** The first language of the studio that a person prefers. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) {
      return found;
    }
  }
  return "en";
}

/** A service's text, by language. */
export type Localised = { [language in string]?: string };

/** The language that a text is shown in: the one asked for, or the first that it has been written in. */
export function shownIn(text: Localised, language: Language): string {
  return text[language] ? language : (Object.keys(text).find((other) => text[other]) ?? language);
}

/** A service's text in this language, or in the first that it has been written in. */
export function localise(text: Localised, language: Language): string {
  return text[shownIn(text, language)] ?? "";
}
