import { TriangleAlert } from "lucide-react";

import { PRESENTATION, StudioError } from "../api/errors";
import { type Say, useTexts } from "../i18n/texts";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./Trouble.module.css";

/** What went wrong and the way on, where there is room for words only. */
export function troubleOf(error: unknown, say: Say): string {
  const code = error instanceof StudioError ? error.code : "crashed";
  return `${say(`error-${code}`)}. ${say(`error-${code}-next`)}`;
}

type Props = { error: StudioError; onAgain?: () => void };

/** What went wrong, what it means, and the way on. */
export function Trouble({ error, onAgain }: Props) {
  const { say } = useTexts();
  const { tone, again } = PRESENTATION[error.code];
  return (
    <div className={styles.trouble} data-tone={tone} role="alert">
      <Icon of={TriangleAlert} size={18} />
      <div className={styles.words}>
        <p className={styles.what}>{say(`error-${error.code}`)}</p>
        <p>{say(`error-${error.code}-next`)}</p>
        <details>
          <summary>{say("support-details")}</summary>
          <code>
            {error.code}: {error.message}
            {error.details && ` (${error.details})`}
          </code>
        </details>
      </div>
      {again && onAgain && <Button onPress={onAgain}>{say("try-again")}</Button>}
    </div>
  );
}
