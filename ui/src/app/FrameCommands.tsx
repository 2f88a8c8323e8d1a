import { CircleQuestionMark, House, Redo2, Search, SlidersHorizontal, Undo2 } from "lucide-react";

import { LANGUAGES } from "../i18n/languages";
import { speak, useTexts } from "../i18n/texts";
import { type Command, useCommands } from "../lib/commands";
import { STAGES } from "../lib/route";
import { flushDrafts } from "../lib/useDraft";
import { go, goStage } from "../lib/useRoute";
import type { Over } from "./Frame";
import { STAGE_ICONS } from "./stages";
import type { ProjectStatus, Turn } from "./status";

type Props = { project: ProjectStatus | undefined; onOver: (over: Over) => void };

/** Runs an undo or a redo once what is still being typed has been handed on. */
export function take(turn: Turn) {
  flushDrafts();
  turn.onRun();
}

/** A text in every language, so that it is found in any. */
function everywhere(id: string): string[] {
  return LANGUAGES.map((language) => speak(language)(id));
}

/** What can be done everywhere: the stages, finding, help, settings, undo and redo. Draws nothing. */
export function FrameCommands({ project, onOver }: Props) {
  const { say } = useTexts();
  const named = (id: string) => ({ label: say(id), also: everywhere(id) });

  const commands: Command[] = [
    { id: "find", is: "act", ...named("find-or-do"), icon: Search, keys: "Ctrl+K", isHidden: true, onRun: () => onOver("find") },
    { id: "keys", is: "act", ...named("keys"), icon: CircleQuestionMark, keys: "?", onRun: () => onOver("keys") },
    { id: "keys-f1", is: "act", ...named("keys"), keys: "F1", isHidden: true, onRun: () => onOver("keys") },
    { id: "settings", is: "act", ...named("settings"), icon: SlidersHorizontal, keys: "Ctrl+,", onRun: () => onOver("settings") },
  ];
  if (project) {
    const turns: Command[] = [
      {
        id: "undo",
        is: "act",
        ...named("undo"),
        about: project.undo.what,
        icon: Undo2,
        keys: "Ctrl+Z",
        isDisabled: project.undo.isDisabled,
        keysWait: true,
        onRun: () => take(project.undo),
      },
      {
        id: "redo",
        is: "act",
        ...named("redo"),
        about: project.redo.what,
        icon: Redo2,
        keys: "Ctrl+Shift+Z",
        isDisabled: project.redo.isDisabled,
        keysWait: true,
        onRun: () => take(project.redo),
      },
    ];
    const places: Command[] = STAGES.map((stage, place) => ({
      id: `stage ${stage}`,
      is: "place",
      ...named(`stage-${stage}`),
      about: say("stage-number", { number: place + 1 }),
      icon: STAGE_ICONS[stage],
      keys: `Ctrl+${place + 1}`,
      onRun: () => goStage(stage),
    }));
    commands.push(...turns, ...places, { id: "home", is: "place", ...named("home"), icon: House, onRun: () => go({ at: "home", place: null }) });
  }
  useCommands(commands);
  return null;
}
