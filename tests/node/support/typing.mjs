// Typing without end.

/** For a page: the pause after which what was typed is handed on never ends, so that only something else hands it on. */
export function neverPause() {
  const wait = window.setTimeout;
  // `PAUSE` of ui/src/lib/useDraft.ts.
  window.setTimeout = (what, time, ...more) => (time === 300 ? 0 : wait(what, time, ...more));
}
