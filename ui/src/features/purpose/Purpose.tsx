import { BookOpen, ClipboardList, Landmark, Pencil, Target, UserRound, UserRoundPlus } from "lucide-react";
import { useEffect } from "react";

import type { ServedView } from "../../api/generated/ServedView";
import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Column, Columns } from "../../components/Columns";
import { Confirm } from "../../components/Dialog";
import { useEditing } from "../../components/editing";
import { useLanguagesOf } from "../../components/languages-of";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { keysOf } from "../../lib/place";
import { useRoute } from "../../lib/useRoute";
import { CardInspector, AuthorityInspector, ServiceInspector } from "./CardInspector";
import { type Changes, useChanges } from "./changes";
import { LawInspector } from "./LawInspector";
import { Laws } from "./Laws";
import { NeedDock } from "./NeedDock";
import { NeedInspector } from "./NeedInspector";
import { Needs } from "./Needs";
import { Objectives } from "./Objectives";
import { ObjectiveInspector } from "./ObjectiveInspector";
import styles from "./Purpose.module.css";
import { Official } from "./Official";
import { pagesOf, type Placed, placed } from "./things";
import { Uses } from "./Uses";
import { WithoutNeed } from "./WithoutNeed";

type Props = { project: string };

/** Why the service exists: who needs what, what the law says, how one will know that it works, and what serves each. */
export function Purpose({ project }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project);
  const told = useRead("purpose.read", { project, language });
  const findings = useRead("check.read", { project, language }).data?.findings ?? [];
  const editing = useEditing(project);
  const languages = useLanguagesOf(project);
  const { place } = useRoute();
  const service = state.data?.draft.service;
  const needs = placed("", "needs", service?.needs);
  const laws = placed("", "laws", service?.laws);
  const objectives = placed("", "objectives", service?.objectives);
  const at = <T extends { place: string }>(things: readonly T[]) => things.find((it) => place === it.place || place?.startsWith(`${it.place}/`));
  const [law, objective] = [at(laws), at(objectives)];
  const whole = ["#title", "#authority", "#card"].find((it) => place === it);
  const need = law || objective || whole ? undefined : (at(needs) ?? needs[0]);
  const selected = law?.place ?? objective?.place ?? whole ?? need?.place ?? null;
  const uses = told.data ? usesOf([...told.data.needs, ...told.data.laws]) : null;
  const changes = useChanges({ project, service, uses, selected });
  useOpened(changes, selected);
  useCommands([
    { id: "add-need", is: "act", label: say("purpose-add-need"), icon: UserRoundPlus, keys: "N", within: "work", onRun: () => changes.add("needs") },
    { id: "add-law", is: "act", label: say("purpose-add-law"), icon: BookOpen, onRun: () => changes.add("laws") },
    { id: "add-objective", is: "act", label: say("purpose-add-objective"), icon: Target, onRun: () => changes.add("objectives") },
    { id: "purpose-card", is: "place", label: say("purpose-card"), icon: ClipboardList, onRun: () => changes.open("#card") },
    { id: "purpose-authority", is: "place", label: say("purpose-authority"), icon: Landmark, onRun: () => changes.open("#authority") },
    { id: "leave-inspector", is: "act", label: say("purpose-needs"), keys: "Escape", within: "inspector", isHidden: true, onRun: focusSelected },
    ...[...needs.map((it) => ({ ...it, text: it.thing.want })), ...laws.map((it) => ({ ...it, text: it.thing.title })), ...objectives.map((it) => ({ ...it, text: it.thing.title }))].map((it) => ({
      id: it.place,
      is: "place" as const,
      label: localise(it.text ?? {}, language) || (it.thing.id ?? ""),
      also: Object.values(it.text ?? {}),
      onRun: () => changes.select(it.place),
    })),
  ]);
  if (!service) {
    const content = state.error ? <Trouble error={state.error} onAgain={() => void state.refetch()} /> : <Skeleton label={say("purpose-loading")} />;
    return <Stage work={{ label: say("stage-purpose"), content: <div className={styles.sheet}>{content}</div> }} />;
  }
  const common = { service, editing, languages, findings, changes };
  const number = need ? needs.indexOf(need) + 1 : 0;
  const spoken = (of: { place: string }) => (told.data ? (uses?.get(of.place) ?? []) : null);
  const inspector = () => {
    if (law) {
      return { label: say("purpose-law"), content: <LawInspector key={law.place} {...common} law={law} uses={spoken(law)} /> };
    }
    if (objective) {
      return { label: say("purpose-objective"), content: <ObjectiveInspector key={objective.place} {...common} objective={objective} /> };
    }
    if (whole === "#card") {
      return { label: say("purpose-card"), content: <CardInspector {...common} /> };
    }
    if (whole === "#authority") {
      return { label: say("purpose-authority"), content: <AuthorityInspector {...common} /> };
    }
    if (whole || !need) {
      return { label: say("purpose-service"), content: <ServiceInspector {...common} /> };
    }
    return { label: say("purpose-need-number", { number }), content: <NeedInspector key={need.place} {...common} need={need} number={number} uses={spoken(need)} /> };
  };
  const shown = law ?? need;
  const pages = shown ? pagesOf(service, uses?.get(shown.place) ?? []) : firstPage(service);
  const says = law ? say("purpose-dock-law") : need ? say("purpose-dock-need", { need: say("need-short", { number }), count: pages.length }) : say("purpose-dock-first");
  return (
    <>
      <Stage
        work={{
          label: say("stage-purpose"),
          content: (
            <div className={styles.sheet}>
              <Head service={service} changes={changes} parts={[needs, objectives, laws]} />
              {told.error && <Trouble error={told.error} onAgain={() => void told.refetch()} />}
              <Columns share="first">
                <Column>
                  <Needs service={service} needs={needs} uses={uses} changes={changes} selected={need?.place ?? null} />
                  {told.data && told.data.withoutNeed.length > 0 && <WithoutNeed service={service} pages={told.data.withoutNeed} editing={editing} />}
                </Column>
                <Column>
                  <Objectives
                    objectives={objectives}
                    now={new Map((told.data?.standings ?? []).map((it) => [it.place, it.now]))}
                    measuredBy={told.data?.measuredBy ?? null}
                    changes={changes}
                    selected={objective?.place ?? null}
                  />
                  <Laws service={service} laws={laws} uses={uses} changes={changes} selected={law?.place ?? null} />
                  <Official service={service} selected={whole ?? null} changes={changes} />
                </Column>
              </Columns>
            </div>
          ),
        }}
        inspector={inspector()}
        dock={<NeedDock key={selected} project={project} service={service} pages={pages} says={says} />}
      />
      <Confirm
        title={say("purpose-remove-title")}
        act={say("purpose-remove")}
        isOpen={changes.removing !== null}
        isDanger
        onConfirm={changes.confirm}
        onClose={changes.keep}
      >
        <p>{say("purpose-remove-text", { count: changes.removing?.uses.length ?? 0 })}</p>
        <Uses service={service} uses={changes.removing?.uses ?? []} />
      </Confirm>
    </>
  );
}

type HeadProps = { service: Service; changes: Changes; parts: readonly [needs: readonly Placed<unknown>[], objectives: readonly Placed<unknown>[], laws: readonly Placed<unknown>[]] };

function Head({ service, changes, parts: [needs, objectives, laws] }: HeadProps) {
  const { say, language } = useTexts();
  const summary = service.summary ?? {};
  const parts = [
    { id: "needs", icon: UserRound, things: needs, add: "needs" },
    { id: "objectives", icon: Target, things: objectives, add: "objectives" },
    { id: "laws", icon: BookOpen, things: laws, add: "laws" },
  ] as const;
  const to = (place: string) => {
    changes.select(place);
    document.querySelector<HTMLElement>(`[data-area=work] [role=row][data-key="${CSS.escape(place)}"]`)?.focus();
  };
  return (
    <SheetHead
      kicker={say("purpose-kicker")}
      title={say("purpose-title")}
      actions={
        <Button kind="ghost" isSmall icon={Pencil} onPress={() => changes.open("#title")}>
          {say("purpose-service")}
        </Button>
      }
    >
      {localise(summary, language) && (
        <>
          <Said text={summary} />{" "}
        </>
      )}
      {say("purpose-lead")}
      <div className={styles.parts}>
        {parts.map(({ id, icon, things, add }) => (
          <Button key={id} kind="ghost" isSmall icon={icon} onPress={() => (things[0] ? to(things[0].place) : changes.add(add))}>
            {say(`purpose-count-${id}`, { count: things.length })}
          </Button>
        ))}
        <Button kind="ghost" isSmall icon={ClipboardList} onPress={() => to("#card")}>
          {say("purpose-card")}
        </Button>
      </div>
    </SheetHead>
  );
}

/** Leads to the words of what was opened, once they are there. */
function useOpened({ opened, arrived }: Changes, selected: string | null) {
  useEffect(() => {
    if (opened !== null && opened === selected) {
      document.querySelector<HTMLElement>("[data-area=inspector] :is(textarea, input[type=text])")?.focus();
      arrived();
    }
  });
}

/** Back from the words to what they are about. */
function focusSelected() {
  document.querySelector<HTMLElement>("[data-area=work] [aria-selected=true]")?.focus();
}

function usesOf(served: readonly ServedView[]): Map<string, readonly ServingView[]> {
  return new Map(served.map(({ place, uses }) => [place, uses]));
}

/** Where a case begins, as everybody sees it, where nothing that is selected has a page. */
function firstPage({ steps = [] }: Service): string[] {
  return keysOf(steps).slice(0, 1);
}
