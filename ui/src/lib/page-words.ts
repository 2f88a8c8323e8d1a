import { childPlace, type Keyed, keysOf } from "./place";

type Json = unknown;
type Entries = Record<string, Json>;

/** Where a step's own words stand on its page. */
const OF_STEP = ["title"];
/** Where a question's do. */
const OF_QUESTION = ["label", "hint"];

/** Whether a text can stand in a page as it was typed: it is there, and nothing in it is worked out or set. */
function isPlain(text: Json): text is string {
  return typeof text === "string" && text.trim() !== "" && !/[{}[\]*_`<\\]/.test(text);
}

/**
 * Whether a draft differs from an earlier one in more than the plain words of the page of the step
 * `key`: then the page has to be shown anew. What is the same object is the same, so that a change
 * costs no more than the way to it.
 */
export function needsShowing(before: Json, after: Json, key: string, language: string): boolean {
  return differs(before, after, [], key, language);
}

/** The plain words of a step's page in a language, by their place. */
export function wordsOf(step: Json, place: string, language: string): [place: string, text: string][] {
  const said = (thing: Json, at: string, names: readonly string[]) =>
    names.flatMap<[string, string]>((name) => {
      const text = isEntries(thing) && isEntries(thing[name]) ? thing[name][language] : undefined;
      return isPlain(text) ? [[`${at}#${name}`, text]] : [];
    });
  const asked = isEntries(step) && Array.isArray(step["questions"]) ? (step["questions"] as Keyed[]) : [];
  const keys = keysOf(asked);
  return [...said(step, place, OF_STEP), ...asked.flatMap((question, at) => said(question, childPlace(place, "questions", keys[at] ?? ""), OF_QUESTION))];
}

function differs(before: Json, after: Json, path: readonly (string | number)[], key: string, language: string): boolean {
  if (before === after) {
    return false;
  }
  if (isWord(path)) {
    return wordsDiffer(before as Entries | undefined, after as Entries | undefined, language);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) {
      return true;
    }
    const isSteps = path.length === 2 && path[1] === "steps";
    return after.some((item: Json, at) => {
      // Of other steps every word counts: the page may speak of them.
      const inside = isSteps && keyOf(item) !== key ? ["elsewhere"] : [...path, at];
      return differs(before[at], item, inside, key, language);
    });
  }
  if (isEntries(before) && isEntries(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].some((name) => differs(before[name], after[name], [...path, name], key, language));
  }
  return true;
}

/** `service/steps/3/title`, `service/steps/3/questions/0/label`. */
function isWord(path: readonly (string | number)[]): boolean {
  const [service, steps, , third, , last] = path;
  if (service !== "service" || steps !== "steps") {
    return false;
  }
  return (path.length === 4 && OF_STEP.includes(String(third))) || (path.length === 6 && third === "questions" && OF_QUESTION.includes(String(last)));
}

function wordsDiffer(before: Entries = {}, after: Entries = {}, language: string): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].some((name) => {
    if (before[name] === after[name]) {
      return false;
    }
    // Another language shows only where this one has nothing.
    return name === language ? !isPlain(before[name]) || !isPlain(after[name]) : !isPlain(after[language]);
  });
}

function isEntries(json: Json): json is Entries {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function keyOf(step: Json): string | undefined {
  return isEntries(step) ? String(step["key"] ?? step["id"] ?? "") : undefined;
}
