import { Check, CircleOff, Copy, Ellipsis, MessageSquare, Pencil, Trash2, TriangleAlert, User } from "lucide-react";
import { useState } from "react";

import { Avatar } from "../components/Avatar";
import { Button, IconButton } from "../components/Button";
import { Confirm } from "../components/Dialog";
import { Empty } from "../components/Empty";
import { Kbd } from "../components/Kbd";
import { KINDS, KindTile, useKindName } from "../components/KindTile";
import { Chip, Count, Dot, Need } from "../components/Marks";
import { Menu } from "../components/Menu";
import { Notice } from "../components/Notice";
import { Popup } from "../components/Popup";
import { Progress } from "../components/Progress";
import { Facts, Section, SheetHead } from "../components/Section";
import { Skeleton } from "../components/Skeleton";
import { Spoken } from "../components/Spoken";
import { toast, Toasts } from "../components/Toasts";
import { Trouble } from "../components/Trouble";
import { StudioError } from "../api/errors";
import styles from "./Gallery.module.css";
import type { Sample } from "./samples";

type Props = { word: Sample };

const nothing = () => {};
const PEOPLE = ["Olena Bondar", "Андрій Ткаченко", "Maria", "Їжакевич Єва", "Taras Ivanchenko", "Sofiia Marchenko", "Kateryna", "Õnne-Mai Tamm"];

/** Marks, notices, what floats, and what stands where nothing is. */
export function Words({ word }: Props) {
  const kindName = useKindName();
  return (
    <>
      <section className={styles.part}>
        <h2>KindTile</h2>
        <div className={styles.five}>
          {KINDS.map((kind) => (
            <span key={kind} className={styles.line}>
              <KindTile kind={kind} />
              <KindTile kind={kind} isSmall />
              {kindName(kind)}
            </span>
          ))}
        </div>
      </section>
      <section className={styles.part}>
        <h2>Need, Chip, Dot, Count, Avatar, Kbd</h2>
        <div className={styles.line}>
          <Need>N1</Need>
          <Need>{word("needShort")}</Need>
          <Need isMissing>{word("noNeed")}</Need>
          <Chip>{word("confused")}</Chip>
          <Chip tone="line">{word("quote")}</Chip>
          <Chip tone="bad" icon={TriangleAlert}>
            {word("blocks")}
          </Chip>
          <Chip tone="warn" icon={CircleOff}>
            {word("down")}
          </Chip>
          <Chip tone="good" icon={Check}>
            {word("signed")}
          </Chip>
          <Chip tone="voice" icon={MessageSquare}>
            {word("said")}
          </Chip>
          <Dot tone="bad" />
          <Dot tone="warn" />
          <Count tone="bad" label={word("blocks")}>
            {4}
          </Count>
          <Count tone="voice" label={word("said")}>
            {6}
          </Count>
          <Kbd keys="Ctrl+K" />
          <Kbd keys="Alt+Up" />
        </div>
        <div className={styles.line}>
          {PEOPLE.map((name) => (
            <Avatar key={name} id={name} name={name} isNamed />
          ))}
          <Avatar id="olena" name="Olena Bondar" size="small" isNamed />
          <Avatar id="olena" name="Olena Bondar" size="large" isNamed />
        </div>
      </section>
      <section className={styles.part}>
        <h2>Notice, Trouble</h2>
        <div className={styles.two}>
          <Notice tone="bad" actions={<Button isSmall>{word("show")}</Button>}>
            <b>{word("blocks")}.</b> {word("stops")}
          </Notice>
          <Notice tone="warn" actions={<Button isSmall>{word("show")}</Button>}>
            {word("untranslated")}
          </Notice>
          <Notice tone="good">{word("built")}</Notice>
          <Notice actions={<Button isSmall>{word("copy")}</Button>}>{word("newer")}</Notice>
          <Trouble error={new StudioError("unreachable", "reach the studio", "127.0.0.1")} onAgain={nothing} />
          <Trouble error={new StudioError("storage", "keep the settings")} />
        </div>
      </section>
      <Floating word={word} />
      <section className={styles.part}>
        <h2>Empty, Skeleton, Progress</h2>
        <div className={styles.two}>
          <Empty icon={User} title={word("emptyTitle")} level={3} action={<Button kind="primary">{word("first")}</Button>}>
            {word("empty")}
          </Empty>
          <Skeleton label={word("reading")} />
          <Progress label={word("walking")} value={124} max={200} onStop={nothing} />
          <Progress label={word("reading")} />
        </div>
      </section>
      <section className={styles.part}>
        <h2>SheetHead, Section, Facts</h2>
        <div className={styles.two}>
          <SheetHead kicker={word("question")} tile={<KindTile kind="page" />} title={word("zone")} isHead={false} actions={<Button>{word("question")}</Button>}>
            {word("reason")}
          </SheetHead>
          <Section title={word("why")} level={3} isPlain mark={<Need>N1</Need>}>
            <Facts facts={[{ name: word("keep"), value: word("years") }]} />
          </Section>
        </div>
      </section>
    </>
  );
}

function Floating({ word }: Props) {
  const [asks, setAsks] = useState<"danger" | "plain" | null>(null);
  const close = () => setAsks(null);
  return (
    <section className={styles.part}>
      <h2>Menu, Popup, Dialog, Toasts</h2>
      <div className={styles.line}>
        <Menu
          label={word("more")}
          trigger={<IconButton icon={Ellipsis} label={word("more")} />}
          groups={[
            {
              id: "acts",
              acts: [
                { id: "rename", label: word("rename"), icon: Pencil, keys: "F2", onAction: nothing },
                { id: "copy", label: word("copy"), icon: Copy, keys: "Ctrl+D", isDisabled: true, onAction: nothing },
              ],
            },
            { id: "gone", acts: [{ id: "delete", label: word("delete"), icon: Trash2, keys: "Delete", tone: "bad", onAction: nothing }] },
          ]}
        />
        <Menu
          label={word("people")}
          trigger={<Button>{word("people")}</Button>}
          groups={[
            {
              id: "people",
              heading: word("people"),
              acts: PEOPLE.slice(0, 3).map((name, place) => ({ id: name, label: name, about: word("needShort"), isChosen: place === 0, onAction: nothing })),
            },
          ]}
        />
        <Popup label={word("why")} trigger={<Button>{word("why")}</Button>}>
          {(shut) => (
            <>
              <p>{word("reason")}</p>
              <Button onPress={shut}>{word("rename")}</Button>
            </>
          )}
        </Popup>
        <Button onPress={() => setAsks("plain")}>{word("portBusy")}</Button>
        <Button kind="danger" onPress={() => setAsks("danger")}>
          {word("delete")}
        </Button>
        <Button onPress={() => toast(word("removed"), nothing)}>{word("removed")}</Button>
      </div>
      <Confirm title={word("portBusy")} act={word("otherPort")} isOpen={asks === "plain"} onClose={close} onConfirm={nothing}>
        <p>{word("portWhy")}</p>
      </Confirm>
      <Confirm title={word("removed")} act={word("delete")} isDanger isOpen={asks === "danger"} onClose={close} onConfirm={nothing}>
        <p>{word("stops")}</p>
      </Confirm>
      <Toasts />
      <Spoken />
    </section>
  );
}
