import { type QueryClient, skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { learnt } from "../lib/learning";
import { patched, type JsonPatch } from "../lib/patch";
import { facetOf } from "../lib/place";
import { call } from "./call";
import { isRefusal, type StudioError } from "./errors";
import type { Draft } from "./generated/Draft";
import type { Edit } from "./generated/Edit";
import type { ProjectChanged } from "./generated/ProjectChanged";
import type { ProjectState } from "./generated/ProjectState";
import { invalidate, useRead } from "./queries";

/** The project that is open, as the core last told it. */
export function useProject(project: string) {
  return useRead("project.read", { project });
}

/** Whether a project has been opened in this window and not been closed since. */
export function useIsOpen(project: string): boolean {
  return useQuery({ queryKey: ["project.read", { project }], queryFn: skipToken }).data !== undefined;
}

/** Forgets what was read of a project that has been closed, so that nobody opens it again by looking at it. */
export function forgetProject(client: QueryClient, project: string) {
  client.removeQueries({ predicate: ({ queryKey }) => (queryKey[1] as { project?: string } | undefined)?.project === project });
}

/** What an edit may say beside the change: the finding that it answers. */
export type EditOptions = { finding?: string };

/** Changing a project: each change is on the disk when its promise is kept. */
export type Changing = {
  /** Makes edits as one change. */
  edit: (edits: Edit[], options?: EditOptions) => Promise<ProjectChanged>;
  /** Takes back what is the last change at its turn; does nothing where there is none then. */
  undo: () => Promise<ProjectChanged | null>;
  /** Makes the change again that was taken back last at its turn; does nothing where there is none then. */
  redo: () => Promise<ProjectChanged | null>;
};

type Change = { kind: "edit"; edits: Edit[]; finding: string | null } | { kind: "undo" } | { kind: "redo" };

/**
 * Changes the project that is open. Changes are made one after another, in the order of their asking.
 * Edits that did not come to the disk go along with the next ones.
 */
export function useChanging(project: string): Changing {
  const client = useQueryClient();
  const { mutateAsync } = useMutation<ProjectChanged | null, StudioError, Change>({
    mutationKey: changesOf(project),
    scope: { id: `project ${project}` },
    mutationFn: async (change) => {
      const key = ["project.read", { project }];
      const before = client.getQueryData<ProjectState>(key);
      // What was on its way at the asking has come by now.
      if (change.kind !== "edit" && !before?.[change.kind]) {
        return null;
      }
      const since = before?.revision ?? 0;
      const edits = change.kind === "edit" ? [...unkeptOf(client, project), ...change.edits] : [];
      const changed = await (change.kind === "edit"
        ? call("project.edit", { project, since, edits, finding: change.finding })
        : call(`project.${change.kind}`, { project, since }));
      if (change.kind === "edit" && change.edits.some((edit) => edit.edit === "set" && facetOf(edit.place)?.split(".")[0] === "why")) {
        learnt("reason");
      }
      if (changed.patches) {
        client.setQueryData<ProjectState>(key, (state) => state && follow(state, changed));
      } else {
        await client.invalidateQueries({ queryKey: key });
      }
      void invalidate(client, ["derived"]);
      return changed;
    },
    onSuccess: (_, change) => change.kind === "edit" && client.setQueryData<Unkept>(unkeptIn(project), null),
    onError: (error, change) => {
      if (change.kind !== "edit") {
        return;
      }
      if (!isRefusal(error)) {
        const edits = [...unkeptOf(client, project), ...change.edits];
        client.setQueryData<Unkept>(unkeptIn(project), () => ({ edits, error, isSaid: false }));
      } else if (change.edits.length === 0) {
        // Asked once more, what was not kept cannot be so any longer.
        client.setQueryData<Unkept>(unkeptIn(project), null);
      }
    },
  });
  return {
    edit: useCallback((edits, options) => mutateAsync({ kind: "edit", edits, finding: options?.finding ?? null }) as Promise<ProjectChanged>, [mutateAsync]),
    undo: useCallback(() => mutateAsync({ kind: "undo" }), [mutateAsync]),
    redo: useCallback(() => mutateAsync({ kind: "redo" }), [mutateAsync]),
  };
}

/** What every change is known by, whoever makes it. */
const CHANGES = "project.edit";
const changesOf = (project: string) => [CHANGES, project];

/**
 * Whether one may leave a project, or all: once every change that is on its way has come to the disk.
 * Where the last one was not kept the answer is no, once; whoever asks again lets it go. Nothing is
 * to be waited for, or to be said, where there is no promise.
 */
export function leaving(client: QueryClient, project?: string): Promise<boolean> | null {
  const unsaid = () =>
    client.getQueriesData<Unkept>({ queryKey: project === undefined ? [UNKEPT] : unkeptIn(project) }).filter(([, unkept]) => unkept?.isSaid === false);
  const way = settled(client, project);
  if (!way && unsaid().length === 0) {
    return null;
  }
  return Promise.resolve(way ?? true).then((isKept) => {
    const lost = unsaid();
    for (const [key] of lost) {
      client.setQueryData<Unkept>(key, (unkept) => unkept && { ...unkept, isSaid: true });
    }
    return isKept && lost.length === 0;
  });
}

/** Waits for the changes that are on their way: whether every one of them is on the disk. */
function settled(client: QueryClient, project?: string): Promise<boolean> | null {
  const cache = client.getMutationCache();
  const changes = cache.findAll({ mutationKey: project === undefined ? [CHANGES] : changesOf(project), status: "pending" });
  if (changes.length === 0) {
    return null;
  }
  return new Promise((resolve) => {
    const unsubscribe = cache.subscribe(() => {
      if (changes.every(({ state }) => state.status !== "pending")) {
        unsubscribe();
        resolve(changes.every(({ state }) => state.status === "success"));
      }
    });
  });
}

/** Edits that did not come to the disk, the first at the beginning, why, and whether who leaves has been told. */
type Unkept = { edits: Edit[]; error: StudioError; isSaid: boolean } | null;

/** Where that is kept. */
const UNKEPT = "project.unkept";
const unkeptIn = (project: string) => [UNKEPT, { project }];
const unkeptOf = (client: QueryClient, project: string) => client.getQueryData<Unkept>(unkeptIn(project))?.edits ?? [];
const useUnkept = (project: string) => useQuery<Unkept>({ queryKey: unkeptIn(project), queryFn: skipToken }).data;

/** Why edits of the project did not come to the disk; they can be asked for once more. */
export function useUnkeptError(project: string): StudioError | null {
  return useUnkept(project)?.error ?? null;
}

/**
 * How the project's changes stand: all on the disk, on their way to it, or the last one not kept.
 * One that cannot be so is refused; it is none of the project's.
 */
export function useKept(project: string): "saved" | "saving" | "unsaved" {
  const areOnTheirWay = useIsMutating({ mutationKey: changesOf(project) }) > 0;
  const unkept = useUnkept(project);
  return areOnTheirWay ? "saving" : unkept ? "unsaved" : "saved";
}

/** The project's state after a change. */
export function follow(state: ProjectState, changed: ProjectChanged): ProjectState {
  const draft = (changed.patches ?? []).reduce<Draft>((before, patch) => patched(before, patch as JsonPatch), state.draft);
  return { ...state, draft, revision: changed.revision, undo: changed.undo, redo: changed.redo };
}
