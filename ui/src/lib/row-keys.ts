/** What can be done with a row by its keys, besides choosing and opening it. */
export type RowActs = {
  /** F2. */
  onRename?: ((id: string) => void) | undefined;
  /** Alt with an arrow, or the grip: the row goes to the place of `to`, before or after it. */
  onMove?: ((id: string, to: string, side: "before" | "after") => void) | undefined;
  /** Delete. */
  onDelete?: ((id: string) => void) | undefined;
};

/** A key press, as far as it matters here. */
export type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Does what a key means on the row `id` among its neighbours; whether it meant anything. */
export function rowKey(press: Press, id: string, neighbours: readonly string[], acts: RowActs): boolean {
  if (press.ctrlKey || press.metaKey || press.shiftKey) {
    return false;
  }
  const place = neighbours.indexOf(id);
  if (press.altKey) {
    const step = press.key === "ArrowUp" ? -1 : press.key === "ArrowDown" ? 1 : 0;
    if (step === 0 || !acts.onMove) {
      return false;
    }
    const to = neighbours[place + step];
    if (to !== undefined) {
      acts.onMove(id, to, step < 0 ? "before" : "after");
    }
    return true;
  }
  const act = press.key === "F2" ? acts.onRename : press.key === "Delete" ? acts.onDelete : undefined;
  act?.(id);
  return act !== undefined;
}

/** Where a pointer at this height would put a row: beside the row whose middle is nearest. */
export function dropPlace(rows: readonly { id: string; top: number; bottom: number }[], height: number): { to: string; side: "before" | "after" } | null {
  const below = rows.find(({ top, bottom }) => height < (top + bottom) / 2);
  if (below) {
    return { to: below.id, side: "before" };
  }
  const last = rows.at(-1);
  return last ? { to: last.id, side: "after" } : null;
}

/** The place, counted from one, that a row has once it was put there. */
export function placeAfter(ids: readonly string[], id: string, { to, side }: { to: string; side: "before" | "after" }): number {
  const others = ids.filter((other) => other !== id);
  return others.indexOf(to) + (side === "after" ? 2 : 1);
}

/** Whether putting a row there would leave everything as it is. */
export function staysPut(ids: readonly string[], id: string, { to, side }: { to: string; side: "before" | "after" }): boolean {
  const from = ids.indexOf(id);
  const place = ids.indexOf(to) + (side === "after" ? 1 : 0);
  return place === from || place === from + 1;
}
