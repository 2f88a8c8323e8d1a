import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { useTexts } from "../../i18n/texts";
import { countOf } from "./things";

/** How much serves a need or rests on a law, in words: 4 pages, 5 questions. */
export function useServed(service: Service): (uses: readonly ServingView[]) => string {
  const { say } = useTexts();
  return (uses) => {
    const { pages, steps, questions, others } = countOf(service, uses);
    const counted = [
      { count: pages, text: "count-pages" },
      { count: steps, text: "count-steps" },
      { count: questions, text: "count-questions" },
      { count: others, text: "count-others" },
    ];
    return counted
      .filter(({ count }) => count > 0)
      .map(({ count, text }) => say(text, { count }))
      .join(", ");
  };
}
