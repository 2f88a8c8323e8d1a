import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";

import { Icon } from "../components/Icon";
import { Segmented } from "../components/Segmented";
import { Switch } from "../components/Switch";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/languages";
import { useTexts } from "../i18n/texts";
import type { SettingsInUse } from "./settings";
import styles from "./SettingsPanel.module.css";

/** The sizes of the text, in percent. */
const SIZES = [100, 125, 150, 200] as const;

type Props = { settings: SettingsInUse };

/** What a person sets for themselves: language, theme, the size of the text, letter keys. */
export function SettingsPanel({ settings }: Props) {
  const { say } = useTexts();
  const size = SIZES.find((it) => it === settings.textSize) ?? SIZES[0];
  return (
    <div className={styles.panel}>
      <Setting name={say("language")}>
        <Segmented
          label={say("language")}
          value={settings.language}
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id].short, name: LANGUAGE_NAMES[id].name, lang: id }))}
          onChange={(language) => settings.change({ language })}
        />
      </Setting>
      <Setting name={say("theme")}>
        <Segmented
          label={say("theme")}
          value={settings.theme ?? "system"}
          options={[
            { id: "system", label: <Icon of={Monitor} />, name: say("theme-system") },
            { id: "light", label: <Icon of={Sun} />, name: say("theme-light") },
            { id: "dark", label: <Icon of={Moon} />, name: say("theme-dark") },
          ]}
          onChange={(theme) => settings.change({ theme: theme === "system" ? null : theme })}
        />
      </Setting>
      <Setting name={say("text-size")}>
        <Segmented
          label={say("text-size")}
          value={String(size)}
          options={SIZES.map((percent) => ({ id: String(percent), label: `${percent}`, name: say("percent", { percent }) }))}
          onChange={(percent) => settings.change({ textSize: Number(percent) })}
        />
      </Setting>
      <Switch isSelected={settings.letterKeys} onChange={(letterKeys) => settings.change({ letterKeys })}>
        {say("letter-keys")}
      </Switch>
    </div>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <span aria-hidden>{name}</span>
      {children}
    </div>
  );
}
