import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";

import floating from "./Floating.module.css";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import styles from "./Menu.module.css";

/** An act of a menu. `isChosen` makes it one of a choice, `"bad"` one that takes something away. */
export type Act = {
  id: string;
  label: string;
  about?: string;
  icon?: LucideIcon;
  keys?: string;
  tone?: "bad";
  isDisabled?: boolean;
  isChosen?: boolean;
  onAction: () => void;
};

/** Acts under a heading; without one they are set apart by a line. */
export type ActGroup = { id: string; heading?: string; acts: readonly Act[] };

type Props = { label: string; trigger: ReactElement; groups: readonly ActGroup[]; placement?: "bottom start" | "bottom end"; isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };

/** Acts behind a button: the `trigger` opens them; `isOpen` takes that over. */
export function Menu({ label, trigger, groups, placement = "bottom start", isOpen, onOpenChange }: Props) {
  const acts = groups.flatMap((group) => group.acts);
  const chosen = acts.filter((act) => act.isChosen).map((act) => act.id);
  const selection = acts.some((act) => act.isChosen !== undefined) ? ({ selectionMode: "single", selectedKeys: chosen } as const) : {};
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <Popover className={floating.popover} placement={placement} offset={4}>
        <AriaMenu
          className={`${floating.list} ${styles.menu}`}
          aria-label={label}
          {...selection}
          disabledKeys={acts.filter((act) => act.isDisabled).map((act) => act.id)}
          onAction={(key) => acts.find((act) => act.id === key)?.onAction()}
        >
          {groups.map((group, place) => [
            place > 0 && !group.heading && <Separator key={`before ${group.id}`} className={floating.line} />,
            <MenuSection key={group.id} id={group.id} aria-label={group.heading ?? label}>
              {group.heading ? <Header className={floating.heading}>{group.heading}</Header> : null}
              {group.acts.map(toItem)}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function toItem({ id, label, about, icon, keys, tone, isChosen }: Act) {
  return (
    <MenuItem key={id} id={id} textValue={label} className={floating.item} data-tone={tone}>
      {icon && <Icon of={icon} />}
      <span className={floating.words}>
        <span>{label}</span>
        {about && (
          <span className={floating.about}>
            {about}
          </span>
        )}
      </span>
      {keys && (
        <span className={floating.end}>
          <Kbd keys={keys} isPlain />
        </span>
      )}
      {isChosen && (
        <span className={floating.end}>
          <Icon of={Check} />
        </span>
      )}
    </MenuItem>
  );
}
