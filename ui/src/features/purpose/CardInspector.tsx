import { ClipboardList, Landmark, Plus, Trash2 } from "lucide-react";

import { Button, IconButton } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Icon } from "../../components/Icon";
import { Section, SheetHead } from "../../components/Section";
import { Worded } from "../../components/Worded";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { freeName } from "../../lib/free-name";
import { newKey } from "../../lib/new-key";
import { type InspectorProps, PlainField, Wording } from "./Inspector";
import styles from "./Purpose.module.css";
import { placed } from "./things";

/** What the service is called, and what it gives in a sentence. */
export function ServiceInspector(props: InspectorProps) {
  const { say } = useTexts();
  const { service } = props;
  return (
    <>
      <SheetHead title={say("purpose-service")} isHead={false} />
      <Wording
        {...props}
        place=""
        texts={[
          { facet: "title", text: service.title, label: say("purpose-service-title") },
          { facet: "summary", text: service.summary, label: say("purpose-service-summary"), hint: say("purpose-service-summary-hint") },
        ]}
      />
    </>
  );
}

/** The body that answers for the service, and the way for those who cannot use it online. */
export function AuthorityInspector(props: InspectorProps) {
  const { say } = useTexts();
  const { authority } = props.service;
  return (
    <>
      <SheetHead tile={<Icon of={Landmark} />} title={say("purpose-authority")} isHead={false} />
      <Wording
        {...props}
        place=""
        texts={[
          { facet: "authority.name", text: authority?.name, label: say("purpose-authority-name") },
          { facet: "authority.contact", text: authority?.contact, label: say("purpose-authority-contact"), hint: say("purpose-authority-contact-hint") },
          { facet: "authority.assisted", text: authority?.assisted, label: say("purpose-authority-assisted"), hint: say("purpose-authority-assisted-hint") },
        ]}
      />
    </>
  );
}

/** Nothing is chosen. */
const NONE = " ";

/** The information card that the law asks for: whom it is for, documents, time, price, refusal, result, appeal. */
export function CardInspector(props: InspectorProps) {
  const { say, language } = useTexts();
  const { service, editing, languages } = props;
  const { card } = service;
  const documents = placed("", "card.documents", card?.documents?.map((it) => ({ ...it, key: null })));
  const reasons = placed("", "card.refusal", card?.refusal);
  const law = (service.laws ?? []).map(({ id = "", title, article }) => ({ id, label: [localise(title ?? {}, language) || id, article].filter(Boolean).join(", ") }));
  const registries = (service.registries ?? []).map(({ id = "", title }) => ({ id, label: localise(title ?? {}, language) || id }));
  const choose = (place: string, facet: string, label: string, value: string | null | undefined, options: { id: string; label: string }[]) => (
    <Choice
      label={label}
      value={value ?? NONE}
      options={[{ id: NONE, label: say("purpose-none") }, ...options]}
      onChange={(chosen) => void editing.set(place, facet, chosen === NONE ? null : chosen)}
    />
  );
  const remove = (place: string) => void editing.editAndSay([{ edit: "remove", place }], say("purpose-removed"));
  const head = (number: number, place: string, text: string) => (
    <div className={styles.partHead}>
      <span>{say(text, { number })}</span>
      <IconButton label={say("purpose-remove")} isSmall icon={Trash2} onPress={() => remove(place)} />
    </div>
  );
  const addReason = () => {
    const id = freeName("reason", new Set(reasons.map((it) => it.thing.id ?? "")), "-");
    void editing.edit([{ edit: "insert", place: "", collection: "card.refusal", at: reasons.length, thing: { id, key: newKey() } }]);
  };
  const addDocument = () => void editing.edit([{ edit: "insert", place: "", collection: "card.documents", at: documents.length, thing: {} }]);
  // A card that is not there yet has no lists to add to.
  const isThere = card != null;
  return (
    <>
      <SheetHead tile={<Icon of={ClipboardList} />} title={say("purpose-card")} isHead={false} />
      <Wording
        {...props}
        place=""
        texts={[
          { facet: "card.for", text: card?.for, label: say("card-for") },
          { facet: "card.price", text: card?.price, label: say("card-price") },
          { facet: "card.result", text: card?.result, label: say("card-result") },
          { facet: "card.appeal", text: card?.appeal, label: say("card-appeal") },
        ]}
      />
      <Section title={say("card-register")} isPlain>
        <PlainField editing={editing} place="" facet="card.registerId" label={say("card-register-id")} value={card?.registerId} />
        <PlainField editing={editing} place="" facet="card.term" label={say("card-term")} hint={say("card-term-hint")} value={card?.term} />
      </Section>
      <Section title={say("card-documents")} isPlain>
        {documents.map(({ place, thing }, at) => (
          <section key={place} className={styles.part} aria-label={say("card-document-number", { number: at + 1 })}>
            {head(at + 1, place, "card-document-number")}
            <Worded editing={editing} place={place} facet="title" text={thing.title} language={languages.shown} label={say("card-document-title")} />
            {choose(place, "registry", say("card-document-registry"), thing.registry, registries)}
            {choose(place, "law", say("card-law"), thing.law, law)}
          </section>
        ))}
        <div className={styles.acts}>
          <Button isSmall icon={Plus} isDisabled={!isThere} onPress={addDocument}>
            {say("card-add-document")}
          </Button>
        </div>
      </Section>
      <Section title={say("card-refusal")} isPlain>
        {reasons.map(({ place, thing }, at) => (
          <section key={place} className={styles.part} aria-label={say("card-reason-number", { number: at + 1 })}>
            {head(at + 1, place, "card-reason-number")}
            <Worded editing={editing} place={place} facet="title" text={thing.title} language={languages.shown} label={say("card-reason-title")} isLong />
            {choose(place, "law", say("card-law"), thing.law, law)}
          </section>
        ))}
        <div className={styles.acts}>
          <Button isSmall icon={Plus} isDisabled={!isThere} onPress={addReason}>
            {say("card-add-reason")}
          </Button>
        </div>
      </Section>
    </>
  );
}
