import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, use } from "react";

import { bundle } from "./bundles";
import { type Language, localise, type Localised, shownIn } from "./languages";

const BUNDLES = new Map<Language, FluentBundle>();

/** A text of the studio, with what is filled in. */
export type Say = (id: string, values?: Record<string, FluentVariable>) => string;

/** How the studio speaks a language. */
export function speak(language: Language): Say {
  const known = BUNDLES.get(language) ?? bundle(language);
  BUNDLES.set(language, known);
  return (id, values) => {
    const pattern = known.getMessage(id)?.value;
    if (!pattern) {
      throw new Error(`say ${id} in ${language}`);
    }
    return known.formatPattern(pattern, values);
  };
}

const Spoken = createContext<{ language: Language; say: Say } | null>(null);

type Props = { language: Language; children: ReactNode };

/** Everything inside speaks this language. */
export function Texts({ language, children }: Props) {
  return <Spoken value={{ language, say: speak(language) }}>{children}</Spoken>;
}

/** The language of the studio and its texts. */
export function useTexts(): { language: Language; say: Say } {
  const spoken = use(Spoken);
  if (!spoken) {
    throw new Error("a text is said outside of Texts");
  }
  return spoken;
}

/** A service's own text, marked with its language where that is another one. */
export function Said({ text }: { text: Localised }) {
  const { language } = useTexts();
  const shown = shownIn(text, language);
  return shown === language ? <>{localise(text, language)}</> : <span lang={shown || undefined}>{localise(text, language)}</span>;
}
