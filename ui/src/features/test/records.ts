import type { Field } from "../../api/generated/Field";
import { type Language, localise } from "../../i18n/languages";

type Json = unknown;
type Entries = Record<string, Json>;

/** A value of a record that is no list and has no parts, by the way to it; one of a list's items where it has a `list`. */
export type Leaf = { path: readonly (string | number)[]; label: string; value: string | boolean; list?: string };

/** What values of these types consist of. */
const PARTS: Partial<Record<string, readonly string[]>> = {
  "person-name": ["given", "family", "patronymic"],
  address: ["line", "place", "postcode", "code"],
};

/** What a record says, value by value: what its operation gives, whether it is there yet or not, then what else is in it. */
export function leavesOf(record: Entries, fields: readonly Field[], language: Language, partName: (part: string) => string): Leaf[] {
  const known = fields.map(({ id = "" }) => id);
  const others = Object.keys(record).filter((name) => !known.includes(name));
  return [
    ...fields.flatMap((field) => leaves(record[field.id ?? ""], field, [field.id ?? ""], localise(field.title ?? {}, language) || (field.id ?? ""), language, partName)),
    ...others.flatMap((name) => leaves(record[name], undefined, [name], name, language, partName)),
  ];
}

function leaves(value: Json, field: Field | undefined, path: Leaf["path"], label: string, language: Language, partName: (part: string) => string): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => leaves(item, field && { ...field, many: false }, [...path, at], `${label} ${at + 1}`, language, partName));
  }
  if (isEntries(value) && field?.fields) {
    return leavesOf(value, field.fields, language, partName).map((leaf) => ({ ...leaf, path: [...path, ...leaf.path], label: `${label}, ${leaf.label}` }));
  }
  const parts = PARTS[field?.type ?? ""];
  if (isEntries(value) || parts) {
    const inside = isEntries(value) ? value : {};
    return [...new Set([...(parts ?? []), ...Object.keys(inside)])].flatMap((part) => leaves(inside[part], undefined, [...path, part], `${label}, ${partName(part)}`, language, partName));
  }
  if (value === undefined && (field?.many || field?.fields)) {
    return [];
  }
  return [{ path, label, ...(field?.list && { list: field.list }), value: typeof value === "boolean" ? value : value === undefined ? (field?.type === "yes-no" ? false : "") : String(value ?? "") }];
}

/** A record with another value; nothing takes it out. */
export function withLeaf(record: Entries, [first, ...rest]: Leaf["path"], value: string | boolean): Entries {
  const name = String(first);
  if (rest.length === 0) {
    const { [name]: _, ...others } = record;
    return value === "" ? others : { ...record, [name]: value };
  }
  const inner = record[name];
  if (Array.isArray(inner)) {
    const [at, ...beyond] = rest;
    return { ...record, [name]: inner.map((item: Json, index) => (index === at ? (beyond.length === 0 ? value : withLeaf(isEntries(item) ? item : {}, beyond, value)) : item)) };
  }
  return { ...record, [name]: withLeaf(isEntries(inner) ? inner : {}, rest, value) };
}

function isEntries(value: Json): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
