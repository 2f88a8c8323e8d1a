import { ChevronDown, CircleQuestionMark, Redo2, Search, SlidersHorizontal, Undo2 } from "lucide-react";
import { Button as AriaButton, Link } from "react-aria-components";

import { IconButton } from "../components/Button";
import { Icon } from "../components/Icon";
import { Kbd } from "../components/Kbd";
import { Mark } from "../components/Mark";
import { Count, Live } from "../components/Marks";
import { Menu } from "../components/Menu";
import { Popup } from "../components/Popup";
import { Tooltip } from "../components/Tooltip";
import { useArea } from "../components/useArea";
import { useTexts } from "../i18n/texts";
import { STAGES, writeRoute } from "../lib/route";
import { useRoute } from "../lib/useRoute";
import type { Over } from "./Frame";
import { take } from "./FrameCommands";
import type { SettingsInUse } from "./settings";
import { SettingsPanel } from "./SettingsPanel";
import { STAGE_ICONS } from "./stages";
import type { ProjectStatus, StageMark } from "./status";
import styles from "./TopBar.module.css";

type Props = { settings: SettingsInUse; project: ProjectStatus | undefined; over: Over; onOver: (over: Over) => void };

/** The bar above: what is open, its stages, and what can be done everywhere. */
export function TopBar({ settings, project, over, onOver }: Props) {
  const { say } = useTexts();
  const area = useArea("banner", say("app-name"));
  return (
    <header {...area} className={styles.bar} data-area="bar" data-project={project ? true : undefined}>
      <div className={styles.open}>{project ? <Project project={project} /> : <Name />}</div>
      {project && <Stages project={project} />}
      <div className={styles.tools}>
        {project && (
          <>
            <IconButton
              icon={Undo2}
              label={project.undo.what ? say("undo-named", { what: project.undo.what }) : say("undo")}
              keys="Ctrl+Z"
              isDisabled={project.undo.isDisabled}
              onPress={() => take(project.undo)}
            />
            <IconButton
              icon={Redo2}
              label={project.redo.what ? say("redo-named", { what: project.redo.what }) : say("redo")}
              keys="Ctrl+Shift+Z"
              isDisabled={project.redo.isDisabled}
              onPress={() => take(project.redo)}
            />
          </>
        )}
        <Tooltip text={say("find-or-do")} keys="Ctrl+K">
          <AriaButton className={styles.find} onPress={() => onOver("find")}>
            <Icon of={Search} />
            <span className={styles.findWords}>
              {say("find-or-do")} <Kbd keys="Ctrl+K" />
            </span>
          </AriaButton>
        </Tooltip>
        <IconButton icon={CircleQuestionMark} label={say("keys")} keys="?" onPress={() => onOver("keys")} />
        <Popup
          label={say("settings")}
          placement="bottom end"
          isOpen={over === "settings"}
          onOpenChange={(isOpen) => onOver(isOpen ? "settings" : null)}
          trigger={<IconButton icon={SlidersHorizontal} label={say("settings")} keys="Ctrl+," />}
        >
          <SettingsPanel settings={settings} />
        </Popup>
      </div>
    </header>
  );
}

function Name() {
  const { say } = useTexts();
  return (
    <>
      <Mark />
      <span className={styles.name}>{say("app-name")}</span>
    </>
  );
}

function Project({ project }: { project: ProjectStatus }) {
  const { say } = useTexts();
  return (
    <>
      <Tooltip text={say("home")}>
        <Link className={styles.mark} href={writeRoute({ at: "home", place: null })} aria-label={say("home")}>
          <Mark />
        </Link>
      </Tooltip>
      <Menu
        label={say("project-acts")}
        groups={project.acts}
        trigger={
          <AriaButton className={styles.title}>
            <span>{project.title}</span>
            <Icon of={ChevronDown} size={14} />
          </AriaButton>
        }
      />
      {project.state && <span className={styles.state}>{project.state}</span>}
    </>
  );
}

function Stages({ project }: { project: ProjectStatus }) {
  const { say } = useTexts();
  const route = useRoute();
  const chosen = route.at === "project" ? route.stage : null;
  return (
    <nav aria-label={say("stages")}>
      <ol className={styles.stages}>
        {STAGES.map((stage, place) => (
          <li key={stage}>
            <Tooltip text={say(`stage-${stage}`)} keys={`Ctrl+${place + 1}`}>
              <Link
                className={styles.stage}
                href={writeRoute({ at: "project", project: project.id, stage, place: route.place })}
                aria-current={stage === chosen ? "page" : undefined}
              >
                <span className={styles.number}>{place + 1}</span>
                <span className={styles.drawing}>
                  <Icon of={STAGE_ICONS[stage]} size={18} />
                </span>
                <span className={styles.word}>{say(`stage-${stage}`)}</span>
                <MarkOf mark={project.marks[stage]} />
              </Link>
            </Tooltip>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function MarkOf({ mark }: { mark: StageMark | undefined }) {
  const { say } = useTexts();
  if (mark?.is === "problems" && mark.count > 0) {
    return (
      <Count tone="bad" label={say("problems", { count: mark.count })}>
        {mark.count}
      </Count>
    );
  }
  return mark?.is === "live" ? <Live label={say("pilot-live")} /> : null;
}
