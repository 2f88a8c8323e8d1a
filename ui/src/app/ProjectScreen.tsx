import { FolderOpen } from "lucide-react";
import { type ComponentType, useEffect } from "react";

import { call } from "../api/call";
import type { StudioError } from "../api/errors";
import { useProject } from "../api/project";
import { Skeleton } from "../components/Skeleton";
import { Stage as Screen } from "../components/Stage";
import { Trouble } from "../components/Trouble";
import { HandOver } from "../features/handover/HandOver";
import { Improve } from "../features/improve/Improve";
import { ServiceMap } from "../features/map/ServiceMap";
import { Pages } from "../features/pages/Pages";
import { Pilot } from "../features/pilot/Pilot";
import { Purpose } from "../features/purpose/Purpose";
import { TestStage } from "../features/test/TestStage";
import { useTexts } from "../i18n/texts";
import { type Route, type Stage, writeRoute } from "../lib/route";
import { Frame } from "./Frame";
import { Nothing, NotHere } from "./NotHere";
import styles from "./NotHere.module.css";
import type { SettingsInUse } from "./settings";
import { useProjectStatus } from "./useProjectStatus";

/** What a stage is given: the open project's id. Everything else it reads. */
export type StageScreen = ComponentType<{ project: string }>;

/** The screen of each stage. */
const SCREENS: Record<Stage, StageScreen> = {
  purpose: Purpose,
  map: ServiceMap,
  pages: Pages,
  test: TestStage,
  pilot: Pilot,
  improve: Improve,
  "hand-over": HandOver,
};

type Props = { settings: SettingsInUse; route: Extract<Route, { at: "project" }> };

/** A project at one of its stages. */
export function ProjectScreen({ settings, route }: Props) {
  const state = useProject(route.project);
  useRemembered(route);
  if (state.data) {
    return <Opened settings={settings} route={route} />;
  }
  return (
    <Frame settings={settings}>
      <Missing error={state.error} onAgain={() => void state.refetch()} />
    </Frame>
  );
}

/** Keeps in the project where its window stands, once it has stood there for a moment. */
function useRemembered(route: Props["route"]) {
  const { project } = route;
  const view = writeRoute(route);
  useEffect(() => {
    // Where the file cannot be written the window opens at its beginning the next time.
    const later = setTimeout(() => void call("project.remember-view", { project, view }).catch(() => undefined), 800);
    return () => clearTimeout(later);
  }, [project, view]);
}

function Opened({ settings, route }: Props) {
  const status = useProjectStatus(route.project);
  const Of = SCREENS[route.stage];
  return (
    <Frame settings={settings} project={status}>
      <Of key={route.project} project={route.project} />
    </Frame>
  );
}

function Missing({ error, onAgain }: { error: StudioError | null; onAgain: () => void }) {
  const { say } = useTexts();
  if (!error) {
    return <Opening />;
  }
  if (error.code === "no-such-file") {
    return <NotHere />;
  }
  return (
    <Nothing icon={FolderOpen} title={say("project-unopened")} text={say("project-unopened-text")}>
      <Trouble error={error} onAgain={onAgain} />
    </Nothing>
  );
}

function Opening() {
  const { say } = useTexts();
  const content = <Skeleton label={say("project-opening")} lines={8} />;
  return <Screen work={{ label: say("project-opening"), content: <div className={styles.sheet}>{content}</div> }} />;
}
