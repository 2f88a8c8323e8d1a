import { CircleDot, Ellipsis, Play, Plus, Trash2, Type } from "lucide-react";
import { useState } from "react";

import { Button, type ButtonKind, IconButton, IconToggle, ToggleButton } from "../components/Button";
import { Choice } from "../components/Choice";
import { Combo } from "../components/Combo";
import { TextArea, TextField } from "../components/Field";
import { Segmented } from "../components/Segmented";
import { Several } from "../components/Several";
import { Switch } from "../components/Switch";
import { Tick } from "../components/Tick";
import { Forced } from "./Forced";
import styles from "./Gallery.module.css";
import type { Sample } from "./samples";

type Props = { word: Sample };

const nothing = () => {};
const KINDS: ButtonKind[] = ["primary", "plain", "ghost", "danger"];
const STATES = ["hovered", "pressed", "focus-visible"] as const;

/** Buttons, fields, switches and choices. */
export function Controls({ word }: Props) {
  const [on, setOn] = useState(true);
  const [view, setView] = useState("flow");
  return (
    <>
      <section className={styles.part}>
        <h2>Button</h2>
        <div className={styles.states}>
          {KINDS.flatMap((kind) => [
            <span key={kind}>{kind}</span>,
            <Button key={`${kind} rest`} kind={kind} icon={Play} onPress={nothing}>
              {word("run")}
            </Button>,
            ...STATES.map((state) => (
              <Forced key={`${kind} ${state}`} state={state}>
                <Button kind={kind} onPress={nothing}>
                  {word("run")}
                </Button>
              </Forced>
            )),
            <Button key={`${kind} off`} kind={kind} onPress={nothing} isDisabled>
              {word("run")}
            </Button>,
          ])}
        </div>
        <div className={styles.line}>
          <Button isSmall icon={Plus}>
            {word("question")}
          </Button>
          <ToggleButton isSmall isSelected={on} onChange={setOn}>
            {word("consent")}
          </ToggleButton>
          <ToggleButton isSelected={!on} onChange={(it) => setOn(!it)}>
            {word("consent")}
          </ToggleButton>
          <IconButton icon={Ellipsis} label={word("more")} />
          <Forced state="hovered">
            <IconButton icon={Ellipsis} label={word("more")} />
          </Forced>
          <Forced state="focus-visible">
            <IconButton icon={Trash2} label={word("delete")} keys="Delete" />
          </Forced>
          <IconButton icon={Trash2} label={word("delete")} isDisabled />
          <IconToggle icon={Play} label={word("run")} isSelected={on} onChange={setOn} />
          <IconButton icon={Plus} label={word("question")} isSmall />
          <p>
            {word("orSo")} <Button kind="link">{word("readLaw")}</Button>
          </p>
        </div>
      </section>
      <Fields word={word} />
      <section className={styles.part}>
        <h2>Switch, Tick, Segmented</h2>
        <div className={styles.line}>
          <Switch isSelected={!on} onChange={(it) => setOn(!it)}>
            {word("must")}
          </Switch>
          <Switch isSelected={on} onChange={setOn}>
            {word("must")}
          </Switch>
          <Forced state="focus-visible">
            <Switch isSelected={on} onChange={setOn}>
              {word("must")}
            </Switch>
          </Forced>
          <Switch isSelected isDisabled>
            {word("must")}
          </Switch>
          <Switch isDisabled>{word("must")}</Switch>
        </div>
        <div className={styles.line}>
          <Tick>{word("consent")}</Tick>
          <Tick isSelected={on} onChange={setOn}>
            {word("consent")}
          </Tick>
          <Tick isIndeterminate>{word("consent")}</Tick>
          <Forced state="focus-visible">
            <Tick isSelected={on} onChange={setOn}>
              {word("consent")}
            </Tick>
          </Forced>
          <Tick isSelected isDisabled>
            {word("consent")}
          </Tick>
          <Tick isDisabled>{word("consent")}</Tick>
        </div>
        <div className={styles.line}>
          {[false, true].map((isDisabled) => (
            <Segmented
              key={String(isDisabled)}
              label={word("view")}
              value={view}
              isDisabled={isDisabled}
              options={[
                { id: "flow", label: word("flow"), name: word("flow") },
                { id: "blueprint", label: word("blueprint"), name: word("blueprint") },
              ]}
              onChange={setView}
            />
          ))}
          <Forced state="focus-visible" on="[role=radio]">
            <Segmented
              label={word("view")}
              value={view}
              options={[
                { id: "flow", label: word("flow"), name: word("flow") },
                { id: "blueprint", label: word("blueprint"), name: word("blueprint") },
              ]}
              onChange={setView}
            />
          </Forced>
        </div>
      </section>
    </>
  );
}

function Fields({ word }: Props) {
  const [text, setText] = useState(word("answer"));
  const [reason, setReason] = useState(word("reason"));
  const [type, setType] = useState<string | null>("one-of");
  const [chosen, setChosen] = useState(["text", "one-of"]);
  const several = (["text", "date"] as const).map((id) => ({ id: id as string, label: word(id) })).concat([{ id: "one-of", label: word("oneOf") }]);
  const options = [
    {
      heading: word("simple"),
      options: [
        { id: "text", label: word("text"), icon: Type },
        { id: "date", label: word("date"), isDisabled: true },
      ],
    },
    { heading: word("choices"), options: [{ id: "one-of", label: word("oneOf"), about: word("oneOfAbout"), icon: CircleDot }] },
  ];
  return (
    <section className={styles.part}>
      <h2>TextField, TextArea, Choice, Combo, Several</h2>
      <div className={styles.five}>
        <TextField label={word("question")} value={text} onChange={setText} hint={word("hint")} />
        <Forced state="focused" on="input">
          <TextField label={word("question")} value={text} onChange={setText} />
        </Forced>
        <TextField label={word("question")} value="" error={word("wrong")} />
        <TextField label={word("question")} value={text} isDisabled />
        <TextField label={word("registry")} value="АА 1234 ВК" isFromRegistry />
        <TextArea label={word("why")} value={reason} onChange={setReason} hint={word("hint")} />
        <TextArea label={word("why")} value="" error={word("wrong")} />
        <Choice label={word("type")} value={type} options={options} onChange={setType} />
        <Forced state="focus-visible" on="button">
          <Choice label={word("type")} value={type} options={options} onChange={setType} />
        </Forced>
        <Choice label={word("type")} value={null} options={options} onChange={setType} placeholder={word("oneOf")} error={word("wrong")} />
        <Choice label={word("type")} value={type} options={options} onChange={setType} isDisabled />
        <Combo label={word("type")} value={type} options={options} onChange={setType} hint={word("hint")} />
        <Combo label={word("type")} value={type} options={options} onChange={setType} isDisabled />
        <Several label={word("choices")} options={several} chosen={chosen} onChange={setChosen} add={word("oneOf")} none={word("hint")} />
        <Several label={word("choices")} options={several} chosen={[]} onChange={setChosen} add={word("oneOf")} none={word("hint")} />
        <Forced state="focus-visible" on="[role=row]">
          <Several label={word("choices")} options={several} chosen={["text"]} onChange={setChosen} add={word("oneOf")} />
        </Forced>
        <div className={styles.line}>
          <Choice label={word("registry")} isLabelHidden isSmall value={type} options={options} onChange={setType} />
          <Choice label={word("registry")} isLabelHidden isSmall tone="warn" value={type} options={options} onChange={setType} />
        </div>
      </div>
    </section>
  );
}
