import type { Service } from "../../api/generated/Service";
import type { WalkEnd } from "../../api/generated/WalkEnd";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";

/** How a walk ended, in a word or two and in a sentence. */
export type EndWords = { title: string; sentence: string; tone: "good" | "warn" | "bad" };

const TONES = { done: "good", elsewhere: "warn", refused: "warn", "not-eligible": "warn" } as const;

/** Finds the words for how a walk through the service ended. */
export function useEndWords(service: Service): (end: WalkEnd) => EndWords {
  const { say, language } = useTexts();
  return ({ step, reached, stopped }) => {
    const title = localise(service.steps?.find((it) => it.id === step)?.title ?? {}, language) || step || say("test-the-start");
    if (reached) {
      return { title: say(`reached-${reached}`), sentence: say("test-ended", { step: title }), tone: TONES[reached] };
    }
    const about = localise(stopped?.about ?? {}, language);
    return { title: say("test-stuck"), sentence: say(`stopped-${stopped?.why ?? "too-long"}`, { step: title, about }), tone: "bad" };
  };
}
