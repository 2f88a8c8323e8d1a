import { ShieldCheck } from "lucide-react";

import { useRead } from "../../api/queries";
import { Icon } from "../../components/Icon";
import { useLanguagesOf } from "../../components/languages-of";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { Skeleton } from "../../components/Skeleton";
import { useTexts } from "../../i18n/texts";
import styles from "./Pilot.module.css";

type Props = { project: string; keepDays: number };

/** What participants are told before they agree, word for word, in a language of the service. */
export function Consent({ project, keepDays }: Props) {
  const { say } = useTexts();
  const languages = useLanguagesOf(project);
  const told = useRead("round.notice", { project, language: languages.shown, keepDays });
  const options = languages.all.map(({ id, short, name }) => ({ id, label: short, name, lang: id }));
  const choice = options.length > 1 && <Segmented label={say("dock-language")} value={languages.shown} options={options} onChange={languages.show} />;
  return (
    <Section title={say("pilot-consent")} mark={<Icon of={ShieldCheck} />} beside={choice}>
      {told.data ? (
        <ul className={styles.consent} lang={languages.shown}>
          {told.data.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <Skeleton label={say("pilot-loading")} lines={5} />
      )}
    </Section>
  );
}
