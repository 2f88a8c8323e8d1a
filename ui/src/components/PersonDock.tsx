import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";

import { call } from "../api/call";
import type { StudioError } from "../api/errors";
import type { Draft } from "../api/generated/Draft";
import type { Person } from "../api/generated/Person";
import type { Preview } from "../api/generated/Preview";
import type { Step } from "../api/generated/Step";
import { useProject } from "../api/project";
import { useRead } from "../api/queries";
import { localise } from "../i18n/languages";
import { type Say, useTexts } from "../i18n/texts";
import { useEyes } from "../lib/eyes";
import { needsShowing, wordsOf } from "../lib/page-words";
import { childPlace, facetOf, keyIn, keysOf, thingOf } from "../lib/place";
import { onTyped } from "../lib/typing";
import { Dock, type DockView } from "./Dock";
import { useLanguagesOf } from "./languages-of";
import { Notice } from "./Notice";

type Props = {
  project: string;
  /** The key of the step whose page is looked at; without one the dock is empty. */
  step: string | null;
  /** What is selected on the page: it gets a bracket. */
  place?: string | null;
  /** Something of the page was pressed. */
  onPlace?: (place: string) => void;
  onWalk?: () => void;
  /** Whose eyes they are as long as none were chosen; without anybody, those of the first who gets there. */
  person?: string;
  /** What an empty dock says. */
  empty?: string;
  footer?: ReactNode;
};

/**
 * What a person of the cast sees of a step, on every stage: through the eyes that were chosen, or
 * those of the first who gets there. Plain words show while they are typed; anything else shows
 * once it is saved.
 */
export function PersonDock({ project, step: key, place = null, onPlace, onWalk, person: first, empty, footer }: Props) {
  const { say, language: own } = useTexts();
  const draft = useProject(project).data?.draft;
  const people = useRead("person.list", { project }).data?.people ?? [];
  const [eyes, setEyes] = useEyes(project);
  const looking = eyes.person ?? first ?? null;
  const languages = useLanguagesOf(project);
  const language = languages.shown;
  const step = draft && key !== null ? stepOf(draft, key) : undefined;
  const showing = useShowing(draft, key, language);
  const preview = usePreview({ project, step: step?.id ?? null, person: looking, language, showing });
  const frame = useRef<HTMLIFrameElement>(null);
  const address = preview.data?.address ?? null;
  const onLoad = usePage({ frame, address, step, stepPlace: key === null ? null : childPlace("", "steps", key), place, language, onPlace });

  const shown = preview.data?.person ?? null;
  const who = shown ? localise(shown.name, own) : "";
  const asked = people.find((person) => person.id === looking);
  const view = viewOf({ step, preview: preview.data, error: preview.error, again: () => void preview.refetch(), who, say, empty });
  return (
    <Dock
      view={view}
      people={people.map((person) => ({ id: person.id ?? "", name: localise(person.name ?? {}, own), about: aboutPerson(person, say) }))}
      person={shown?.id ?? looking}
      onPerson={(person) => setEyes({ person })}
      device={eyes.device}
      onDevice={(device) => setEyes({ device })}
      languages={languages.all}
      language={language}
      onLanguage={(chosen) => setEyes({ language: chosen })}
      frame={frame}
      onLoad={onLoad}
      footer={footer}
      {...(onWalk && { onWalk })}
      {...(preview.data?.instead &&
        asked && {
          notice: <Notice>{say("dock-instead", { asked: localise(asked.name ?? {}, own), shown: who })}</Notice>,
        })}
    />
  );
}

type Asked = { project: string; step: string | null; person: string | null; language: string; showing: number };

/** The page of a step. A page that was shown once is not kept: the words on it may have changed since. */
function usePreview({ project, step, person, language, showing }: Asked) {
  return useQuery<Preview, StudioError>({
    queryKey: ["dock", project, step, person, language, showing],
    queryFn: () => call("preview.show", { project, step: step ?? "", person, language, origin: window.location.origin }),
    enabled: step !== null,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** Counts how often the page has to be shown anew. */
function useShowing(draft: Draft | undefined, key: string | null, language: string): number {
  const [seen, setSeen] = useState({ draft, count: 0 });
  if (draft !== seen.draft) {
    const anew = seen.draft !== undefined && needsShowing(seen.draft, draft, key ?? "", language);
    setSeen({ draft, count: seen.count + (anew ? 1 : 0) });
  }
  return seen.count;
}

type PageOf = {
  frame: { current: HTMLIFrameElement | null };
  address: string | null;
  step: Step | undefined;
  stepPlace: string | null;
  place: string | null;
  language: string;
  onPlace: Props["onPlace"];
};

/** Talks with the page by messages: hands it words and what is selected, hears what was pressed. */
function usePage({ frame, address, step, stepPlace, place, language, onPlace }: PageOf): () => void {
  const origin = address === null ? null : new URL(address).origin;
  // Until the page has come its frame holds another, which must not hear what is meant for it.
  const come = useRef<{ address: string | null; frame: HTMLIFrameElement | null } | null>(null);
  const tell = (message: object) => {
    const { current: shown } = frame;
    if (origin !== null && shown && come.current?.address === address && come.current.frame === shown) {
      shown.contentWindow?.postMessage(message, origin);
    }
  };
  const marked = useRef(place);
  const tellWords = () => {
    for (const [at, text] of step && stepPlace !== null ? wordsOf(step, stepPlace, language) : []) {
      tell({ type: "maket:text", place: at, text });
    }
  };
  // A question is marked by its label, which is what has a place on the page; a text has it itself.
  const bracketed = place === null || keyIn(place, "content") !== null ? place : `${place}#label`;
  const mark = () => tell({ type: "maket:mark", place: bracketed ?? "" });
  const hearTyped = (at: string, text: string) => {
    const [facet, spoken] = (facetOf(at) ?? "").split(".");
    if (facet && spoken === language && text.trim() !== "") {
      tell({ type: "maket:text", place: `${thingOf(at)}#${facet}`, text });
    }
  };
  const hearPressed = ({ origin: from, source, data }: MessageEvent) => {
    const { type, place: pressed } = (data ?? {}) as { type?: unknown; place?: unknown };
    const isPage = from === origin && source === frame.current?.contentWindow;
    if (isPage && type === "maket:place" && typeof pressed === "string") {
      onPlace?.(pressed);
    }
  };
  useEffect(tellWords);
  useEffect(() => {
    // A mark brings what is marked into view, so it is set once for what is selected.
    if (marked.current !== place) {
      marked.current = place;
      mark();
    }
  });
  useEffect(() => onTyped(hearTyped));
  useEffect(() => {
    window.addEventListener("message", hearPressed);
    return () => window.removeEventListener("message", hearPressed);
  });
  return () => {
    come.current = { address, frame: frame.current };
    tellWords();
    mark();
  };
}

type Shown = { step: Step | undefined; preview: Preview | undefined; error: StudioError | null; again: () => void; who: string; say: Say; empty: string | undefined };

function viewOf({ step, preview, error, again, who, say, empty }: Shown): DockView {
  if (!step) {
    return { is: "none", ...(empty !== undefined && { note: empty }) };
  }
  if (error) {
    return { is: "error", error, onAgain: again };
  }
  if (!preview) {
    return { is: "loading" };
  }
  if (preview.address === null) {
    return { is: "none", note: say(preview.person ? "dock-no-page" : "dock-nobody", { name: who }) };
  }
  return preview.step === step.id ? { is: "page", src: preview.address } : { is: "waits", src: preview.address, note: say("dock-waits", { name: who }) };
}

function stepOf({ service }: Draft, key: string): Step | undefined {
  const steps = service.steps ?? [];
  return steps[keysOf(steps).indexOf(key)];
}

/** The aids that have words; others are named as they are. */
export const AIDS: readonly string[] = ["screen-reader", "magnifier", "keyboard", "voice-control", "large-text", "easy-read", "one-hand"];

/** A person in a few words: 27, phone, one hand free. */
export function aboutPerson({ age, device = "phone", aids = [] }: Person, say: Say): string {
  const aid = aids.map((it) => (AIDS.includes(it) ? say(`aid-${it}`) : it));
  return [...(age == null ? [] : [say("person-age", { age })]), say(`device-${device}`), ...aid].join(", ");
}
