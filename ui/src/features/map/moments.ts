import type { WalkMoment } from "../../api/generated/WalkMoment";
import { outcomeWords } from "../../components/outcome-words";
import { type Language, localise } from "../../i18n/languages";
import type { Say } from "../../i18n/texts";

/** What happens in a moment of a walk, a line each: what the outside answers, what is done, what is said, how long is waited. */
export function momentLines({ outcome, act, answers, found, until }: WalkMoment, language: Language, say: Say): string[] {
  const value = (said: string) => (said === "yes" || said === "no" ? say(`value-${said}`) : said || say("test-left-open"));
  return [
    ...(outcome ? [outcomeWords(outcome, say)] : []),
    ...(act && act !== "begin" ? [say(`act-${act}`)] : []),
    ...[...answers, ...found].map(({ label, value: said }) => say("who-said", { label: localise(label, language), value: value(said) })),
    ...(until ? [say("test-waits", { until })] : []),
  ];
}
