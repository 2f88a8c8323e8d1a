import type { Edit } from "../../api/generated/Edit";
import type { People } from "../../api/generated/People";
import type { Person } from "../../api/generated/Person";
import { type Editing, setting, useEditing } from "../../components/editing";
import { freeName } from "../../lib/free-name";
import { childPlace, keysOf } from "../../lib/place";

/** The edits that name everybody, where a service that names nobody has the whole shared cast. */
function namingAll({ cast = [], people = [] }: People, everybody: readonly Person[], without?: string): Edit[] {
  const ids = everybody.map(({ id }) => id ?? "").filter((id) => id !== without);
  return cast.length === 0 && people.length === 0 ? [setting("", "cast", ids)] : [];
}

/** Whether somebody is lent by the shared cast. What a service says of them is laid over what the cast does. */
export function isLent({ cast = [], people = [] }: People, id: string): boolean {
  return cast.includes(id) || (cast.length === 0 && people.length === 0);
}

/** Where somebody of the service is changed, and the edits that have to come before it. */
export function placeOf(own: People, everybody: readonly Person[], id: string): { place: string; first: Edit[] } {
  const people = own.people ?? [];
  const at = people.findIndex((person) => person.id === id);
  if (at >= 0) {
    return { place: childPlace("", "people", keysOf(people)[at] ?? id), first: [] };
  }
  const add: Edit = { edit: "insert", place: "", collection: "people", at: people.length, thing: { id } };
  return { place: childPlace("", "people", id), first: [...namingAll(own, everybody), add] };
}

/** The edits that add somebody of whom nothing is known yet, and their id. */
export function addPersonEdits(own: People, everybody: readonly Person[], language: string): { edits: Edit[]; id: string } {
  const id = freeName("person", new Set(everybody.map((person) => person.id ?? "")), "-");
  const add: Edit = { edit: "insert", place: "", collection: "people", at: own.people?.length ?? 0, thing: { id, languages: [language], skill: 2, patience: 2 } };
  return { edits: [...namingAll(own, everybody), add], id };
}

/** The edits after which somebody takes part no more. */
export function removePersonEdits(own: People, everybody: readonly Person[], id: string): Edit[] {
  const { cast = [], people = [] } = own;
  const at = people.findIndex((person) => person.id === id);
  return [
    ...namingAll(own, everybody, id),
    ...(cast.includes(id) ? [setting("", "cast", cast.filter((it) => it !== id))] : []),
    ...(at >= 0 ? [{ edit: "remove", place: childPlace("", "people", keysOf(people)[at] ?? id) } as const] : []),
  ];
}

/** Changes one of the people; of somebody whom the shared cast lends, for this service alone. */
export function usePersonEditing(project: string, own: People, everybody: readonly Person[], id: string): { editing: Editing; place: string } {
  const editing = useEditing(project);
  const { place, first } = placeOf(own, everybody, id);
  const edit = (edits: Edit[]) => editing.edit([...first, ...edits]);
  return {
    place,
    editing: {
      ...editing,
      edit,
      tryEdit: (edits) => editing.tryEdit([...first, ...edits]),
      set: (at, facet, value) => edit([setting(at, facet, value)]),
      editAndSay: (edits, said) => editing.editAndSay([...first, ...edits], said),
    },
  };
}

/** Whole years from one day to another. */
export function yearsBetween(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
