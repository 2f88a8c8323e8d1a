import { useSyncExternalStore } from "react";

import { isStep, readRoute, type Route, type Stage, writeRoute } from "./route";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const hash = () => window.location.hash;

/** Where the person is. A reload comes back to it, and so do the back and forward keys. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, hash));
}

/** Goes somewhere else. Selecting within a stage leaves no trace on the way back. */
export function go(to: Route) {
  const address = writeRoute(to);
  if (isStep(readRoute(hash()), to)) {
    window.history.pushState(null, "", address);
  } else {
    window.history.replaceState(null, "", address);
  }
  for (const listener of listeners) {
    listener();
  }
}

/** Goes to a stage of the open project; what is selected stays so, unless a `place` is given. */
export function goStage(stage: Stage, place?: string | null) {
  const from = readRoute(hash());
  if (from.at === "project") {
    go({ ...from, stage, place: place === undefined ? from.place : place });
  }
}

/** Selects something where the person is. */
export function goPlace(place: string | null) {
  go({ ...readRoute(hash()), place });
}
