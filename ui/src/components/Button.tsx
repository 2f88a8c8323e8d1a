import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps, ToggleButton as AriaToggleButton, type ToggleButtonProps } from "react-aria-components";

import styles from "./Button.module.css";
import { Icon } from "./Icon";
import { Tooltip } from "./Tooltip";

/** Primary: the one act of a screen. Ghost: an act among others. Danger: what takes something away. Link: inside a sentence. */
export type ButtonKind = "primary" | "plain" | "ghost" | "danger" | "link";

type Passed = "onPress" | "isDisabled" | "autoFocus" | "slot" | "type" | "form" | "aria-describedby" | "aria-label" | "aria-expanded" | "aria-controls";

type Props = Pick<ButtonProps, Passed> & { kind?: ButtonKind; isSmall?: boolean; icon?: LucideIcon; children: ReactNode };

/** Does something: `kind` (plain by itself), `isSmall`, an `icon` before the words. */
export function Button({ kind = "plain", isSmall, icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={styles.button} data-kind={kind} data-small={isSmall || undefined}>
      {icon && <Icon of={icon} />}
      {children}
    </AriaButton>
  );
}

type ToggleProps = Pick<ToggleButtonProps, "isSelected" | "onChange" | "isDisabled"> & { isSmall?: boolean; icon?: LucideIcon; children: ReactNode };

/** A button that stays pressed. */
export function ToggleButton({ isSmall, icon, children, ...rest }: ToggleProps) {
  return (
    <AriaToggleButton {...rest} className={styles.button} data-kind="plain" data-small={isSmall || undefined}>
      {icon && <Icon of={icon} />}
      {children}
    </AriaToggleButton>
  );
}

type IconProps = Pick<ButtonProps, Passed> & { label: string; keys?: string; isSmall?: boolean; icon: LucideIcon };

/** A button that is an icon; its `label` and `keys` are told by a tooltip. */
export function IconButton({ label, keys, isSmall, icon, ...rest }: IconProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} className={styles.icon} aria-label={label} data-small={isSmall || undefined}>
        <Icon of={icon} size={18} />
      </AriaButton>
    </Tooltip>
  );
}

type IconToggleProps = Pick<ToggleButtonProps, "isSelected" | "onChange" | "isDisabled"> & { label: string; keys?: string; isSmall?: boolean; icon: LucideIcon };

/** An icon that stays pressed. */
export function IconToggle({ label, keys, isSmall, icon, ...rest }: IconToggleProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaToggleButton {...rest} className={styles.icon} aria-label={label} data-small={isSmall || undefined}>
        <Icon of={icon} size={18} />
      </AriaToggleButton>
    </Tooltip>
  );
}
