import { Square } from "lucide-react";
import { ProgressBar } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { Button } from "./Button";
import styles from "./Progress.module.css";

type Props = { label: string; value?: number; max?: number; onStop?: () => void };

/**
 * What is happening and how far, in words (`Walking 124 of 200`) and as a line, with a way to stop
 * it. Without a `value` nobody knows how far, and the line only shows that work goes on.
 */
export function Progress({ label, value, max, onStop }: Props) {
  const { say } = useTexts();
  return (
    <div className={styles.progress}>
      <ProgressBar className={styles.bar} aria-label={label} value={value} maxValue={max} isIndeterminate={value === undefined}>
        {({ percentage, isIndeterminate }) => (
          <svg className={styles.track} data-endless={isIndeterminate || undefined} preserveAspectRatio="none" viewBox="0 0 100 4" aria-hidden>
            <rect width={isIndeterminate ? 30 : (percentage ?? 0)} height="4" />
          </svg>
        )}
      </ProgressBar>
      <span className={styles.words} aria-live="polite">
        {label}
      </span>
      {onStop && (
        <Button kind="ghost" isSmall icon={Square} onPress={onStop}>
          {say("stop")}
        </Button>
      )}
    </div>
  );
}
