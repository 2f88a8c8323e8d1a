import { Search } from "lucide-react";
import { useState } from "react";
import { Autocomplete, Dialog, Header, Input, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, SearchField } from "react-aria-components";

import floating from "../components/Floating.module.css";
import { Icon } from "../components/Icon";
import { Kbd } from "../components/Kbd";
import { useTexts } from "../i18n/texts";
import { type Command, useAllCommands } from "../lib/commands";
import { find } from "../lib/find";
import styles from "./Palette.module.css";

type Props = { isOpen: boolean; onClose: () => void };

/** So many answers are shown; more typing finds the others. */
const MOST = 50;

/** Finds a place or does something, by its name in any language. */
export function Palette({ isOpen, onClose }: Props) {
  const { say } = useTexts();
  return (
    <ModalOverlay className={styles.behind} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.sheet}>
        <Dialog className={styles.dialog} aria-label={say("find-or-do")}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const { say } = useTexts();
  const [typed, setTyped] = useState("");
  const offered = useAllCommands().filter((command) => !command.isHidden && !command.isDisabled);
  const found = find(offered, typed).slice(0, MOST);
  const run = (id: string) => {
    onClose();
    found.find((command) => command.id === id)?.onRun();
  };
  const groups = [
    { is: "place", heading: say("find-places") },
    { is: "act", heading: say("find-acts") },
  ] as const;
  // What fits best is on top, so its kind goes first.
  const order = typed.trim() !== "" && found[0]?.is === "act" ? groups.toReversed() : groups;
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to type */}
      <SearchField className={styles.field} aria-label={say("find-or-do")} autoFocus>
        <Icon of={Search} size={18} />
        {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role -- Autocomplete gives it the list that it controls */}
        <Input className={styles.input} placeholder={say("find-hint")} role="combobox" aria-expanded />
      </SearchField>
      <ListBox
        className={`${floating.list} ${styles.list}`}
        aria-label={say("find-or-do")}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => <p className={`${floating.empty} ${styles.empty}`}>{say("find-none", { typed })}</p>}
      >
        {order.map(({ is, heading }) => {
          const commands = found.filter((command) => command.is === is);
          return commands.length === 0 ? null : (
            <ListBoxSection key={is} id={is}>
              <Header className={`${floating.heading} ${styles.heading}`}>{heading}</Header>
              {commands.map(toItem)}
            </ListBoxSection>
          );
        })}
      </ListBox>
    </Autocomplete>
  );
}

function toItem({ id, label, about, icon, keys }: Command) {
  return (
    <ListBoxItem key={id} id={id} textValue={label} className={`${floating.item} ${styles.item}`}>
      {icon && <Icon of={icon} />}
      <span className={styles.label}>
        {label}
      </span>
      {about && (
        <span className={`${floating.about} ${styles.about}`}>
          {about}
        </span>
      )}
      {keys && (
        <span className={`${floating.end} ${styles.keys}`}>
          <Kbd keys={keys} isPlain />
        </span>
      )}
    </ListBoxItem>
  );
}
