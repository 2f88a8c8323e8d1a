import { useProject } from "../api/project";
import { useTexts } from "../i18n/texts";
import { capital } from "../lib/capital";
import { useEyes } from "../lib/eyes";

/** A language of a service: its tag, a short name for a switch, its own name. */
export type ServiceLanguage = { id: string; short: string; name: string };

/** The languages of a service, and the one in which it is looked at and written. */
export type ServiceLanguages = { all: ServiceLanguage[]; shown: string; show: (language: string) => void };

/** The languages of a service. */
export function useLanguagesOf(project: string): ServiceLanguages {
  const { language: own } = useTexts();
  const ids = useProject(project).data?.draft.service.languages ?? [];
  const [{ language }, setEyes] = useEyes(project);
  const shown = [language, own].find((it) => it !== null && ids.includes(it)) ?? ids[0] ?? own;
  return { all: ids.map(languageNamed), shown, show: (chosen) => setEyes({ language: chosen }) };
}

/** A language by its tag, as it calls itself. */
export function languageNamed(id: string): ServiceLanguage {
  const name = new Intl.DisplayNames([id], { type: "language" }).of(id) ?? id;
  const written = capital(name, id);
  return { id, short: written.slice(0, 3), name: written };
}
