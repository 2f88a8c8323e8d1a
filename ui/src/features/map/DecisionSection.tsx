import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from "lucide-react";
import { useState } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import { Button, IconButton } from "../../components/Button";
import { useConditions } from "../../components/conditions";
import type { Editing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { FormulaField } from "../../components/FormulaField";
import { type Act, Menu } from "../../components/Menu";
import { Section } from "../../components/Section";
import { Worded } from "../../components/Worded";
import { useTexts } from "../../i18n/texts";
import { newKey } from "../../lib/new-key";
import { facetPlace } from "../../lib/place";
import { useDraft } from "../../lib/useDraft";
import styles from "./Map.module.css";
import { addRowEdit, cellEdit, inputEdits, removeInputEdits, rowsOf, type Table, type TableRow } from "./table";

type Props = {
  project: string;
  place: string;
  table: Table;
  findings: readonly FindingView[];
  editing: Editing;
  /** The language that is written. */
  language: string;
};

/** A decision as its table: what it looks at, and row by row what has to be so and what is set then. */
export function DecisionSection({ project, place, table, findings, editing, language }: Props) {
  const { say } = useTexts();
  const [isAdding, setAdding] = useState(false);
  const inputs = table.inputs ?? [];
  const rows = rowsOf(place, table);
  const inputPlace = (column: number) => facetPlace(place, `inputs.${column}`);
  const sentences = useConditions(
    project,
    inputs.map((text, column) => ({ place: inputPlace(column), text })),
  );
  const columns = isAdding || inputs.length === 0 ? [...inputs, ""] : inputs;
  const change = (column: number, text: string | null) => {
    setAdding(false);
    void editing.edit(text === null ? removeInputEdits(place, table, column) : inputEdits(place, table, column, text));
  };
  const acts = (row: TableRow, at: number): Act[] => {
    const move = (to: number) => void editing.edit([{ edit: "move", place: row.place, to: place, collection: "rows", at: to }]);
    return [
      { id: "up", label: say("way-up"), icon: ArrowUp, isDisabled: at === 0, onAction: () => move(at - 1) },
      { id: "down", label: say("way-down"), icon: ArrowDown, isDisabled: at === rows.length - 1, onAction: () => move(at + 1) },
      { id: "remove", label: say("decision-row-remove"), icon: Trash2, tone: "bad", onAction: () => void editing.editAndSay([{ edit: "remove", place: row.place }], say("decision-row-removed")) },
    ];
  };
  const wrongAt = (at: string) => findings.flatMap((finding) => (finding.place === at ? [finding.message] : [])).join(" ") || undefined;
  return (
    <>
      <Section
        title={say("decision-inputs")}
        isPlain
        beside={
          inputs.length > 0 && (
            <IconButton isSmall icon={Plus} label={say("decision-input-add")} onPress={() => setAdding(true)} />
          )
        }
      >
        {columns.map((text, column) => (
          // What is looked at is known by where it stands.
          // oxlint-disable-next-line react/no-array-index-key
          <FormulaField key={column} project={project} editing={editing} place={place} facet={`inputs.${column}`} text={text} label={say("decision-input", { number: column + 1 })} onChange={(changed) => change(column, changed)} />
        ))}
      </Section>
      <Section
        title={say("decision-rows")}
        isPlain
        beside={
          <Button kind="ghost" isSmall icon={Plus} onPress={() => void editing.edit([addRowEdit(place, table, newKey())])}>
            {say("decision-row-add")}
          </Button>
        }
      >
        <p className={styles.branch}>{say("decision-cells")}</p>
        {rows.map((row, at) => (
          <fieldset key={row.place} className={styles.row} aria-label={say("decision-row", { number: at + 1 })}>
            <div className={styles.way}>
              <b className={styles.branch}>{say("decision-row", { number: at + 1 })}</b>
              <Menu label={say("decision-row-acts", { number: at + 1 })} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("decision-row-acts", { number: at + 1 })} isSmall />} groups={[{ id: "acts", acts: acts(row, at) }]} />
            </div>
            <Worded editing={editing} place={row.place} facet="title" text={row.row.title} language={language} label={say("decision-row-title")} />
            {row.cells.map((cell, column) => {
              const input = inputs[column] ?? "";
              return (
                <Cell
                  // oxlint-disable-next-line react/no-array-index-key -- as the input over it
                  key={column}
                  label={sentences.get(inputPlace(column))?.sentence ?? input}
                  text={cell}
                  wrong={wrongAt(facetPlace(row.place, `if.${column}`))}
                  onChange={(text) => void editing.edit([cellEdit(row, column, text)])}
                />
              );
            })}
            {Object.entries(row.row.then ?? {}).map(([name, value]) => (
              <Cell
                key={name}
                label={say("decision-sets", { name })}
                text={value}
                wrong={wrongAt(facetPlace(row.place, `then.${name}`))}
                onChange={(text) => void editing.set(row.place, `then.${name}`, text.trim() || "null")}
              />
            ))}
          </fieldset>
        ))}
      </Section>
    </>
  );
}

type CellProps = { label: string; text: string; wrong: string | undefined; onChange: (text: string) => void };

/** One cell as it is written. What is wrong is told of what is saved. */
function Cell({ label, text, wrong, onChange }: CellProps) {
  const draft = useDraft(text, onChange);
  return <TextField label={label} lang="zxx" error={draft.value === text ? wrong : undefined} {...draft} />;
}
