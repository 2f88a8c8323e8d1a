import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

import styles from "./Button.module.css";

type Props = { onPress: () => void; children: ReactNode };

/** Does something. */
export function Button({ onPress, children }: Props) {
  return (
    <AriaButton className={styles.button} onPress={onPress}>
      {children}
    </AriaButton>
  );
}
