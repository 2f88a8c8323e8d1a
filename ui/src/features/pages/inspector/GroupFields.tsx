import { Plus } from "lucide-react";

import type { Question } from "../../../api/generated/Question";
import type { Service } from "../../../api/generated/Service";
import { Button } from "../../../components/Button";
import type { Editing } from "../../../components/editing";
import { Icon } from "../../../components/Icon";
import { useRemoving } from "../../../components/Removing";
import { Row, Rows } from "../../../components/Rows";
import { localise } from "../../../i18n/languages";
import { Said, useTexts } from "../../../i18n/texts";
import { freeName } from "../../../lib/free-name";
import { newKey } from "../../../lib/new-key";
import { childPlace } from "../../../lib/place";
import { goPlace } from "../../../lib/useRoute";
import { namesOf } from "../adding";
import { ANSWER_ICONS, isKnown, typeOf } from "../answers";
import styles from "../Pages.module.css";
import { placed } from "../parts";

type Props = { project: string; editing: Editing; service: Service; place: string; fields: readonly Question[] };

/** What is asked of each item of a group; a field is opened as a question is. */
export function GroupFields({ project, editing, service, place, fields }: Props) {
  const { say, language } = useTexts();
  const { remove, dialog } = useRemoving(project);
  const all = placed(place, "answer.fields", fields);
  const nameOf = (field: Question | undefined) => localise(field?.label ?? {}, language) || (field?.id ?? "");
  const add = () => {
    const [key, id] = [newKey(), freeName("field", namesOf(service))];
    const thing = { id, key, answer: { type: "text" } };
    void editing.edit([{ edit: "insert", place, collection: "answer.fields", at: fields.length, thing }]).then((made) => made && goPlace(childPlace(place, "answer.fields", key)));
  };
  return (
    <fieldset className={styles.items} aria-label={say("setting-fields")}>
      <span className={styles.name}>{say("setting-fields")}</span>
      <Rows
        label={say("setting-fields")}
        onSelect={goPlace}
        onOpen={goPlace}
        onMove={(id, to, side) => {
          const others = all.filter((it) => it.place !== id);
          const at = others.findIndex((it) => it.place === to) + (side === "after" ? 1 : 0);
          void editing.edit([{ edit: "move", place: id, to: place, collection: "answer.fields", at }]);
        }}
        onDelete={(id) => remove(id, nameOf(all.find((it) => it.place === id)?.thing), () => void editing.editAndSay([{ edit: "remove", place: id }], say("pages-question-removed")))}
        empty={<p className={styles.quiet}>{say("setting-no-fields")}</p>}
      >
        {all.map(({ place: at, thing }) => (
          <Row
            key={at}
            id={at}
            name={nameOf(thing)}
            title={Object.keys(thing.label ?? {}).length > 0 ? <Said text={thing.label ?? {}} /> : (thing.id ?? "")}
            beside={isKnown(thing.answer) && <Icon of={ANSWER_ICONS[typeOf(thing.answer)]} />}
          />
        ))}
      </Rows>
      <Button kind="ghost" isSmall icon={Plus} onPress={add}>
        {say("setting-add-field")}
      </Button>
      {dialog}
    </fieldset>
  );
}
