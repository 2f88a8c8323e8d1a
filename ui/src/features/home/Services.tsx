import { FilePlus2, FolderOpen, Plus } from "lucide-react";
import { useState } from "react";

import { call } from "../../api/call";
import type { CreateProject } from "../../api/generated/CreateProject";
import { isOfStudio, toStudioError, type StudioError } from "../../api/errors";
import { useRead, useWrite } from "../../api/queries";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Empty } from "../../components/Empty";
import { TextField } from "../../components/Field";
import { Rows } from "../../components/Rows";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { readRoute, type Stage } from "../../lib/route";
import { go } from "../../lib/useRoute";
import { RecentRow } from "./RecentRow";
import styles from "./Services.module.css";

/** Opens a project at a stage; without one where its window was left, or on its pages. */
export async function enter(project: string, stage?: Stage): Promise<void> {
  const { view } = await call("project.read", { project });
  const left = view ? readRoute(view) : null;
  const before = left?.at === "project" && left.project === project ? left : null;
  go({ at: "project", project, stage: stage ?? before?.stage ?? "pages", place: before?.place ?? null });
}

/** Starting and opening services; `error` is why the last one did not open. */
export function useOpening() {
  const create = useWrite("project.create");
  const open = useWrite("project.open");
  const [failed, setFailed] = useState<StudioError | null>(null);
  const then = async (opening: Promise<{ project: string }>, stage?: Stage) => {
    setFailed(null);
    try {
      await enter((await opening).project, stage);
    } catch (error) {
      setFailed(toStudioError(error));
    }
  };
  return {
    create: (request: CreateProject) => void then(create.mutateAsync(request)),
    open: (path: string, stage?: Stage) => void then(open.mutateAsync({ path }), stage),
    isBusy: create.isPending || open.isPending,
    error: failed,
  };
}

/** What is asked for: a new service, or where a file is. */
export type Asks = "new" | "file" | null;

type Props = {
  opening: ReturnType<typeof useOpening>;
  selected: string | null;
  onSelect: (project: string) => void;
  asks: Asks;
  onAsks: (asks: Asks) => void;
};

/** The services that a person worked on last, and the ways to another. */
export function Services({ opening, selected, onSelect, asks, onAsks }: Props) {
  const { language, say } = useTexts();
  const recents = useRead("recent.list", {});
  const forget = useWrite("recent.forget");
  const all = recents.data?.recents ?? [];
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long" });
  const acts = (
    <>
      <Button icon={FolderOpen} onPress={() => onAsks("file")}>
        {say("home-open")}
      </Button>
      <Button kind="primary" icon={Plus} onPress={() => onAsks("new")}>
        {say("home-new")}
      </Button>
    </>
  );
  return (
    <>
      <div className={styles.head}>
        <SheetHead title={say("home-services")} actions={acts} />
      </div>
      {opening.error && <Trouble error={opening.error} />}
      {recents.error && !isOfStudio(recents.error) && <Trouble error={recents.error} onAgain={() => void recents.refetch()} />}
      {recents.isPending && <Skeleton label={say("home-reading")} />}
      {recents.isSuccess && (
        <Rows
          label={say("home-services")}
          isLined
          selected={selected}
          onSelect={onSelect}
          onOpen={(id) => {
            const recent = all.find(({ project }) => project === id);
            if (recent?.there) {
              opening.open(recent.path);
            }
          }}
          empty={
            <Empty icon={FilePlus2} title={say("home-none")}>
              {say("home-none-text")}
            </Empty>
          }
        >
          {all.map((recent) => (
            <RecentRow
              key={recent.project}
              recent={recent}
              isSelected={recent.project === selected}
              at={day.format(new Date(recent.at))}
              onOpen={(stage) => opening.open(recent.path, stage)}
              onForget={() => forget.mutate({ project: recent.project })}
            />
          ))}
        </Rows>
      )}
      <NewService isOpen={asks === "new"} onClose={() => onAsks(null)} opening={opening} />
      <OpenFile isOpen={asks === "file"} onClose={() => onAsks(null)} opening={opening} documents={recents.data?.documents ?? ""} />
    </>
  );
}

type AskProps = { isOpen: boolean; onClose: () => void; opening: Props["opening"] };

function NewService({ isOpen, onClose, opening }: AskProps) {
  const { language, say } = useTexts();
  const [title, setTitle] = useState("");
  const start = () => {
    if (title.trim()) {
      onClose();
      opening.create({ from: "blank", title: title.trim(), language });
    }
  };
  return (
    <Dialog title={say("home-new")} isOpen={isOpen} onClose={onClose} actions={<Ways act={say("home-start")} isOff={!title.trim()} onAct={start} onClose={onClose} />}>
      <TextField
        label={say("home-new-title")}
        hint={say("home-new-hint")}
        value={title}
        onChange={setTitle}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
        autoFocus
        onKeyDown={(event) => event.key === "Enter" && start()}
      />
    </Dialog>
  );
}

function OpenFile({ isOpen, onClose, opening, documents }: AskProps & { documents: string }) {
  const { say } = useTexts();
  const [path, setPath] = useState("");
  const open = () => {
    if (path.trim()) {
      onClose();
      opening.open(path.trim());
    }
  };
  return (
    <Dialog title={say("home-open")} isOpen={isOpen} onClose={onClose} actions={<Ways act={say("home-enter")} isOff={!path.trim()} onAct={open} onClose={onClose} />}>
      <TextField
        label={say("home-path")}
        hint={say("home-path-hint", { documents })}
        value={path}
        onChange={setPath}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
        autoFocus
        onKeyDown={(event) => event.key === "Enter" && open()}
      />
    </Dialog>
  );
}

function Ways({ act, isOff, onAct, onClose }: { act: string; isOff: boolean; onAct: () => void; onClose: () => void }) {
  const { say } = useTexts();
  return (
    <>
      <Button onPress={onClose}>
        {say("cancel")}
      </Button>
      <Button kind="primary" isDisabled={isOff} onPress={onAct}>
        {act}
      </Button>
    </>
  );
}
