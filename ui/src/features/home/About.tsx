import { Database, FilePlus2 } from "lucide-react";

import type { TemplateNeed as Need } from "../../api/generated/TemplateNeed";
import type { Template } from "../../api/generated/Template";
import { Button } from "../../components/Button";
import { useArea } from "../../components/useArea";
import { localise, shownIn } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import styles from "./About.module.css";

type Props = { template: Template | undefined; isBusy: boolean; onStart: (id: string) => void };

/** What the chosen template holds. */
export function About({ template, isBusy, onStart }: Props) {
  const { say } = useTexts();
  const area = useArea("complementary", say("template-about"));
  return (
    <aside {...area} className={styles.about}>
      {template && <Holds template={template} />}
      {template && (
        <div className={styles.act}>
          <Button icon={FilePlus2} isDisabled={isBusy} onPress={() => onStart(template.id)}>
            {say("home-use")}
          </Button>
        </div>
      )}
    </aside>
  );
}

function Holds({ template }: { template: Template }) {
  const { language, say } = useTexts();
  const said = (text: Template["title"]) => localise(text, language);
  return (
    // The key lets another template begin at its top.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section key={template.id} className={styles.holds} tabIndex={0} aria-label={said(template.title)}>
      <h2 className={styles.title}>
        <Said text={template.title} />
      </h2>
      <h3 className={styles.heading}>{say("template-needs")}</h3>
      <ul className={styles.needs}>
        {template.needs.map((need) => (
          <li key={said(need.who) + said(need.want)}>
            <NeedSentence need={need} />
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{say("template-page-list")}</h3>
      {template.pages.length === 0 && <p className={styles.none}>{say("template-page-none")}</p>}
      <ol className={styles.pages}>
        {template.pages.map((page, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two pages may have one title, and the list does not move
          <li key={place}>
            <Said text={page} />
          </li>
        ))}
      </ol>
      <h3 className={styles.heading}>{say("template-registry-list")}</h3>
      {template.registries.length === 0 && <p className={styles.none}>{say("template-registry-none")}</p>}
      <ul className={styles.registries}>
        {template.registries.map((registry) => (
          <li key={said(registry)}>
            <Database size={16} strokeWidth={1.5} aria-hidden />
            <Said text={registry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeedSentence({ need }: { need: Need }) {
  const { language, say } = useTexts();
  const who = localise(need.who, language);
  const want = localise(need.want, language);
  const so = localise(need.so, language);
  const shown = shownIn(need.want, language);
  return <span lang={shown}>{so ? say("template-need", { who, want, so }) : say("template-need-short", { who, want })}</span>;
}
