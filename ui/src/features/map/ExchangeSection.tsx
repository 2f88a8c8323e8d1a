import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { Choice } from "../../components/Choice";
import type { Editing } from "../../components/editing";
import { Section } from "../../components/Section";
import { Worded } from "../../components/Worded";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { Kept, Sent } from "./ExchangeValues";

type Props = { project: string; service: Service; place: string; step: Extract<Step, { kind: "exchange" }>; editing: Editing; language: string };

/** No act is named. */
const NO_LAW = " ";

/** What a registry is asked or told, what for and by which law; then what goes there and what is kept of the answer. */
export function ExchangeSection({ project, service, place, step, editing, language }: Props) {
  const { say, language: own } = useTexts();
  const registries = service.registries ?? [];
  const operations = registries.map((registry) => ({
    heading: localise(registry.title ?? {}, own) || (registry.id ?? ""),
    options: (registry.operations ?? []).map((operation) => ({
      id: `${registry.id}/${operation.id}`,
      label: localise(operation.title ?? {}, own) || (operation.id ?? ""),
      about: say(operation.kind === "write" ? "exchange-writes" : "exchange-reads"),
    })),
  }));
  const [registryId, operationId] = (step.operation ?? "").split("/");
  const used = registries.find(({ id }) => id === registryId)?.operations?.find(({ id }) => id === operationId);
  const laws = (service.laws ?? []).map(({ id = "", title, article }) => ({ id, label: [localise(title ?? {}, own) || id, article].filter(Boolean).join(", ") }));
  return (
    <>
      <Section title={say("exchange")} isPlain>
        <Choice label={say("exchange-operation")} value={step.operation || null} options={operations.filter(({ options }) => options.length > 0)} placeholder={say("exchange-none")} onChange={(operation) => void editing.set(place, "operation", operation)} />
        <Worded editing={editing} place={place} facet="purpose" text={step.purpose} language={language} label={say("exchange-purpose")} isLong />
        {laws.length > 0 && (
          <Choice label={say("exchange-law")} value={step.law ?? NO_LAW} options={[{ id: NO_LAW, label: say("exchange-no-law") }, ...laws]} onChange={(law) => void editing.set(place, "law", law === NO_LAW ? null : law)} />
        )}
      </Section>
      <Sent project={project} service={service} place={place} step={step} used={used} editing={editing} />
      <Kept place={place} step={step} used={used} editing={editing} />
    </>
  );
}
