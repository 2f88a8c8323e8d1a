import { type ReactNode, useState } from "react";

import { useUnread } from "../api/queries";
import { Spoken } from "../components/Spoken";
import { Toasts } from "../components/Toasts";
import { Trouble } from "../components/Trouble";
import styles from "./Frame.module.css";
import { FrameCommands } from "./FrameCommands";
import { KeysHelp } from "./KeysHelp";
import { Palette } from "./Palette";
import type { SettingsInUse } from "./settings";
import type { ProjectStatus } from "./status";
import { StatusBar } from "./StatusBar";
import { TopBar } from "./TopBar";
import { useKeys } from "./useKeys";

type Props = { settings: SettingsInUse; project?: ProjectStatus | undefined; children: ReactNode };

/** What lies over the window. */
export type Over = "find" | "keys" | "settings" | null;

/** The window: the bar above, a screen, the status below. F6 moves between the areas. */
export function Frame({ settings, project, children }: Props) {
  const [over, setOver] = useState<Over>(null);
  const unread = useUnread();
  useKeys(settings.letterKeys);
  const error = project?.unkept?.error ?? settings.error ?? unread.error;
  const again = () => {
    project?.unkept?.onAgain();
    unread.again();
    if (settings.error) {
      settings.keep();
    }
  };
  return (
    <div className={styles.frame}>
      <FrameCommands project={project} onOver={setOver} />
      <TopBar settings={settings} project={project} over={over} onOver={setOver} />
      {error && (
        <div className={styles.trouble}>
          <Trouble error={error} onAgain={again} />
        </div>
      )}
      {children}
      <StatusBar project={project} />
      <Palette isOpen={over === "find"} onClose={() => setOver(null)} />
      <KeysHelp isOpen={over === "keys"} onClose={() => setOver(null)} letterKeys={settings.letterKeys} />
      <Toasts />
      <Spoken />
    </div>
  );
}
