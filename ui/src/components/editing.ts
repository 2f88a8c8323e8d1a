import { isRefusal, StudioError } from "../api/errors";
import type { Edit } from "../api/generated/Edit";
import { useChanging } from "../api/project";
import { useTexts } from "../i18n/texts";
import { troubleOf } from "./Trouble";
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
  /** Asks once more for the edits that did not come to the disk. */
  again: () => Promise<boolean>;
  /** Takes the last change back, if there is one by then. */
  undo: () => Promise<boolean>;
  /** Makes the change again that was taken back last, if there is one by then. */
  redo: () => Promise<boolean>;
};

/** Changes the service; what cannot be changed is said here, what cannot be kept by the whole window. */
export function useEditing(project: string): Editing {
  const { edit, undo, redo } = useChanging(project);
  const { say } = useTexts();
  const refused = (error: unknown) => {
    toast(troubleOf(error, say));
    return false;
  };
  // The window itself says what did not come to the disk, until it does.
  const unmade = (error: unknown) => (error instanceof StudioError && !isRefusal(error) ? false : refused(error));
  const told = (made: Promise<unknown>) => made.then(() => true, unmade);
  const make = (edits: Edit[]) => told(edit(edits));
  const takeBack = () =>
    undo().then(() => true, refused);
  return {
    edit: make,
    tryEdit: (edits) =>
      edit(edits).then(
        () => true,
        () => false,
      ),
    set: (place, facet, value) => make([setting(place, facet, value)]),
    editAndSay: (edits, said) =>
      told(
        edit(edits).then(({ name }) => {
          // Where all stood so already there is nothing to say, and the way back leads elsewhere.
          if (name) {
            toast(said, () => void takeBack());
          }
        }),
      ),
    again: () => make([]),
    undo: takeBack,
    redo: () =>
      redo().then(() => true, refused),
  };
}

/** The edit that sets a facet; nothing, an empty text among it, takes it away. */
export function setting(place: string, facet: string, value: unknown): Edit {
  const at = facetPlace(place, facet);
  return value === undefined || value === null || value === "" ? { edit: "set", place: at } : { edit: "set", place: at, value: value as string };
}
