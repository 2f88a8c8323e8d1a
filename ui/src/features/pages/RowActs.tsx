import { Copy, Ellipsis, FileText, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";

import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { IconButton } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { type Act, Menu } from "../../components/Menu";
import { useRemoving } from "../../components/Removing";
import { useMoveActs } from "../../components/Rows";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import { copyEdit } from "./copying";
import type { Placed } from "./parts";
import { useRowName } from "./row-name";
import { moveEdits, type PageRow, removeEdits, rowsOf } from "./rows";
import { ToPage } from "./ToPage";

type Of = { project: string; service: Service; step: Placed<Step> };

/** What can be done with a row of a page. */
type RowActing = {
  acts: (row: PageRow) => Act[];
  copy: (row: PageRow) => void;
  move: (place: string, to: string, side: "before" | "after") => void;
  remove: (place: string) => void;
  /** What is asked meanwhile; belongs on the screen. */
  dialogs: ReactNode;
};

/** What can be done with the rows of a page. */
export function useRowActs({ project, service, step }: Of): RowActing {
  const { say } = useTexts();
  const editing = useEditing(project);
  const nameOf = useRowName();
  const [moving, setMoving] = useState<string | null>(null);
  const { remove: ask, dialog } = useRemoving(project);
  const remove = (place: string) => {
    const row = rowsOf(step).find((it) => it.place === place);
    const takeAway = () => {
      goPlace(step.place);
      void editing.editAndSay(removeEdits(step, place), say(row?.is === "content" ? "pages-content-removed" : "pages-question-removed"));
    };
    ask(place, row ? nameOf(row) : "", takeAway);
  };
  const move = (place: string, to: string, side: "before" | "after") => void editing.edit(moveEdits(step, place, to, side));
  const moveActs = useMoveActs(
    rowsOf(step).map(({ place }) => place),
    move,
  );
  const copy = (row: PageRow) => {
    const { edit, place } = copyEdit(service, step, row);
    void editing.edit([edit]).then((made) => made && goPlace(place));
  };
  return {
    acts: (row) => [
      ...moveActs(row.place),
      { id: "to-page", label: say("pages-to-page"), icon: FileText, onAction: () => setMoving(row.place) },
      { id: "copy", label: say("pages-copy"), icon: Copy, onAction: () => copy(row) },
      { id: "remove", label: say("pages-remove"), icon: Trash2, keys: "Delete", tone: "bad", onAction: () => remove(row.place) },
    ],
    copy,
    move,
    remove,
    dialogs: (
      <>
        {moving !== null && <ToPage service={service} step={step} place={moving} editing={editing} onClose={() => setMoving(null)} />}
        {dialog}
      </>
    ),
  };
}

/** The acts of the row that is selected, beside its name in the inspector. */
export function RowActs({ row, ...of }: Of & { row: PageRow }) {
  const { say } = useTexts();
  const { acts, copy, dialogs } = useRowActs(of);
  return (
    <>
      <IconButton icon={Copy} isSmall label={say("pages-copy")} onPress={() => copy(row)} />
      <Menu label={say("pages-row-acts")} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("pages-row-acts")} isSmall />} groups={[{ id: "acts", acts: acts(row) }]} />
      {dialogs}
    </>
  );
}
