import { ArrowDown, ArrowUp, Ellipsis, Plus, Split, Trash2 } from "lucide-react";
import { useState } from "react";

import type { Item } from "../../../api/generated/Item";
import { Button, IconButton } from "../../../components/Button";
import { ConditionEditor } from "../../../components/ConditionEditor";
import type { Editing } from "../../../components/editing";
import { Menu } from "../../../components/Menu";
import { useRemoving } from "../../../components/Removing";
import { Renaming } from "../../../components/Renaming";
import { tell } from "../../../components/Spoken";
import { Tick } from "../../../components/Tick";
import { Worded } from "../../../components/Worded";
import { localise } from "../../../i18n/languages";
import { useTexts } from "../../../i18n/texts";
import { freeName } from "../../../lib/free-name";
import { newKey } from "../../../lib/new-key";
import styles from "../Pages.module.css";
import { type Placed, placed } from "../parts";

type Props = { project: string; editing: Editing; place: string; items: readonly Item[]; language: string; isMany: boolean };

/** The items of a choice: their words, their order, and behind each its further settings. */
export function Items({ project, editing, place, items, language, isMany }: Props) {
  const { say, language: own } = useTexts();
  const all = placed(place, "answer.items", items);
  const [open, setOpen] = useState<string | null>(null);
  const { remove, dialog } = useRemoving(project);
  const add = () => {
    const id = freeName("option", new Set(items.map((item) => item.id ?? "")), "-");
    void editing.edit([{ edit: "insert", place, collection: "answer.items", at: items.length, thing: { id, key: newKey() } }]);
  };
  const nameOf = (item: Placed<Item>) => localise(item.thing.label ?? {}, own) || (item.thing.id ?? "");
  const move = (item: Placed<Item>, at: number) => {
    void editing.edit([{ edit: "move", place: item.place, to: place, collection: "answer.items", at }]);
    tell(say("row-moved", { name: nameOf(item), place: at + 1, count: all.length }));
  };
  return (
    <fieldset className={styles.items} aria-label={say("setting-items")}>
      <span className={styles.name}>{say("setting-items")}</span>
      <ol>
        {all.map((item, at) => (
          <li key={item.place}>
            <Worded editing={editing} place={item.place} facet="label" text={item.thing.label} language={language} label={say("item-number", { number: at + 1 })} isLabelHidden placeholder={item.thing.id ?? ""} />
            <Menu
              label={say("item-acts", { number: at + 1 })}
              placement="bottom end"
              trigger={<IconButton isSmall icon={Ellipsis} label={say("item-acts", { number: at + 1 })} />}
              groups={[
                {
                  id: "acts",
                  acts: [
                    { id: "up", label: say("row-up"), icon: ArrowUp, isDisabled: at === 0, onAction: () => move(item, at - 1) },
                    { id: "down", label: say("row-down"), icon: ArrowDown, isDisabled: at === all.length - 1, onAction: () => move(item, at + 1) },
                    { id: "more", label: say("item-more"), icon: Split, onAction: () => setOpen(open === item.key ? null : item.key) },
                    { id: "remove", label: say("pages-remove"), icon: Trash2, tone: "bad", onAction: () => remove(item.place, nameOf(item), () => void editing.editAndSay([{ edit: "remove", place: item.place }], say("item-removed"))) },
                  ],
                },
              ]}
            />
            {open === item.key && (
              <div className={styles.itemMore}>
                <Worded editing={editing} place={item.place} facet="hint" text={item.thing.hint} language={language} label={say("question-hint")} />
                <ConditionEditor
                  project={project}
                  place={`${item.place}#when`}
                  text={item.thing.when ?? ""}
                  onChange={(when) => void editing.set(item.place, "when", when)}
                  label={say("item-when")}
                  always={say("item-always")}
                  begin={say("item-only-when")}
                />
                {isMany && (
                  <Tick isSelected={item.thing.alone ?? false} onChange={(alone) => void editing.set(item.place, "alone", alone || null)}>
                    {say("item-alone")}
                  </Tick>
                )}
                <Renaming key={item.thing.id} editing={editing} place={item.place} id={item.thing.id ?? ""} label={say("item-id")} hint={say("item-id-hint")} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <Button kind="ghost" isSmall icon={Plus} onPress={add}>
        {say("item-add")}
      </Button>
      {dialog}
    </fieldset>
  );
}
