import { useQueryClient } from "@tanstack/react-query";
import { FolderOutput, House } from "lucide-react";

import { call } from "../api/call";
import type { ChangeName } from "../api/generated/ChangeName";
import type { Draft } from "../api/generated/Draft";
import type { FindingView } from "../api/generated/FindingView";
import { INVALIDATES } from "../api/generated/commands";
import { forgetProject, leaving, useKept, useProject, useUnkeptError } from "../api/project";
import { invalidate, useRead } from "../api/queries";
import { toast } from "../components/Toasts";
import { useEditing } from "../components/editing";
import { localise } from "../i18n/languages";
import { useTexts } from "../i18n/texts";
import { flushDrafts, useIsTyping } from "../lib/useDraft";
import { written } from "../lib/written";
import type { Stage } from "../lib/route";
import { go, goStage } from "../lib/useRoute";
import type { ProjectStatus, StageMark } from "./status";

/** The stage of the window at which a finding counts. */
const STAGE_OF: Record<FindingView["countsFrom"], Stage> = {
  function: "purpose",
  concept: "map",
  form: "pages",
  test: "test",
  pilot: "pilot",
  improve: "improve",
  "hand-over": "hand-over",
};

/** What the bars say of the open project. */
export function useProjectStatus(project: string): ProjectStatus | undefined {
  const { language, say } = useTexts();
  const client = useQueryClient();
  const state = useProject(project);
  const kept = useKept(project);
  const saved = useIsTyping() ? "saving" : kept;
  const unkept = useUnkeptError(project);
  const editing = useEditing(project);
  const found = useRead("check.read", { project, language });
  const rounds = useRead("round.list", { project });
  const { data } = state;
  if (!data) {
    return undefined;
  }
  const errors = found.data?.findings.filter(({ severity }) => severity === "error") ?? [];
  const marks: Partial<Record<Stage, StageMark>> = {};
  for (const { countsFrom } of errors) {
    const stage = STAGE_OF[countsFrom];
    const known = marks[stage];
    marks[stage] = { is: "problems", count: (known?.is === "problems" ? known.count : 0) + 1 };
  }
  if (rounds.data?.running) {
    marks.pilot = { is: "live" };
  }
  const named = (name: ChangeName) => say(`change-${name.verb}`, { noun: say(`noun-${name.noun}`), what: name.what });
  const close = async () => {
    flushDrafts();
    if ((await leaving(client, project)) === false) {
      toast(say("project-close-unkept"));
      return;
    }
    await call("project.close", { project }).finally(() => {
      forgetProject(client, project);
      void invalidate(client, INVALIDATES["project.close"]);
      go({ at: "home", place: null });
    });
  };
  return {
    id: project,
    title: localise(data.draft.service.title ?? {}, language) || say("service-untitled"),
    state: data.readOnly ? say("project-read-only") : undefined,
    acts: [
      {
        id: "project",
        acts: [
          { id: "home", label: say("home"), icon: House, onAction: () => go({ at: "home", place: null }) },
          { id: "close", label: say("project-close"), icon: FolderOutput, onAction: () => void close() },
        ],
      },
    ],
    marks,
    // What is on its way can be taken back too.
    undo: { what: data.undo ? named(data.undo) : undefined, isDisabled: !data.undo && saved !== "saving", onRun: () => void editing.undo() },
    redo: { what: data.redo ? named(data.redo) : undefined, isDisabled: !data.redo, onRun: () => void editing.redo() },
    saved: { is: saved },
    unkept: unkept && { error: unkept, onAgain: () => void editing.again() },
    problems: found.data ? { count: errors.length, onShow: () => goStage("test") } : null,
    languages: languagesOf(data.draft, language),
  };
}

function languagesOf({ service }: Draft, language: string) {
  const name = new Intl.DisplayNames([language], { type: "language" });
  const of = (tag: string) => ({ id: tag, name: name.of(tag) ?? tag, percent: written(service, tag) });
  return (service.languages ?? []).map(of);
}
