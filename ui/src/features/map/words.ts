import type { Service } from "../../api/generated/Service";
import type { OptionGroup } from "../../components/Choice";
import { outcomeWords } from "../../components/outcome-words";
import { type KeyedStep, main, type Way } from "../../components/ways";
import { type Language, localise } from "../../i18n/languages";
import { type Say, useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { bandsOf } from "./flow";

/** What a step is called: its title, else its id. */
export function stepWords({ step }: KeyedStep, language: Language): string {
  return localise(step.title ?? {}, language) || step.id;
}

/** What a stage is called. */
export function stageWords(stage: NonNullable<Service["stages"]>[number] | null, language: Language, say: Say): string {
  return stage ? localise(stage.title ?? {}, language) || (stage.id ?? "") : say("map-no-stage");
}

/** Finds the words of the branches of a service's map. */
export function branchWords(steps: ReadonlyMap<string, KeyedStep>, language: Language, say: Say) {
  const one = ({ by, from }: Way): string => {
    const step = steps.get(from)?.step;
    if (by.is === "outcome") {
      return outcomeWords(by.outcome, say);
    }
    if (by.is === "skip") {
      return say("way-skip");
    }
    const arrow = by.is === "arrow" ? step?.next?.[by.at] : undefined;
    const row = by.is === "row" && step?.kind === "decision" ? step.rows?.[by.at] : undefined;
    const condition = arrow?.when ?? row?.if?.filter((cell) => cell !== "-").join("; ") ?? "";
    return localise(arrow?.title ?? row?.title ?? {}, language) || condition;
  };
  /** What a line is called that these ways of a step share; nothing where there is no other way. */
  const line = (ways: readonly Way[], all: readonly Way[]): string => {
    if (ways.length === all.length) {
      return "";
    }
    const hoped = main(all);
    const isHopedOutcome = ways.length === 1 && ways[0] === hoped && hoped?.by.is === "outcome";
    const words = [...new Set(ways.map(one))].filter(Boolean);
    return isHopedOutcome ? "" : capital(words.length > 2 ? say("way-otherwise") : words.join(" / "), language);
  };
  return { one, line };
}

/** The steps of a service to choose from, by stage; `without` is not among them. */
export function useStepOptions(service: Service, without?: string): OptionGroup[] {
  const { say, language } = useTexts();
  return bandsOf(service, new Set())
    .map(({ stage, steps }) => ({
      heading: stageWords(stage, language, say),
      options: steps.filter(({ key }) => key !== without).map((step) => ({ id: step.key, label: stepWords(step, language) })),
    }))
    .filter(({ options }) => options.length > 0);
}
