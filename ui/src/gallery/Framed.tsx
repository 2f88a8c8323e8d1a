import { Copy, Pencil, Plus } from "lucide-react";
import { useState } from "react";

import { Frame } from "../app/Frame";
import type { ProjectStatus } from "../app/status";
import { Button, IconButton } from "../components/Button";
import { type Device, Dock } from "../components/Dock";
import { TextArea, TextField } from "../components/Field";
import { KindTile } from "../components/KindTile";
import { Need } from "../components/Marks";
import { Outline } from "../components/Outline";
import { Row, Rows } from "../components/Rows";
import { Section, SheetHead } from "../components/Section";
import { Stage } from "../components/Stage";
import { toast } from "../components/Toasts";
import { useTexts } from "../i18n/texts";
import { useCommands } from "../lib/commands";
import { useDraft } from "../lib/useDraft";
import { goPlace, useRoute } from "../lib/useRoute";
import { LANGUAGE, PAGE, SIZE } from "./asked";
import { sample, type Sample } from "./samples";

const nothing = () => {};

/** A text, what it was before, the last at the end, and what it was until that was taken back, the last first. */
type Texts = { before: string[]; text: string; after: string[] };

/** The frame around a screen that has all areas, without a service behind it. */
export function Framed() {
  const { say } = useTexts();
  const word = sample(LANGUAGE);
  const [letterKeys, setLetterKeys] = useState(true);
  const [{ before, text, after }, setTexts] = useState<Texts>({ before: [], text: word("answer"), after: [] });
  // As in a service: what has just been typed comes first, and is drawn.
  const atItsTurn = (turn: (it: Texts) => Texts) => () => void setTimeout(() => setTexts(turn));
  const settings = {
    ready: true,
    language: LANGUAGE,
    theme: null,
    textSize: SIZE,
    letterKeys,
    change: (changes: { letterKeys?: boolean | null }) => setLetterKeys(changes.letterKeys ?? letterKeys),
    error: null,
    keep: nothing,
  };
  const project: ProjectStatus = {
    id: "parking",
    title: word("needShort"),
    state: word("signed"),
    acts: [
      {
        id: "all",
        acts: [
          { id: "rename", label: word("rename"), icon: Pencil, onAction: nothing },
          { id: "copy", label: word("copy"), icon: Copy, onAction: nothing },
        ],
      },
    ],
    marks: { map: { is: "problems", count: 4 }, pilot: { is: "live" } },
    undo: {
      what: before.length > 0 ? word("question") : undefined,
      isDisabled: before.length === 0,
      onRun: atItsTurn((it) => (it.before.length > 0 ? { before: it.before.slice(0, -1), text: it.before.at(-1) ?? "", after: [it.text, ...it.after] } : it)),
    },
    redo: {
      what: after.length > 0 ? word("question") : undefined,
      isDisabled: after.length === 0,
      onRun: atItsTurn((it) => (it.after.length > 0 ? { before: [...it.before, it.text], text: it.after[0] ?? "", after: it.after.slice(1) } : it)),
    },
    saved: { is: "saved", at: "14:32" },
    problems: { count: 4, onShow: () => toast(say("problems", { count: 4 })) },
    languages: [
      { id: "uk", name: "Українська", percent: 100 },
      { id: "en", name: "English", percent: 96 },
    ],
  };
  return (
    <Frame settings={settings} project={project}>
      <Screen word={word} text={text} onText={(next) => setTexts((it) => ({ before: [...it.before, it.text], text: next, after: [] }))} />
    </Frame>
  );
}

type ScreenProps = { word: Sample; text: string; onText: (text: string) => void };

function Screen({ word, text, onText }: ScreenProps) {
  const { say } = useTexts();
  const route = useRoute();
  const stage = route.at === "project" ? say(`stage-${route.stage}`) : "";
  const chosen = route.place ?? "zone";
  const [device, setDevice] = useState<Device>("phone");
  const draft = useDraft(text, onText);
  const ids = ["zone", "plate", "owner", "pay"] as const;
  const made = (what: string) => () => toast(what, nothing);
  useCommands([
    { id: "new-question", is: "act", label: word("question"), icon: Plus, keys: "N", within: "work", onRun: made(word("question")) },
    { id: "new-step", is: "act", label: word("plate"), icon: Plus, keys: "N", within: "outline", onRun: made(word("plate")) },
    ...ids.map((id) => ({ id: `page ${id}`, is: "place" as const, label: word(id), also: [id], onRun: () => goPlace(id) })),
  ]);
  return (
    <Stage
      outline={{
        label: say("stage-pages"),
        content: (
          <Outline
            label={say("stage-pages")}
            selected={chosen}
            onSelect={goPlace}
            groups={[
              { id: "before", heading: word("before"), items: [{ id: "start", label: word("before"), kind: "start" }] },
              { id: "place", heading: word("place"), items: ids.map((id) => ({ id, label: word(id), kind: "page" })) },
            ]}
          />
        ),
      }}
      work={{
        label: stage,
        content: (
          <div style={{ padding: "var(--s-4) var(--s-6)", display: "grid", gap: "var(--s-4)" }}>
            <SheetHead
              kicker={stage}
              tile={<KindTile kind="page" />}
              title={word("zone")}
              actions={
                <Button icon={Plus} onPress={made(word("question"))}>
                  {word("question")}
                </Button>
              }
            >
              {word("reason")}
            </SheetHead>
            <Rows label={word("question")} selected={chosen} onSelect={goPlace} isLined>
              {ids.map((id, place) => (
                <Row key={id} id={id} name={word(id)} lead={place + 1} title={word(id)} about={word("hint")} />
              ))}
            </Rows>
          </div>
        ),
      }}
      inspector={{
        label: word("question"),
        content: (
          <>
            <SheetHead kicker={word("question")} title={word("answer")} isHead={false} actions={<IconButton icon={Copy} label={word("copy")} />} />
            <Section title={word("why")} mark={<Need>N1</Need>} isPlain>
              <TextArea label={word("why")} isLabelHidden value={word("reason")} onChange={nothing} />
            </Section>
            <Section title={word("question")} isPlain>
              <TextField label={word("question")} isLabelHidden {...draft} />
            </Section>
          </>
        ),
      }}
      dock={
        <Dock
          view={{ is: "page", src: PAGE }}
          people={[{ id: "olena", name: "Olena", about: "27" }]}
          person="olena"
          onPerson={nothing}
          device={device}
          onDevice={setDevice}
          onWalk={nothing}
          footer={
            <p>
              <Need>N1</Need> {word("needShort")}
            </p>
          }
        />
      }
    />
  );
}
