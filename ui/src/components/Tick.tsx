import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "react-aria-components";

import { Icon } from "./Icon";
import styles from "./Tick.module.css";

type Props = Pick<CheckboxProps, "isSelected" | "isIndeterminate" | "onChange" | "isDisabled" | "aria-label" | "slot"> & { children?: ReactNode };

/** A box to tick; without words beside it, it needs an `aria-label`. */
export function Tick({ children, ...rest }: Props) {
  return (
    <Checkbox {...rest} className={styles.tick}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            <Icon of={isIndeterminate ? Minus : Check} size={14} />
          </span>
          {children && <span>{children}</span>}
        </>
      )}
    </Checkbox>
  );
}
