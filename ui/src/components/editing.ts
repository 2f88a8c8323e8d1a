import { StudioError } from "../api/errors";
import type { Edit } from "../api/generated/Edit";
import { useChanging } from "../api/project";
import { useTexts } from "../i18n/texts";
import { facetPlace } from "../lib/place";
import { toast } from "./Toasts";

/** Changes of the service from this stage. */
export type Editing = {
  /** Makes edits as one change; whether they could be made. */
  edit: (edits: Edit[]) => Promise<boolean>;
  /** The same, where being refused is expected: the one who asks says so. */
  tryEdit: (edits: Edit[]) => Promise<boolean>;
  /** Sets a facet of a thing; nothing, an empty text among it, takes it away. */
  set: (place: string, facet: string, value: unknown) => Promise<boolean>;
  /** Makes edits as one change and says so, with the way back. */
  editAndSay: (edits: Edit[], said: string) => Promise<boolean>;
};

/** Changes the service; what cannot be changed is said. */
export function useEditing(project: string): Editing {
  const { edit, undo } = useChanging(project);
  const { say } = useTexts();
  const refused = (error: unknown) => {
    toast(say(error instanceof StudioError ? `error-${error.code}` : "error-crashed"));
    return false;
  };
  const make = (edits: Edit[]) => edit(edits).then(() => true, refused);
  return {
    edit: make,
    tryEdit: (edits) =>
      edit(edits).then(
        () => true,
        () => false,
      ),
    set: (place, facet, value) => make([setting(place, facet, value)]),
    editAndSay: async (edits, said) => {
      const made = await make(edits);
      if (made) {
        toast(said, () => void undo().catch(refused));
      }
      return made;
    },
  };
}

/** The edit that sets a facet; nothing, an empty text among it, takes it away. */
export function setting(place: string, facet: string, value: unknown): Edit {
  const at = facetPlace(place, facet);
  return value === undefined || value === null || value === "" ? { edit: "set", place: at } : { edit: "set", place: at, value: value as string };
}
