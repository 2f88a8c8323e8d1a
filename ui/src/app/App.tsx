import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";

import { Home } from "../features/home/Home";
import { Texts } from "../i18n/texts";
import { useRoute } from "../lib/useRoute";
import { ErrorBoundary } from "./ErrorBoundary";
import { Frame } from "./Frame";
import { ProjectScreen } from "./ProjectScreen";
import { useSettings } from "./settings";

/** The studio. */
export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Studio />
    </QueryClientProvider>
  );
}

function Studio() {
  const settings = useSettings();
  const route = useRoute();
  const { language, theme, textSize } = settings;

  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = language;
    if (theme) {
      page.dataset["theme"] = theme;
    } else {
      delete page.dataset["theme"];
    }
    page.style.fontSize = `${textSize}%`;
  }, [language, theme, textSize]);

  // What was set takes a moment to read, and a window in the wrong language would flash.
  if (!settings.ready) {
    return null;
  }
  return (
    <I18nProvider locale={language}>
      <Texts language={language}>
        <ErrorBoundary>
          {route.at === "home" ? (
            <Frame settings={settings}>
              <Home />
            </Frame>
          ) : (
            <ProjectScreen key={route.project} settings={settings} route={route} />
          )}
        </ErrorBoundary>
      </Texts>
    </I18nProvider>
  );
}
