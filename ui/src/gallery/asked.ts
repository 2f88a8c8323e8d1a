import { type Language, LANGUAGES } from "../i18n/languages";

const asked = new URLSearchParams(location.search);

/** What `?lang=uk&theme=dark&size=200` ask for. */
export const LANGUAGE: Language = LANGUAGES.find((it) => it === asked.get("lang")) ?? "en";

/** A page of another origin, as the prototype's are; `?page=` names it. */
export const PAGE = asked.get("page") ?? "page.html";

/** The size of the text, in percent. */
export const SIZE = Number(asked.get("size") ?? 100);

/** Makes the page as it was asked for, and gives its root. */
export function prepare(): HTMLElement {
  const { documentElement: page } = document;
  page.lang = LANGUAGE;
  page.dataset["theme"] = asked.get("theme") ?? "light";
  page.style.fontSize = `${SIZE}%`;
  const root = document.getElementById("root");
  if (!root) {
    throw new Error("find the root of the gallery");
  }
  return root;
}
