import { Download, PackageCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import type { HandOver as View } from "../../api/generated/HandOver";
import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Column, Columns } from "../../components/Columns";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/Field";
import { Chip } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PersonDock } from "../../components/PersonDock";
import { Progress } from "../../components/Progress";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { keysOf } from "../../lib/place";
import { useRoute } from "../../lib/useRoute";
import { type Exporting, SAVES, useExporting } from "./exporting";
import { Checklist } from "./Checklist";
import styles from "./HandOver.module.css";
import { Parts } from "./Parts";
import { sizeOf } from "./parts";
import { Preview } from "./Preview";
import { Ready } from "./Ready";
import { Safeguards } from "./Safeguards";
import { SAFEGUARDS } from "./safeguards";
import { Threats } from "./Threats";

type Props = { project: string };

/** What developers are handed: each part, whether it is well, how it reads, and the pack. */
export function HandOver({ project }: Props) {
  const { say } = useTexts();
  const told = useRead("handover.read", { project });
  const service = useProject(project).data?.draft.service;
  const { place } = useRoute();
  const exporting = useExporting(project);
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const view = told.data;
  const shown = useBroughtInView(place, view !== undefined && service !== undefined);
  const begin = (parts: readonly string[]) => {
    if (SAVES) {
      setAsking(parts);
    } else {
      void exporting.run(parts, null);
    }
  };
  useCommands([
    { id: "export-pack", is: "act", label: say("handover-export"), icon: PackageCheck, isDisabled: !view || exporting.running !== null, onRun: () => view && begin(view.parts) },
  ]);
  if (!view || !service) {
    const content = told.error ? <Trouble error={told.error} onAgain={() => void told.refetch()} /> : <Skeleton label={say("handover-loading")} />;
    return <Stage work={{ label: say("stage-hand-over"), content: <div className={styles.sheet}>{content}</div> }} />;
  }
  const safeguard = SAFEGUARDS.find((it) => it === place);
  const part = view.parts.find((it) => it === place) ?? view.parts[0] ?? "";
  // Everybody gets to where a case begins.
  const page = keysOf(service.steps ?? [])[0] ?? null;
  return (
    <>
      <Stage
        work={{
          label: say("stage-hand-over"),
          content: (
            <div className={styles.sheet}>
              <Head view={view} exporting={exporting} onExport={() => begin(view.parts)} />
              <Outcome exporting={exporting} />
              <Columns share="list">
                <Column>
                  <Parts project={project} parts={view.parts} selected={safeguard ? "" : part} />
                  <Ready project={project} view={view} />
                  <Safeguards project={project} selected={safeguard ?? ""} />
                </Column>
                <div ref={shown} className={styles.shown}>
                  {safeguard === "threats" && <Threats project={project} service={service} />}
                  {safeguard === "checklist" && <Checklist project={project} service={service} />}
                  {!safeguard && <Preview key={part} project={project} part={part} isBusy={exporting.running !== null} onExport={() => begin([part])} />}
                </div>
              </Columns>
            </div>
          ),
        }}
        dock={<PersonDock project={project} step={page} footer={say("handover-dock")} />}
      />
      {asking && (
        <Saving
          path={view.path}
          isPack={asking.length > 1}
          onClose={() => setAsking(null)}
          onSave={(to) => {
            setAsking(null);
            void exporting.run(asking, to);
          }}
        />
      )}
    </>
  );
}

/** What is chosen stands below the list in a narrow window: it is brought up, or nobody would see that it came. */
function useBroughtInView(place: string | null, isThere: boolean) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = shown.current?.closest("[data-area]");
    if (place && isThere && area && shown.current && shown.current.getBoundingClientRect().top > area.getBoundingClientRect().bottom - 160) {
      shown.current.scrollIntoView({ block: "start" });
    }
  }, [place, isThere]);
  return shown;
}

type HeadProps = { view: View; exporting: Exporting; onExport: () => void };

function Head({ view, exporting, onExport }: HeadProps) {
  const { say } = useTexts();
  return (
    <SheetHead
      kicker={say("handover-kicker", { version: view.version.slice(0, 8) })}
      title={view.errors > 0 ? say("handover-draft", { count: view.errors }) : say("handover-ready")}
      actions={
        <Button kind="primary" icon={PackageCheck} onPress={onExport} isDisabled={exporting.running !== null}>
          {view.errors > 0 ? say("handover-export-draft") : say("handover-export")}
        </Button>
      }
    >
      {say("handover-lead")}{" "}
      <Chip tone="line">{view.path.split(/[\\/]/).at(-1)}</Chip>
    </SheetHead>
  );
}

/** How far the export is, and what came of it. */
function Outcome({ exporting: { running, saved, error, stop } }: { exporting: Exporting }) {
  const { say, language } = useTexts();
  if (running) {
    return <Progress label={say("handover-writing", { done: running.done, of: running.of })} value={running.done} max={running.of} onStop={stop} />;
  }
  if (error) {
    return <Trouble error={error} />;
  }
  if (!saved) {
    return null;
  }
  const size = sizeOf(saved.bytes, language);
  return (
    <Notice tone="good" isLive>
      <p>{saved.path === null ? say("handover-downloaded", { name: saved.name, size }) : say("handover-saved", { path: saved.path, size })}</p>
      <p className={styles.sum}>SHA-256 {saved.sha256}</p>
    </Notice>
  );
}

type SavingProps = { path: string; isPack: boolean; onClose: () => void; onSave: (path: string) => void };

function Saving({ path, isPack, onClose, onSave }: SavingProps) {
  const { say } = useTexts();
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const [to, setTo] = useState(isPack ? path : folder);
  const isGood = to.trim() !== "" && !/[\\/]$/.test(to.trim());
  return (
    <Dialog
      title={say("handover-where")}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button kind="primary" icon={Download} isDisabled={!isGood} onPress={() => onSave(to.trim())}>
            {say("handover-save")}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus */}
      <TextField label={say("handover-path")} hint={say("handover-path-hint")} value={to} onChange={setTo} autoFocus />
    </Dialog>
  );
}
