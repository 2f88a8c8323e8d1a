import { ListPlus, Plus, SlidersHorizontal, WandSparkles } from "lucide-react";
import { useState } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { Button } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { KindTile, useKindName } from "../../components/KindTile";
import { Need } from "../../components/Marks";
import { Menu } from "../../components/Menu";
import { SheetHead } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { goPlace, goStage } from "../../lib/useRoute";
import { useAdding } from "./adding";
import { AddQuestion } from "./AddQuestion";
import { CONTENT_ICONS, CONTENT_TYPES } from "./content";
import { PageRows } from "./PageRows";
import styles from "./Pages.module.css";
import { titleOf } from "./PagesOutline";
import { asks, type Placed, stepsOf } from "./parts";
import { findingsAbout, findingsIn } from "./problems";
import { Then } from "./Then";

type Props = { project: string; service: Service; step: Placed<Step>; selected: string | null; findings: readonly FindingView[]; onOpen: (place: string) => void };

/** A page: the needs that it serves, what it asks and says in order, and what comes after it. */
export function PageSheet({ project, service, step, selected, findings, onOpen }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const adding = useAdding(project, step, selected);
  const editing = useEditing(project);
  const [isAdding, setAdding] = useState(false);
  const pages = stepsOf(service).filter(({ thing }) => thing.kind === "page");
  const number = pages.findIndex(({ key }) => key === step.key) + 1;
  const needs = service.needs ?? [];
  const served = (step.thing.needs ?? []).map((id) => needs.findIndex((need) => need.id === id)).filter((at) => at >= 0);
  const canAsk = asks(step.thing);
  const own = findingsAbout(findings, step.place, ["questions", "content"]).filter(({ severity }) => severity !== "hint");
  const ask = () => setAdding(true);
  const mend = findingsIn(findings, selected ?? step.place).find(({ fix }) => fix)?.fix;
  useCommands([
    { id: "add-question", is: "act", label: say("pages-add-question"), icon: Plus, keys: "N", within: "work", isDisabled: !canAsk, onRun: ask },
    {
      id: "mend",
      is: "act",
      label: mend?.says ?? say("pages-mend"),
      icon: WandSparkles,
      keys: "Ctrl+Enter",
      isDisabled: !mend,
      onRun: () => mend && void editing.editAndSay(mend.edits, mend.says),
    },
  ]);
  const add = (
    <>
      <Menu
        label={say("pages-add-content")}
        placement="bottom end"
        trigger={
          <Button kind="ghost" isSmall icon={ListPlus} aria-label={say("pages-add-content")}>
            {say("pages-add-content-short")}
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
        <Button icon={Plus} isSmall onPress={ask} aria-label={say("pages-add-question")}>
          {say("pages-add-question-short")}
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
        {(canAsk || served.length > 0 || own.length > 0 || selected !== step.place) && (
          <span className={styles.served}>
            {served.length > 0 && say("pages-serves")}
            {served.map((at) => (
              <span key={at} title={localise(needs[at]?.want ?? {}, language)}>
                <Need>{say("need-short", { number: at + 1 })}</Need>
              </span>
            ))}
            {served.length === 0 && canAsk && <Need isMissing>{say("pages-no-need")}</Need>}
            {selected !== step.place && (
              <Button kind="ghost" isSmall icon={SlidersHorizontal} onPress={() => goPlace(step.place)}>
                {say("pages-about-page")}
              </Button>
            )}
            {own.length > 0 && selected !== step.place && (
              <Button kind="link" onPress={() => goPlace(step.place)}>
                {say("pages-own-problems", { count: own.length })}
              </Button>
            )}
          </span>
        )}
      </SheetHead>
      <PageRows project={project} service={service} step={step} selected={selected} findings={findings} onOpen={onOpen} />
      {!canAsk && (
        <p className={styles.quiet}>
          {say("pages-elsewhere")}{" "}
          <Button kind="link" onPress={() => goStage("map", step.place)}>
            {say("pages-to-map")}
          </Button>
        </p>
      )}
      <Then project={project} service={service} step={step} />
      {isAdding && <AddQuestion project={project} service={service} onAdd={adding.question} onClose={() => setAdding(false)} />}
    </div>
  );
}
