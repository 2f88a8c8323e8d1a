import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { isKnownContent } from "./content";
import type { PageRow } from "./rows";

/** What a row is called: its words, else its name or its kind. */
export function useRowName(): (row: PageRow) => string {
  const { say, language } = useTexts();
  return (row) => {
    if (row.is === "question") {
      return localise(row.thing.label ?? {}, language) || say("pages-unworded", { name: row.thing.id ?? "" });
    }
    const { thing } = row;
    if (!isKnownContent(thing.type)) {
      const { type } = thing as { type: string };
      return say("content-unknown", { type });
    }
    const text = thing.type === "image" ? thing.alt : Object.keys(thing.title ?? {}).length > 0 ? thing.title : thing.text;
    return localise(text ?? {}, language).split("\n")[0] || say(`content-${thing.type}`);
  };
}
