import type { ReactNode } from "react";

import type { Answer } from "../../../api/generated/Answer";
import type { Question } from "../../../api/generated/Question";
import type { Service } from "../../../api/generated/Service";
import { Choice } from "../../../components/Choice";
import type { Editing } from "../../../components/editing";
import { FormulaField } from "../../../components/FormulaField";
import { Section } from "../../../components/Section";
import { Switch } from "../../../components/Switch";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { useTexts } from "../../../i18n/texts";
import { answerAs, isKnown, SCHEMES, typeOf, useAnswerOptions } from "../answers";
import { Opaque } from "../Opaque";
import { foundIn } from "../parts";
import { CountField, DecimalField, PlainField } from "./fields";
import { GroupFields } from "./GroupFields";
import { Items } from "./Items";

type Props = { project: string; service: Service; editing: Editing; place: string; question: Question; language: string; children: ReactNode };

/** What kind of answer is taken, the settings of that, and whether it must be given. */
export function AnswerSection({ project, service, editing, place, question, language, children }: Props) {
  const { say } = useTexts();
  const { answer } = question;
  const type = typeOf(answer);
  const options = useAnswerOptions();
  return (
    <Section title={say("question-answer")} isPlain>
      {isKnown(answer) ? (
        <>
          <Choice
            label={say("question-answer")}
            isLabelHidden
            value={type}
            options={options}
            onChange={(chosen) => chosen !== type && void editing.set(place, "answer", answerAs(answer, chosen))}
          />
          <Settings project={project} service={service} editing={editing} place={place} answer={answer ?? { type: "text" }} language={language} />
        </>
      ) : (
        <Opaque thing={answer}>{say("answer-unknown", { type })}</Opaque>
      )}
      <Switch isSelected={!question.optional} onChange={(must) => void editing.set(place, "optional", must ? null : true)}>
        {say("question-must")}
      </Switch>
      {!question.optional && <Worded editing={editing} place={place} facet="missing" text={question.missing} language={language} label={say("question-missing")} hint={say("question-missing-hint")} />}
      {children}
    </Section>
  );
}

type SettingsProps = { project: string; service: Service; editing: Editing; place: string; answer: Answer; language: string };

/** The settings of a kind of answer. */
function Settings({ project, service, editing, place, answer, language }: SettingsProps) {
  const { say } = useTexts();
  const of = { editing, place };
  switch (answer.type) {
    case "text":
      return (
        <>
          <Choice
            label={say("setting-lines")}
            value={answer.lines ?? "one"}
            options={(["one", "many"] as const).map((id) => ({ id, label: say(`lines-${id}`) }))}
            onChange={(lines) => void editing.set(place, "answer.lines", lines === "one" ? null : lines)}
          />
          <CountField {...of} facet="answer.min" label={say("setting-min-letters")} value={answer.min} />
          <CountField {...of} facet="answer.max" label={say("setting-max-letters")} value={answer.max} />
          <PlainField {...of} facet="answer.pattern" label={say("setting-pattern")} hint={say("setting-pattern-hint")} value={answer.pattern} />
        </>
      );
    case "number":
    case "money":
      return (
        <>
          <DecimalField {...of} facet="answer.min" label={say("setting-min")} value={answer.min} />
          <DecimalField {...of} facet="answer.max" label={say("setting-max")} value={answer.max} />
          <CountField {...of} facet="answer.decimals" label={say("setting-decimals")} value={answer.decimals} most={9} />
          {answer.type === "number" && <Worded {...of} facet="answer.unit" text={answer.unit} language={language} label={say("setting-unit")} />}
        </>
      );
    case "date":
    case "month":
    case "time":
      return (
        <>
          <FormulaField project={project} {...of} facet="answer.min" text={answer.min} label={say("setting-earliest")} hint={say("setting-date-hint")} />
          <FormulaField project={project} {...of} facet="answer.max" text={answer.max} label={say("setting-latest")} hint={say("setting-date-hint")} />
        </>
      );
    case "one-of":
    case "many-of":
      return <Choices editing={editing} project={project} service={service} place={place} answer={answer} language={language} />;
    case "choose":
      return <Records {...of} project={project} service={service} answer={answer} language={language} />;
    case "national-id":
    case "document-number":
    case "organisation":
    case "vehicle-plate":
      return (
        <>
          <SchemeField {...of} type={answer.type} scheme={answer.scheme ?? ""} />
          <PlainField {...of} facet="answer.pattern" label={say("setting-pattern")} hint={say("setting-pattern-hint")} value={answer.pattern} />
        </>
      );
    case "classifier":
      return (
        <>
          <ListField editing={editing} service={service} place={place} list={answer.list ?? null} none={say("setting-no-list")} />
          <PlainField {...of} facet="answer.scheme" label={say("setting-scheme")} hint={say("setting-classifier-hint")} value={answer.scheme} />
          <CountField {...of} facet="answer.level" label={say("setting-level")} value={answer.level} />
        </>
      );
    case "file":
      return (
        <>
          <PlainField {...of} facet="answer.accept" label={say("setting-accept")} hint={say("setting-accept-hint")} value={answer.accept?.join(", ")} isList />
          <CountField {...of} facet="answer.maxMb" label={say("setting-max-mb")} value={answer.maxMb} />
          <PlainField {...of} facet="answer.samples" label={say("setting-samples")} hint={say("setting-samples-hint")} value={answer.samples?.join(", ")} isList />
        </>
      );
    case "consent":
      return <Worded {...of} facet="answer.text" text={answer.text} language={language} label={say("setting-consent")} isLong />;
    case "group":
      return (
        <>
          <Worded {...of} facet="answer.item" text={answer.item} language={language} label={say("setting-item")} hint={say("setting-item-hint")} />
          <GroupFields project={project} editing={editing} service={service} place={place} fields={answer.fields ?? []} />
          <CountField {...of} facet="answer.min" label={say("setting-min-items")} value={answer.min} />
          <CountField {...of} facet="answer.max" label={say("setting-max-items")} value={answer.max} />
        </>
      );
    case "yes-no":
    case "email":
    case "phone":
    case "person-name":
    case "address":
    case "iban":
      return null;
  }
}

type RecordsProps = { project: string; editing: Editing; service: Service; place: string; answer: Extract<Answer, { type: "choose" }>; language: string };

/** Which records are chosen from, and what is read of each. */
function Records({ project, editing, service, place, answer, language }: RecordsProps) {
  const { say, language: own } = useTexts();
  const of = { editing, place };
  const found = foundIn(service);
  const fields = found.find(({ name }) => name === answer.of)?.fields ?? [];
  const hint = fields.length > 0 ? say("setting-record-fields", { fields: fields.map((field) => `{${field}}`).join(", ") }) : say("setting-record-hint");
  return (
    <>
      <FormulaField
        project={project}
        {...of}
        facet="answer.of"
        text={answer.of}
        label={say("setting-records")}
        hint={say("setting-records-hint")}
        names={found.map(({ name, title }) => ({ id: name, label: localise(title, own) || name }))}
      />
      <Worded {...of} facet="answer.label" text={answer.label} language={language} label={say("setting-record-label")} hint={hint} isLong />
      <Worded {...of} facet="answer.hint" text={answer.hint} language={language} label={say("setting-record-second")} isLong />
    </>
  );
}

/** The scheme of a country, by itself. */
const USUAL = " ";

function SchemeField({ editing, place, type, scheme }: { editing: Editing; place: string; type: Answer["type"]; scheme: string }) {
  const { say } = useTexts();
  const known = SCHEMES[type] ?? [];
  const other = scheme !== "" && !known.includes(scheme) ? [{ id: scheme, label: scheme }] : [];
  return (
    <Choice
      label={say("setting-scheme")}
      value={scheme || USUAL}
      options={[{ id: USUAL, label: say(type === "document-number" ? "scheme-any" : "scheme-usual") }, ...known.map((id) => ({ id, label: say(`scheme-${id}`) })), ...other]}
      onChange={(chosen) => void editing.set(place, "answer.scheme", chosen === USUAL ? null : chosen)}
    />
  );
}

type ChoicesProps = { project: string; editing: Editing; service: Service; place: string; answer: Extract<Answer, { type: "one-of" | "many-of" }>; language: string };

/** What can be chosen: own items, or those of a list that questions share. */
function Choices({ project, editing, service, place, answer, language }: ChoicesProps) {
  const { say } = useTexts();
  const of = { editing, place };
  const shows = ["radios", "select", "autocomplete"] as const;
  return (
    <>
      {((service.lists ?? []).length > 0 || answer.list) && <ListField editing={editing} service={service} place={place} list={answer.list ?? null} none={say("setting-own-items")} />}
      {!answer.list && <Items project={project} editing={editing} place={place} items={answer.items ?? []} language={language} isMany={answer.type === "many-of"} />}
      {answer.type === "one-of" ? (
        <Choice
          label={say("setting-show")}
          value={answer.show ?? "radios"}
          options={shows.map((id) => ({ id, label: say(`show-${id}`) }))}
          onChange={(show) => void editing.set(place, "answer.show", show === "radios" ? null : show)}
        />
      ) : (
        <>
          <CountField {...of} facet="answer.min" label={say("setting-min-chosen")} value={answer.min} />
          <CountField {...of} facet="answer.max" label={say("setting-max-chosen")} value={answer.max} />
        </>
      )}
    </>
  );
}

/** No list is named. */
const NO_LIST = " ";

function ListField({ editing, service, place, list, none }: { editing: Editing; service: Service; place: string; list: string | null; none: string }) {
  const { say, language: own } = useTexts();
  const lists = (service.lists ?? []).map(({ id = "", title }) => ({ id, label: localise(title ?? {}, own) || id }));
  return (
    <Choice
      label={say("setting-list")}
      value={list ?? NO_LIST}
      options={[{ id: NO_LIST, label: none }, ...lists]}
      onChange={(chosen) => void editing.set(place, "answer.list", chosen === NO_LIST ? null : chosen)}
    />
  );
}
