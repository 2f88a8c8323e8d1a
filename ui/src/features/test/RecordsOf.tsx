import { Plus, Trash2 } from "lucide-react";

import type { Operation } from "../../api/generated/Operation";
import type { Person } from "../../api/generated/Person";
import type { Service } from "../../api/generated/Service";
import { Button, IconButton } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { TextField } from "../../components/Field";
import { Section } from "../../components/Section";
import { Tick } from "../../components/Tick";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useDraft } from "../../lib/useDraft";
import { type Leaf, leavesOf, withLeaf } from "./records";
import styles from "./Test.module.css";

type Entries = Record<string, unknown>;

type Props = { service: Service; person: Person; onChange: (registry: string, operation: string, records: Entries[]) => void };

/** What the registries of the service hold of somebody. No record is an answer too. */
export function RecordsOf({ service, person, onChange }: Props) {
  const { say, language } = useTexts();
  return (service.registries ?? []).map(({ id: registry = "", title, operations = [] }) => {
    const reads = operations.filter(({ kind }) => kind !== "write");
    return (
      reads.length > 0 && (
        <Section key={registry} title={say("records-of", { registry: localise(title ?? {}, language) || registry })}>
          {reads.map((operation) => (
            <OfOperation
              key={operation.id}
              service={service}
              operation={operation}
              records={(person.records?.[registry]?.[operation.id ?? ""] ?? []) as Entries[]}
              onChange={(records) => onChange(registry, operation.id ?? "", records)}
            />
          ))}
        </Section>
      )
    );
  });
}

function OfOperation({ service, operation, records, onChange }: { service: Service; operation: Operation; records: readonly Entries[]; onChange: (records: Entries[]) => void }) {
  const { say, language } = useTexts();
  const name = localise(operation.title ?? {}, language) || (operation.id ?? "");
  const partName = (part: string) => (PARTS.has(part) ? say(`part-${part}`) : part);
  return (
    <div className={styles.operation}>
      <div className={styles.operationHead}>
        <h3>{name}</h3>
        {records.length === 0 && <span className={styles.quiet}>{say("records-none")}</span>}
        <Button kind="ghost" isSmall icon={Plus} onPress={() => onChange([...records, {}])}>
          {say("records-add")}
        </Button>
      </div>
      {records.map((record, at) => (
        // A record has nothing of its own to be known by.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} className={styles.record} aria-label={say("records-number", { operation: name, number: at + 1 })}>
          {leavesOf(record, operation.gives ?? [], language, partName).map((leaf) => (
            <Value key={leaf.path.join(".")} service={service} leaf={leaf} onChange={(value) => onChange(records.map((it, index) => (index === at ? withLeaf(it, leaf.path, value) : it)))} />
          ))}
          <IconButton icon={Trash2} isSmall label={say("records-remove", { operation: name, number: at + 1 })} onPress={() => onChange(records.filter((_, index) => index !== at))} />
        </fieldset>
      ))}
    </div>
  );
}

/** The parts of a value that have words; others go by their name. */
const PARTS = new Set(["given", "family", "patronymic", "line", "place", "postcode", "code"]);

/** Stands for a value that the record does not have. */
const NONE = "-";

function Value({ service, leaf: { label, value, list }, onChange }: { service: Service; leaf: Leaf; onChange: (value: string | boolean) => void }) {
  const { language } = useTexts();
  if (typeof value === "boolean") {
    return (
      <Tick isSelected={value} onChange={onChange}>
        {label}
      </Tick>
    );
  }
  const items = service.lists?.find(({ id }) => id === list)?.items ?? [];
  if (value !== "" ? items.some(({ id }) => id === value) : items.length > 0) {
    const named = items.map(({ id = "", label: name }) => ({ id, label: localise(name ?? {}, language) || id }));
    return <Choice label={label} value={value || NONE} options={[{ id: NONE, label: "–" }, ...named]} onChange={(chosen) => onChange(chosen === NONE ? "" : chosen)} />;
  }
  return <Written label={label} value={value} onChange={onChange} />;
}

function Written({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <TextField label={label} {...useDraft(value, onChange)} />;
}
