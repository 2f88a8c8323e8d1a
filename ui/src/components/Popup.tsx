import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";

import floating from "./Floating.module.css";
import styles from "./Popup.module.css";

type Props = { label: string; trigger: ReactElement; placement?: "bottom start" | "bottom end" | "top"; isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void; children: ReactNode | ((close: () => void) => ReactNode) };

/** A small panel behind a button; the `trigger` opens it, Esc closes it. `isOpen` takes that over. */
export function Popup({ label, trigger, placement = "bottom start", isOpen, onOpenChange, children }: Props) {
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <Popover className={floating.popover} placement={placement} offset={4}>
        <Dialog className={styles.panel} aria-label={label}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
