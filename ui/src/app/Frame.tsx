import { Monitor, Moon, Sun } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useLandmark } from "react-aria/useLandmark";

import { useUnread } from "../api/queries";
import { Kbd } from "../components/Kbd";
import { Mark } from "../components/Mark";
import { Segmented } from "../components/Segmented";
import { Trouble } from "../components/Trouble";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/languages";
import { useTexts } from "../i18n/texts";
import styles from "./Frame.module.css";
import type { SettingsInUse } from "./settings";

type Props = { settings: SettingsInUse; children: ReactNode };

/** The window: the bar above, the work, the status below. F6 moves between its areas. */
export function Frame({ settings, children }: Props) {
  const { say } = useTexts();
  const bar = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "banner", "aria-label": say("app-name") }, bar);
  const unread = useUnread();
  const error = settings.error ?? unread.error;
  const again = () => {
    unread.again();
    if (settings.error) {
      settings.keep();
    }
  };
  const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
  return (
    <div className={styles.frame}>
      <header {...landmarkProps} ref={bar} className={styles.bar}>
        <Mark />
        <span className={styles.name}>{say("app-name")}</span>
        <div className={styles.tools}>
          <Segmented
            label={say("language")}
            value={settings.language}
            options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id].short, name: LANGUAGE_NAMES[id].name, lang: id }))}
            onChange={(language) => settings.change({ language })}
          />
          <Segmented
            label={say("theme")}
            value={settings.theme ?? "system"}
            options={[
              { id: "system", label: <Monitor {...icon} />, name: say("theme-system") },
              { id: "light", label: <Sun {...icon} />, name: say("theme-light") },
              { id: "dark", label: <Moon {...icon} />, name: say("theme-dark") },
            ]}
            onChange={(theme) => settings.change({ theme: theme === "system" ? null : theme })}
          />
        </div>
      </header>
      {error && (
        <div className={styles.trouble}>
          <Trouble error={error} onAgain={again} />
        </div>
      )}
      {children}
      <footer className={styles.status}>
        <span className={styles.local}>
          <Monitor size={14} strokeWidth={1.5} aria-hidden />
          {say("status-local")}
        </span>
        <span>
          <Kbd keys="F6" /> {say("status-next-area")}
        </span>
      </footer>
    </div>
  );
}
