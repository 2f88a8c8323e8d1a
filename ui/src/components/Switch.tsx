import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps } from "react-aria-components";

import styles from "./Switch.module.css";

type Props = Pick<SwitchProps, "isSelected" | "onChange" | "isDisabled"> & { children: ReactNode };

/** Turns something on or off at once. */
export function Switch({ children, ...rest }: Props) {
  return (
    <AriaSwitch {...rest} className={styles.switch}>
      <span className={styles.track} aria-hidden />
      <span>{children}</span>
    </AriaSwitch>
  );
}
