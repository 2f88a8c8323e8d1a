import { FilePlus2, Plus } from "lucide-react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { stepPlace, useAddStep } from "../../components/adding-steps";
import { IconButton } from "../../components/Button";
import { Outline, OutlineHead, type OutlineItem } from "../../components/Outline";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { goPlace } from "../../lib/useRoute";
import { problemAt } from "./problems";
import { type Placed, questionsOf, stagesOf } from "./parts";

type Props = {
  project: string;
  service: Service;
  findings: readonly FindingView[];
  step: Placed<Step> | undefined;
  selected: string | null;
  /** A page was added and has no name yet. */
  onNew: (page: string) => void;
  /** The words of a page or a question are wanted. */
  onOpen: (place: string) => void;
};

/** Stages, pages and the questions of the page that is open; a new page goes behind that one. */
export function PagesOutline({ project, service, findings, step: open, selected, onNew, onOpen }: Props) {
  const { say, language } = useTexts();
  const addStep = useAddStep(project, service);
  const add = async () => {
    const key = await addStep("page", open ? { after: { key: open.key, step: open.thing } } : { stage: null });
    if (key !== null) {
      onNew(stepPlace(key));
    }
  };
  useCommands([{ id: "add-page", is: "act", label: say("pages-add-page"), icon: FilePlus2, keys: "N", within: "outline", onRun: () => void add() }]);
  const lang = (text: Record<string, string>) => {
    const shown = shownIn(text, language);
    return shown === language ? undefined : shown;
  };
  const groups = stagesOf(service).map((stage) => ({
    id: stage.id,
    heading: stage.title ? localise(stage.title, language) : stage.id || undefined,
    items: stage.steps.map((step): OutlineItem => {
      const asked = questionsOf(step);
      const title = titleOf(step.thing);
      return {
        id: step.place,
        label: localise(title, language) || step.thing.id,
        lang: lang(title),
        kind: step.thing.kind,
        problem: problemAt(findings, step.place),
        count: asked.length || undefined,
        ...(step.place === open?.place && {
          children: asked.map(({ place, thing }) => ({
            id: place,
            label: localise(thing.label ?? {}, language) || (thing.id ?? ""),
            lang: lang(thing.label ?? {}),
            problem: problemAt(findings, place),
          })),
        }),
      };
    }),
  }));
  return (
    <>
      <OutlineHead title={say("stage-pages")}>
        <IconButton icon={Plus} isSmall label={say("pages-add-page")} keys="N" onPress={() => void add()} />
      </OutlineHead>
      <Outline label={say("pages-outline")} groups={groups} selected={selected} onSelect={goPlace} onOpen={onOpen} isDense />
    </>
  );
}

/** What a step is called: one without a heading goes by its first question. */
export function titleOf(step: Step): Record<string, string> {
  const own = step.title ?? {};
  const first = "questions" in step ? step.questions?.[0]?.label : undefined;
  return Object.keys(own).length === 0 && first ? first : own;
}
