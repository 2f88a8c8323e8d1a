import { CornerDownRight, Ellipsis, MessageSquareText, Split } from "lucide-react";
import type { ReactNode } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { IconButton } from "../../components/Button";
import { useConditions } from "../../components/conditions";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Need } from "../../components/Marks";
import { Menu } from "../../components/Menu";
import { Row, Rows } from "../../components/Rows";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import { ANSWER_ICONS, isKnown, typeOf } from "./answers";
import { contentIcon, isKnownContent } from "./content";
import styles from "./Pages.module.css";
import { asks, type Placed } from "./parts";
import { findingsIn } from "./problems";
import { useRowActs } from "./RowActs";
import { useRowName } from "./row-name";
import { type PageRow, rowsOf } from "./rows";

type Props = { project: string; service: Service; step: Placed<Step>; selected: string | null; findings: readonly FindingView[]; onOpen: (place: string) => void };

/** What a page asks and says, in order: chosen by arrow keys, moved by the grip or with Alt, taken away with Delete. */
export function PageRows({ project, service, step, selected, findings, onOpen }: Props) {
  const { say } = useTexts();
  const { acts, move, remove, dialogs } = useRowActs({ project, service, step });
  const rows = rowsOf(step);
  const conditions = useConditions(
    project,
    rows.map(({ place, thing }) => ({ place: `${place}#when`, text: thing.when ?? "" })),
  );
  const chosen = rows.find(({ place }) => place === selected || selected?.startsWith(`${place}/`))?.place ?? null;
  const end = (row: PageRow) => (
    <Menu label={say("pages-row-acts")} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("pages-row-acts")} isSmall />} groups={[{ id: "acts", acts: acts(row) }]} />
  );
  return (
    <>
      <Rows
        label={say("pages-questions")}
        selected={chosen}
        onSelect={goPlace}
        onOpen={onOpen}
        onMove={move}
        onRename={onOpen}
        onDelete={remove}
        isLined
        empty={
          asks(step.thing) ? (
            <Empty icon={MessageSquareText} title={say("pages-none")}>
              {say("pages-none-text")}
            </Empty>
          ) : null
        }
      >
        {rows.map((row) => (
          <RowOf key={row.place} row={row} service={service} when={conditions.get(`${row.place}#when`)?.sentence ?? row.thing.when ?? ""} findings={findingsIn(findings, row.place)} end={end(row)} />
        ))}
      </Rows>
      {dialogs}
    </>
  );
}

type RowProps = { row: PageRow; service: Service; when: string; findings: readonly FindingView[]; end: ReactNode };

function RowOf({ row, service, when, findings, end }: RowProps) {
  const { say, language } = useTexts();
  const name = useRowName()(row);
  const asked = when && (
    <p className={styles.when}>
      <Icon of={Split} size={14} />
      <span>{say(row.is === "question" ? "pages-asked-when" : "pages-shown-when", { when })}</span>
    </p>
  );
  if (row.is === "content") {
    const { thing } = row;
    const text = thing.type === "image" ? thing.alt : (thing.text ?? thing.title);
    return (
      <Row
        id={row.place}
        name={name}
        lead={<Icon of={contentIcon(thing.type)} />}
        title={<span className={styles.block}>{name}</span>}
        beside={<span className={styles.type}>{isKnownContent(thing.type) ? say(`content-${thing.type}`) : (thing as { type: string }).type}</span>}
        end={end}
      >
        <Others text={text} service={service} language={language} />
        {asked}
        <Problems findings={findings} />
      </Row>
    );
  }
  const { thing, number } = row;
  const type = typeOf(thing.answer);
  const reason = thing.why?.for;
  // The row says by itself that nobody has given a reason.
  const hasReason = reason && Object.keys(reason).length > 0;
  return (
    <Row
      id={row.place}
      name={name}
      lead={number}
      title={localise(thing.label ?? {}, language) ? <Said text={thing.label ?? {}} /> : <span className={styles.quiet}>{name}</span>}
      beside={
        <>
          {isKnown(thing.answer) && <Icon of={ANSWER_ICONS[type]} />}
          <span className={styles.type}>{[isKnown(thing.answer) ? say(`answer-${type}`) : type, thing.optional ? say("question-optional") : ""].filter(Boolean).join(", ")}</span>
        </>
      }
      end={end}
    >
      <Others text={thing.label} service={service} language={language} />
      {asked}
      {thing.from && (
        <p className={styles.from}>
          <Icon of={CornerDownRight} size={14} />
          <span>{say("pages-filled")}</span>
        </p>
      )}
      {hasReason ? (
        <p className={styles.reason}>
          <Said text={reason} />
        </p>
      ) : (
        <p className={styles.reason}>
          <Need isMissing>{say("pages-no-reason")}</Need> {say("pages-no-reason-text")}
        </p>
      )}
      <Problems findings={hasReason ? findings : findings.filter(({ code }) => code !== "why-missing")} />
    </Row>
  );
}

/** What is wrong with a row; hints are told in the inspector alone. */
function Problems({ findings }: { findings: readonly FindingView[] }) {
  const { say } = useTexts();
  return findings
    .filter(({ severity }) => severity !== "hint")
    .map(({ code, place, severity, message }) => {
      const tone = severity === "error" ? "bad" : "warn";
      return (
        <p key={`${code} ${place}`} className={styles.problem} data-tone={tone}>
          <span className={styles.tone}>{say(`problem-${tone}`)}</span> {message}
        </p>
      );
    });
}

/** The same text in the service's other languages. */
function Others({ text = {}, service, language }: { text: Record<string, string> | undefined; service: Service; language: string }) {
  const others = (service.languages ?? []).filter((it) => it !== language && text[it]);
  const first = text[language] ? others : others.slice(1);
  return first.map((it) => (
    <p key={it} className={styles.other} lang={it}>
      {text[it]}
    </p>
  ));
}
