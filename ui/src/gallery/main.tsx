import "@fontsource-variable/inter/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";

import { Texts } from "../i18n/texts";
import { LANGUAGE, prepare } from "./asked";
import { Gallery } from "./Gallery";

createRoot(prepare()).render(
  <StrictMode>
    <I18nProvider locale={LANGUAGE}>
      <Texts language={LANGUAGE}>
        <Gallery />
      </Texts>
    </I18nProvider>
  </StrictMode>,
);
