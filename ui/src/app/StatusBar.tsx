import { Check, CircleAlert, Monitor, RefreshCw, TriangleAlert } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";

import { Icon } from "../components/Icon";
import { Kbd } from "../components/Kbd";
import { useTexts } from "../i18n/texts";
import type { ProjectStatus } from "./status";
import styles from "./StatusBar.module.css";

type Props = { project: ProjectStatus | undefined };

/** The bar below: whether everything is saved, what is wrong, how much is translated. */
export function StatusBar({ project }: Props) {
  const { say } = useTexts();
  return (
    <footer className={styles.status}>
      {project ? <Saved saved={project.saved} /> : <Local />}
      {project?.problems && (
        <AriaButton className={styles.problems} data-none={project.problems.count === 0 || undefined} onPress={project.problems.onShow}>
          <Icon of={TriangleAlert} size={14} />
          {say("problems", { count: project.problems.count })}
        </AriaButton>
      )}
      <span className={styles.end}>
        {project?.languages.map(({ id, name, percent }) => (
          <span key={id} className={styles.language}>
            {name} {say("percent", { percent })}
          </span>
        ))}
        <span className={styles.item}>
          <Kbd keys="F6" /> {say("status-next-area")}
        </span>
      </span>
    </footer>
  );
}

function Local() {
  const { say } = useTexts();
  return (
    <span className={styles.item}>
      <Icon of={Monitor} size={14} />
      {say("status-local")}
    </span>
  );
}

function Saved({ saved }: { saved: ProjectStatus["saved"] }) {
  const { say } = useTexts();
  const shown = {
    saved: { icon: Check, text: saved.is === "saved" && saved.at ? say("status-saved-at", { at: saved.at }) : say("status-saved") },
    saving: { icon: RefreshCw, text: say("status-saving") },
    unsaved: { icon: CircleAlert, text: say("status-unsaved") },
  }[saved.is];
  return (
    <output className={styles.item} data-saved={saved.is}>
      <Icon of={shown.icon} size={14} />
      {shown.text}
    </output>
  );
}
