import "@fontsource-variable/inter/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";

import { type Language, LANGUAGES } from "../i18n/languages";
import { Texts } from "../i18n/texts";
import { Gallery } from "./Gallery";

// `?lang=uk&theme=dark` chooses; what is not said is the system's.
const asked = new URLSearchParams(location.search);
const language: Language = LANGUAGES.find((it) => it === asked.get("lang")) ?? "en";
const { documentElement: page } = document;
page.lang = language;
page.dataset["theme"] = asked.get("theme") ?? "light";

const root = document.getElementById("root");
if (!root) {
  throw new Error("find the root of the gallery");
}
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={language}>
      <Texts language={language}>
        <Gallery />
      </Texts>
    </I18nProvider>
  </StrictMode>,
);
