import "@fontsource-variable/inter/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";

import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";

import { newQueryClient } from "../api/queries";
import { Texts } from "../i18n/texts";
import { LANGUAGE, prepare } from "./asked";
import { Framed } from "./Framed";

createRoot(prepare()).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <I18nProvider locale={LANGUAGE}>
        <Texts language={LANGUAGE}>
          <Framed />
        </Texts>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
