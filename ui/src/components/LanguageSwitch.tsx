import { useTexts } from "../i18n/texts";
import type { ServiceLanguages } from "./languages-of";
import { Segmented } from "./Segmented";

type Props = { languages: ServiceLanguages };

/** The language that is written; the page beside it is shown in the same. */
export function LanguageSwitch({ languages: { all, shown, show } }: Props) {
  const { say } = useTexts();
  if (all.length < 2) {
    return null;
  }
  return <Segmented label={say("question-language")} value={shown} options={all.map(({ id, name }) => ({ id, label: name, name, lang: id }))} onChange={show} />;
}
