import { CornerDownRight, Ellipsis, FileText, ListPlus, MessageSquareText, Plus, Split, Trash2 } from "lucide-react";
import { useState } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { Button, IconButton } from "../../components/Button";
import { useConditions } from "../../components/conditions";
import { useEditing } from "../../components/editing";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { KindTile, useKindName } from "../../components/KindTile";
import { Need } from "../../components/Marks";
import { type Act, Menu } from "../../components/Menu";
import { Row, Rows, useMoveActs } from "../../components/Rows";
import { SheetHead } from "../../components/Section";
import { type Language, localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { goPlace, goStage } from "../../lib/useRoute";
import { useAdding } from "./adding";
import { ANSWER_ICONS, isKnown, typeOf } from "./answers";
import { CONTENT_ICONS, CONTENT_TYPES } from "./content";
import styles from "./Pages.module.css";
import { titleOf } from "./PagesOutline";
import { asks, type Placed, stepsOf } from "./parts";
import { problemAt } from "./problems";
import { moveEdits, type PageRow, removeEdits, rowsOf } from "./rows";
import { ToPage } from "./ToPage";

type Props = { project: string; service: Service; step: Placed<Step>; selected: string | null; findings: readonly FindingView[] };

/** A page: the needs that it serves, and what it asks and says in order. */
export function PageSheet({ project, service, step, selected, findings }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const adding = useAdding(project, service, step, selected);
  const pages = stepsOf(service).filter(({ thing }) => thing.kind === "page");
  const number = pages.findIndex(({ key }) => key === step.key) + 1;
  const needs = service.needs ?? [];
  const served = (step.thing.needs ?? []).map((id) => needs.findIndex((need) => need.id === id)).filter((at) => at >= 0);
  const canAsk = asks(step.thing);
  useCommands([
    { id: "add-question", is: "act", label: say("pages-add-question"), icon: Plus, keys: "N", within: "work", isDisabled: !canAsk, onRun: () => adding.question() },
  ]);
  const add = (
    <>
      <Menu
        label={say("pages-add-content")}
        placement="bottom end"
        trigger={
          <Button kind="ghost" isSmall icon={ListPlus}>
            {say("pages-add-content")}
          </Button>
        }
        groups={[
          {
            id: "content",
            acts: CONTENT_TYPES.map((type) => ({
              id: type,
              label: say(`content-${type}`),
              about: say(`content-${type}-about`),
              icon: CONTENT_ICONS[type],
              onAction: () => adding.content(type),
            })),
          },
        ]}
      />
      {canAsk && (
        <Button icon={Plus} isSmall onPress={() => adding.question()}>
          {say("pages-add-question")}
        </Button>
      )}
    </>
  );
  return (
    <div className={styles.sheet}>
      <SheetHead
        kicker={number > 0 ? say("pages-number", { number, count: pages.length }) : kindName(step.thing.kind)}
        tile={<KindTile kind={step.thing.kind} />}
        title={<Said text={titleOf(step.thing)} />}
        actions={add}
      >
        <span className={styles.served}>
          {served.length > 0 && say("pages-serves")}
          {served.map((at) => (
            <span key={at} title={localise(needs[at]?.want ?? {}, language)}>
              <Need>{say("need-short", { number: at + 1 })}</Need>
            </span>
          ))}
          {served.length === 0 && canAsk && <Need isMissing>{say("pages-no-need")}</Need>}
        </span>
      </SheetHead>
      <List project={project} service={service} step={step} selected={selected} findings={findings} />
      {canAsk ? (
        <div className={styles.more}>
          <Button kind="ghost" icon={Plus} onPress={() => adding.question(null)}>
            {say("pages-add-question")}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>
          {say("pages-elsewhere")}{" "}
          <Button kind="link" onPress={() => goStage("map", step.place)}>
            {say("pages-to-map")}
          </Button>
        </p>
      )}
    </div>
  );
}

function List({ project, service, step, selected, findings }: Props) {
  const { say, language } = useTexts();
  const editing = useEditing(project);
  const [moving, setMoving] = useState<string | null>(null);
  const rows = rowsOf(step);
  const conditions = useConditions(
    project,
    rows.map(({ place, thing }) => ({ place: `${place}#when`, text: thing.when ?? "" })),
  );
  const chosen = rows.find(({ place }) => place === selected || selected?.startsWith(`${place}/`))?.place ?? null;
  const onMove = (place: string, to: string, side: "before" | "after") => void editing.edit(moveEdits(step, place, to, side));
  const moveActs = useMoveActs(
    rows.map(({ place }) => place),
    onMove,
  );
  const remove = (place: string) => {
    const row = rows.find((it) => it.place === place);
    if (row) {
      goPlace(step.place);
      void editing.editAndSay(removeEdits(step, place), say(row.is === "question" ? "pages-question-removed" : "pages-content-removed"));
    }
  };
  const acts = (row: PageRow): Act[] => [
    ...moveActs(row.place),
    ...(row.is === "question" ? [{ id: "to-page", label: say("pages-to-page"), icon: FileText, onAction: () => setMoving(row.place) }] : []),
    { id: "remove", label: say("pages-remove"), icon: Trash2, keys: "Delete", tone: "bad", onAction: () => remove(row.place) },
  ];
  return (
    <>
      <Rows
        label={say("pages-questions")}
        selected={chosen}
        onSelect={goPlace}
        onMove={onMove}
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
          <RowOf key={row.place} row={row} service={service} when={conditions.get(`${row.place}#when`)?.sentence ?? row.thing.when ?? ""} problem={problemAt(findings, row.place)} acts={acts(row)} language={language} />
        ))}
      </Rows>
      {moving !== null && <ToPage service={service} step={step} place={moving} editing={editing} onClose={() => setMoving(null)} />}
    </>
  );
}

type RowProps = { row: PageRow; service: Service; when: string; problem: "bad" | "warn" | undefined; acts: readonly Act[]; language: Language };

function RowOf({ row, service, when, problem, acts, language }: RowProps) {
  const { say } = useTexts();
  const end = (
    <Menu label={say("pages-row-acts")} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("pages-row-acts")} isSmall />} groups={[{ id: "acts", acts }]} />
  );
  const asked = when && (
    <p className={styles.when}>
      <Icon of={Split} size={14} />
      <span>{say(row.is === "question" ? "pages-asked-when" : "pages-shown-when", { when })}</span>
    </p>
  );
  const name = useRowName();
  if (row.is === "content") {
    const { thing } = row;
    const text = thing.type === "image" ? thing.alt : (thing.text ?? thing.title);
    return (
      <Row id={row.place} name={name(row)} lead={<Icon of={CONTENT_ICONS[thing.type]} />} title={<span className={styles.block}>{name(row)}</span>} beside={say(`content-${thing.type}`)} end={end}>
        <Others text={text} service={service} language={language} />
        {asked}
      </Row>
    );
  }
  const { thing, number } = row;
  const type = typeOf(thing.answer);
  const reason = thing.why?.for;
  return (
    <Row
      id={row.place}
      name={name(row)}
      lead={number}
      title={localise(thing.label ?? {}, language) ? <Said text={thing.label ?? {}} /> : <span className={styles.quiet}>{name(row)}</span>}
      beside={
        <>
          {problem && <span className={styles.problem} data-tone={problem}>{say(problem === "bad" ? "problem-bad" : "problem-warn")}</span>}
          {isKnown(thing.answer) && <Icon of={ANSWER_ICONS[type]} />}
          <span className={styles.type}>{isKnown(thing.answer) ? say(`answer-${type}`) : type}{thing.optional && `, ${say("question-optional")}`}</span>
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
      {reason && Object.keys(reason).length > 0 ? (
        <p className={styles.reason}>
          <Said text={reason} />
        </p>
      ) : (
        <p className={styles.reason}>
          <Need isMissing>{say("pages-no-reason")}</Need> {say("pages-no-reason-text")}
        </p>
      )}
    </Row>
  );
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

/** What a row is called: its words, else its name or its kind. */
function useRowName(): (row: PageRow) => string {
  const { say, language } = useTexts();
  return (row) => {
    if (row.is === "question") {
      return localise(row.thing.label ?? {}, language) || say("pages-unworded", { name: row.thing.id ?? "" });
    }
    const { thing } = row;
    const text = thing.type === "image" ? thing.alt : Object.keys(thing.title ?? {}).length > 0 ? thing.title : thing.text;
    return localise(text ?? {}, language).split("\n")[0] || say(`content-${thing.type}`);
  };
}
