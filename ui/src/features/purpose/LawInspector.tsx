import { BookOpen, ExternalLink } from "lucide-react";

import type { Law } from "../../api/generated/Law";
import type { ServingView } from "../../api/generated/ServingView";
import { Icon } from "../../components/Icon";
import { Section, SheetHead } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { Ends, type InspectorProps, PlainField, Wording } from "./Inspector";
import styles from "./Purpose.module.css";
import type { Placed } from "./things";
import { Uses } from "./Uses";

type Props = InspectorProps & { law: Placed<Law>; uses: readonly ServingView[] | null };

/** An act of law: what it is called, which article, where it can be read, and what rests on it. */
export function LawInspector({ law: { place, thing }, uses, ...common }: Props) {
  const { say, language } = useTexts();
  const { editing, service } = common;
  const url = thing.url ?? "";
  const isAddress = /^https?:\/\/\S+$/.test(url);
  return (
    <>
      <SheetHead
        kicker={say("purpose-law")}
        tile={<Icon of={BookOpen} />}
        title={localise(thing.title ?? {}, language) ? <Said text={thing.title ?? {}} /> : say("purpose-law-untitled")}
        isHead={false}
      />
      <Wording {...common} place={place} texts={[{ facet: "title", text: thing.title, label: say("purpose-law-title") }]} />
      <Section title={say("purpose-law-where")} isPlain>
        <PlainField editing={editing} place={place} facet="article" label={say("purpose-law-article")} value={thing.article} />
        <PlainField
          editing={editing}
          place={place}
          facet="url"
          type="url"
          label={say("purpose-law-url")}
          value={url}
          placeholder="https://"
          {...(url !== "" && !isAddress && { error: say("purpose-law-url-wrong") })}
        />
        {isAddress && (
          <a className={styles.fact} href={url} target="_blank" rel="noreferrer">
            <Icon of={ExternalLink} size={14} />
            {say("purpose-law-open")}
          </a>
        )}
      </Section>
      <Section title={say("purpose-resting")} isPlain>
        {uses && uses.length > 0 && <Uses service={service} uses={uses} />}
        {uses?.length === 0 && <p className={styles.quiet}>{say("purpose-unused-text")}</p>}
      </Section>
      <Ends {...common} place={place} facets={["", "id", "article", "url"]} />
    </>
  );
}
