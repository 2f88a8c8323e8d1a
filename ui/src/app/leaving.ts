import type { QueryClient } from "@tanstack/react-query";

import { leave } from "../api/call";
import { leaving } from "../api/project";
import { flushDrafts } from "../lib/useDraft";

/**
 * Keeps the last letters that were typed when the window closes or the browser leaves the page: both
 * ask by `beforeunload`, and wait while something is on its way to the disk. A window closes by itself
 * once it is there; where it could not be kept, which is said, the window stays until it is asked again.
 */
export function keepBeforeLeaving(client: QueryClient) {
  window.addEventListener("beforeunload", (event) => {
    flushDrafts();
    const may = leaving(client);
    if (may) {
      event.preventDefault();
      void may.then((it) => it && leave());
    }
  });
  // A phone's browser asks nobody; the last letters go out with the page.
  window.addEventListener("pagehide", flushDrafts);
}
