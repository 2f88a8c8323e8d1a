import { FilePlus2, FolderOpen, Plus } from "lucide-react";
import { useState } from "react";

import { call } from "../../api/call";
import type { CreateProject } from "../../api/generated/CreateProject";
import type { Recent } from "../../api/generated/Recent";
import { isOfStudio, toStudioError, type StudioError } from "../../api/errors";
import { useRead, useWrite } from "../../api/queries";
import { Button } from "../../components/Button";
import { Chip } from "../../components/Marks";
import { Dialog } from "../../components/Dialog";
import { Empty } from "../../components/Empty";
import { TextField } from "../../components/Field";
import { Row, Rows } from "../../components/Rows";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { readRoute } from "../../lib/route";
import { go } from "../../lib/useRoute";
import { Thumbnail } from "./Thumbnail";
import styles from "./Services.module.css";

/** Opens a project where its window was left, or on its pages. */
export async function enter(project: string): Promise<void> {
  const { view } = await call("project.read", { project });
  const left = view ? readRoute(view) : null;
  go(left?.at === "project" && left.project === project ? left : { at: "project", project, stage: "pages", place: null });
}

/** Starting and opening services; `error` is why the last one did not open. */
export function useOpening() {
  const create = useWrite("project.create");
  const open = useWrite("project.open");
  const [failed, setFailed] = useState<StudioError | null>(null);
  const then = async (opening: Promise<{ project: string }>) => {
    setFailed(null);
    try {
      await enter((await opening).project);
    } catch (error) {
      setFailed(toStudioError(error));
    }
  };
  return {
    create: (request: CreateProject) => void then(create.mutateAsync(request)),
    open: (path: string) => void then(open.mutateAsync({ path })),
    isBusy: create.isPending || open.isPending,
    error: failed,
  };
}

type Props = { opening: ReturnType<typeof useOpening> };

/** The services that a person worked on last, and the ways to another. */
export function Services({ opening }: Props) {
  const { language, say } = useTexts();
  const recents = useRead("recent.list", {});
  const forget = useWrite("recent.forget");
  const [selected, setSelected] = useState<string | null>(null);
  const [asks, setAsks] = useState<"new" | "file" | null>(null);
  const all = recents.data?.recents ?? [];
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long" });
  const acts = (
    <>
      <Button icon={FolderOpen} onPress={() => setAsks("file")}>
        {say("home-open")}
      </Button>
      <Button kind="primary" icon={Plus} onPress={() => setAsks("new")}>
        {say("home-new")}
      </Button>
    </>
  );
  return (
    <>
      <SheetHead title={say("home-services")} actions={acts} />
      {opening.error && <Trouble error={opening.error} />}
      {recents.error && !isOfStudio(recents.error) && <Trouble error={recents.error} onAgain={() => void recents.refetch()} />}
      {recents.isPending && <Skeleton label={say("home-reading")} />}
      {recents.isSuccess && (
        <Rows
          label={say("home-services")}
          isLined
          selected={selected}
          onSelect={setSelected}
          onOpen={(id) => {
            const recent = all.find(({ project }) => project === id);
            if (recent?.there) {
              opening.open(recent.path);
            }
          }}
          empty={
            <Empty icon={FilePlus2} title={say("home-none")} level={3}>
              {say("home-none-text")}
            </Empty>
          }
        >
          {all.map((recent) => (
            <RecentRow
              key={recent.project}
              recent={recent}
              at={day.format(new Date(recent.at))}
              onOpen={() => opening.open(recent.path)}
              onForget={() => forget.mutate({ project: recent.project })}
            />
          ))}
        </Rows>
      )}
      <NewService isOpen={asks === "new"} onClose={() => setAsks(null)} opening={opening} />
      <OpenFile isOpen={asks === "file"} onClose={() => setAsks(null)} opening={opening} documents={recents.data?.documents ?? ""} />
    </>
  );
}

type RecentProps = { recent: Recent; at: string; onOpen: () => void; onForget: () => void };

function RecentRow({ recent, at, onOpen, onForget }: RecentProps) {
  const { language, say } = useTexts();
  const title = localise(recent.title, language) || say("service-untitled");
  return (
    <Row
      id={recent.project}
      name={title}
      lead={<Thumbnail id={recent.project} lines={recent.pages} isSmall />}
      title={title}
      lang={shownIn(recent.title, language)}
      about={<span lang={shownIn(recent.need, language)}>{localise(recent.need, language)}</span>}
      end={
        <span className={styles.end}>
          {recent.errors > 0 && <Chip tone="bad">{say("problems", { count: recent.errors })}</Chip>}
          <span className={styles.size}>{say("template-pages", { count: recent.pages })}</span>
          <span className={styles.at}>{at}</span>
          {recent.there ? (
            <Button isSmall onPress={onOpen}>
              {say("home-enter")}
            </Button>
          ) : (
            <Button isSmall kind="ghost" onPress={onForget}>
              {say("home-forget")}
            </Button>
          )}
        </span>
      }
    >
      {!recent.there && <span className={styles.gone}>{say("home-gone", { path: recent.path })}</span>}
    </Row>
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
      <Button kind="ghost" onPress={onClose}>
        {say("cancel")}
      </Button>
      <Button kind="primary" isDisabled={isOff} onPress={onAct}>
        {act}
      </Button>
    </>
  );
}
