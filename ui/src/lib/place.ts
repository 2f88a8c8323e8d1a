/** Something that may have a key or an id of its own. */
export type Keyed = { key?: string | null; id?: string };

/** The keys by which things beside each other are spoken of: see `maket_model::place`. */
export function keysOf(things: readonly Keyed[]): string[] {
  const taken = new Set<string>();
  return things.map(({ key, id }, at) => {
    const own = key ?? id;
    if (!own || taken.has(own)) {
      return `@${at}`;
    }
    taken.add(own);
    return own;
  });
}

/** The place of a thing in a collection of the thing at a place; the service itself is `""`. */
export function childPlace(place: string, collection: string, key: string): string {
  return `${place}${place && "/"}${collection}/${key.replaceAll("%", "%25").replaceAll("/", "%2F").replaceAll("#", "%23")}`;
}

/** A facet of the thing at a place: `steps/child#title.uk`. */
export function facetPlace(place: string, facet: string): string {
  return `${place}#${facet}`;
}

/** The key of the thing of a collection that a place lies in, as its step's. */
export function keyIn(place: string, collection: string): string | null {
  const pieces = (place.split("#")[0] ?? "").split("/");
  const at = pieces.findIndex((piece, index) => index % 2 === 0 && piece === collection);
  const key = at < 0 ? undefined : pieces[at + 1];
  return key === undefined ? null : key.replaceAll("%2F", "/").replaceAll("%23", "#").replaceAll("%25", "%");
}

/** A place without its facet. */
export function thingOf(place: string): string {
  return place.split("#")[0] ?? "";
}

/** The facet of a place; none where all of the thing is meant. */
export function facetOf(place: string): string | null {
  return place.split("#")[1] ?? null;
}
