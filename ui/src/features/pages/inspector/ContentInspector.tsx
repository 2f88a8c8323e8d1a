import type { ReactNode } from "react";

import type { Content } from "../../../api/generated/Content";
import type { FindingView } from "../../../api/generated/FindingView";
import { Choice } from "../../../components/Choice";
import { ConditionEditor } from "../../../components/ConditionEditor";
import { useEditing } from "../../../components/editing";
import { FindingsAt } from "../../../components/FindingsAt";
import { useLanguagesOf } from "../../../components/languages-of";
import { LanguageSwitch } from "../../../components/LanguageSwitch";
import { Section, SheetHead } from "../../../components/Section";
import { Worded } from "../../../components/Worded";
import { useTexts } from "../../../i18n/texts";
import { CONTENT_ICONS, CONTENT_TYPES, isKnownContent } from "../content";
import { Opaque } from "../Opaque";
import styles from "../Pages.module.css";
import type { Placed } from "../parts";
import { findingsIn } from "../problems";
import { PlainField } from "./fields";

type Props = {
  project: string;
  content: Placed<Content>;
  findings: readonly FindingView[];
  /** Acts on it, beside its name. */
  acts?: ReactNode;
};

/** A block of content: its kind, its words, when it is shown. */
export function ContentInspector({ project, content: { place, thing }, findings, acts }: Props) {
  const { say } = useTexts();
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const text = { editing, place, language: languages.shown };
  if (!isKnownContent(thing.type)) {
    const { type } = thing as { type: string };
    return (
      <>
        <SheetHead kicker={say("pages-content")} title={type} isHead={false} actions={acts} />
        <Section title={say("question-wording")} isPlain>
          <Opaque thing={thing}>{say("content-unknown", { type })}</Opaque>
        </Section>
      </>
    );
  }
  const kinds = thing.type === "image" ? (["image"] as const) : CONTENT_TYPES.filter((type) => type !== "image");
  return (
    <>
      <SheetHead kicker={say("pages-content")} title={say(`content-${thing.type}`)} isHead={false} actions={acts} />
      <Section title={say("question-wording")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <div data-begin className={styles.fields}>
        {thing.type === "image" ? (
          <>
            <PlainField editing={editing} place={place} facet="asset" label={say("content-asset")} hint={say("content-asset-hint")} value={thing.asset} />
            <Worded {...text} facet="alt" text={thing.alt} label={say("content-alt")} hint={say("content-alt-hint")} isLong />
          </>
        ) : (
          <>
            {thing.type === "details" && <Worded {...text} project={project} facet="title" text={thing.title} label={say("content-title")} />}
            <Worded {...text} project={project} facet="text" text={thing.text} label={say("content-text")} hint={say(thing.type === "warning" ? "content-warning-hint" : "content-text-hint")} isLong />
          </>
        )}
        </div>
        <FindingsAt findings={findingsIn(findings, place)} editing={editing} />
      </Section>
      {kinds.length > 1 && (
        <Section title={say("content-kind")} isPlain>
          <Choice
            label={say("content-kind")}
            isLabelHidden
            value={thing.type}
            options={kinds.map((id) => ({ id, label: say(`content-${id}`), about: say(`content-${id}-about`), icon: CONTENT_ICONS[id] }))}
            onChange={(type) => void editing.set(place, "type", type)}
          />
        </Section>
      )}
      <Section title={say("content-when")} isPlain>
        <ConditionEditor
          project={project}
          place={`${place}#when`}
          text={thing.when ?? ""}
          onChange={(when) => void editing.set(place, "when", when)}
          label={say("content-when")}
          always={say("content-always")}
          begin={say("content-only-when")}
        />
      </Section>
    </>
  );
}
