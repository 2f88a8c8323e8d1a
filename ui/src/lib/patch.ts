/** One step of the way to a value: an item of an array, or an entry of an object. */
export type PathStep = number | string;

/** A change of JSON, as the core answers an edit. */
export type JsonPatch =
  | { op: "set"; path: readonly PathStep[]; value: unknown }
  | { op: "splice"; path: readonly PathStep[]; at: number; remove: number; insert: readonly unknown[] };

type Entries = Record<string, unknown>;

/** The JSON with a change made; what the change does not touch stays the same object. */
export function patched<T>(json: T, patch: JsonPatch): T {
  if (patch.op === "set") {
    return at(json, patch.path, () => patch.value ?? undefined) as T;
  }
  const { path, insert, remove } = patch;
  return at(json, path, (old) => {
    const items = Array.isArray(old) ? old : [];
    const rest = [...items.slice(0, patch.at), ...insert, ...items.slice(patch.at + remove)];
    return rest.length ? rest : undefined;
  }) as T;
}

/** The JSON with the value at a path replaced; an entry that becomes undefined goes. */
function at(json: unknown, path: readonly PathStep[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    return change(json);
  }
  if (typeof step === "number") {
    return Array.isArray(json) ? json.map((item: unknown, index) => (index === step ? at(item, rest, change) : item)) : json;
  }
  const entries = (json ?? {}) as Entries;
  const value = at(entries[step], rest, change);
  if (value === undefined) {
    const { [step]: _gone, ...left } = entries;
    return left;
  }
  return { ...entries, [step]: value };
}
