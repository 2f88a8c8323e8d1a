import { Trash2 } from "lucide-react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import type { Editing } from "../../components/editing";
import { TextArea, TextField } from "../../components/Field";
import { FindingsAt } from "../../components/FindingsAt";
import type { ServiceLanguages } from "../../components/languages-of";
import { LanguageSwitch } from "../../components/LanguageSwitch";
import { Section } from "../../components/Section";
import { Worded } from "../../components/Worded";
import { useTexts } from "../../i18n/texts";
import { useDraft } from "../../lib/useDraft";
import type { Changes } from "./changes";
import styles from "./Purpose.module.css";

/** What every inspector of this stage is given. */
export type InspectorProps = { service: Service; editing: Editing; languages: ServiceLanguages; findings: readonly FindingView[]; changes: Changes };

type TextOf = { facet: string; text: Record<string, string> | undefined; label: string; hint?: string; isLine?: boolean };

type WordingProps = InspectorProps & { place: string; texts: readonly TextOf[]; title?: string };

/** The words of a thing in the language that is written. */
export function Wording({ editing, languages, findings, place, texts, title }: WordingProps) {
  const { say } = useTexts();
  const facets = texts.map(({ facet }) => facet);
  return (
    <Section title={title ?? say("purpose-wording")} isPlain beside={<LanguageSwitch languages={languages} />}>
      {texts.map(({ facet, text, label, hint, isLine }) => (
        <Worded key={facet} editing={editing} place={place} facet={facet} text={text} language={languages.shown} label={label} isLong={!isLine} {...(hint !== undefined && { hint })} />
      ))}
      <FindingsAt findings={findings.filter((it) => isAt(it.place, place, facets))} editing={editing} />
    </Section>
  );
}

type PlainProps = { editing: Editing; place: string; facet: string; label: string; value: string | null | undefined; hint?: string; placeholder?: string; isLong?: boolean; isLabelHidden?: boolean; type?: "url"; error?: string };

/** Words that are in no language: how a need is known, an article, an address. */
export function PlainField({ editing, place, facet, value, isLong, hint, placeholder, type, error, ...rest }: PlainProps) {
  const draft = useDraft(value ?? "", (text) => void editing.set(place, facet, text.trim()));
  const field = { ...rest, ...draft, error, ...(hint !== undefined && { hint }), ...(placeholder !== undefined && { placeholder }) };
  return isLong ? <TextArea {...field} /> : <TextField {...field} {...(type && { type })} />;
}

type EndsProps = InspectorProps & { place: string; facets: readonly string[] };

/** The end of an inspector: what is wrong with the thing as a whole, and the way to remove it. */
export function Ends({ editing, findings, changes, place, facets }: EndsProps) {
  const { say } = useTexts();
  return (
    <div className={styles.card}>
      <FindingsAt findings={findings.filter((it) => isAt(it.place, place, facets))} editing={editing} />
      <div className={styles.acts}>
        <Button kind="ghost" isSmall icon={Trash2} onPress={() => changes.remove(place)}>
          {say("purpose-remove")}
        </Button>
      </div>
    </div>
  );
}

/** Whether a finding is about one of these facets of the thing at a place; `""` is the thing as a whole. */
function isAt(found: string, place: string, facets: readonly string[]): boolean {
  const [at, facet = ""] = found.split("#");
  return at === place && facets.some((it) => facet === it || (it !== "" && facet.startsWith(`${it}.`)));
}
