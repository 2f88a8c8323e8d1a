import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Kbd } from "../components/Kbd";
import { Notice } from "../components/Notice";
import { useTexts } from "../i18n/texts";
import { capital } from "../lib/capital";
import { useAllCommands } from "../lib/commands";
import styles from "./KeysHelp.module.css";

/** Keys that no command holds: the window's and its parts' own. */
const OWN = [
  { keys: ["F6", "Shift+F6"], text: "keys-areas" },
  { keys: ["Ctrl+K"], text: "find-or-do" },
  { keys: ["Up", "Down", "Home", "End"], text: "keys-move" },
  { keys: ["Enter"], text: "keys-open" },
  { keys: ["F2"], text: "keys-rename" },
  { keys: ["Alt+Up", "Alt+Down"], text: "keys-order" },
  { keys: ["Delete"], text: "keys-delete" },
  { keys: ["Escape"], text: "keys-close" },
] as const;

type Props = { isOpen: boolean; onClose: () => void; letterKeys: boolean };

/** What the keys do: those of every part, and those of what can be done now. */
export function KeysHelp({ isOpen, onClose, letterKeys }: Props) {
  const { say } = useTexts();
  return (
    <Dialog title={say("keys")} isOpen={isOpen} onClose={onClose} size="wide" actions={<Button onPress={onClose}>{say("close")}</Button>}>
      {!letterKeys && <Notice>{say("keys-letters-off")}</Notice>}
      <Keys />
    </Dialog>
  );
}

function Keys() {
  const { say, language } = useTexts();
  const held = useAllCommands().flatMap(({ label, keys, within, isHidden }) =>
    keys && !isHidden ? [{ keys: [keys], text: within ? say("keys-within", { what: label, area: say(`area-${within}`) }) : label }] : [],
  );
  const own = OWN.map(({ keys, text }) => ({ keys, text: say(text) }));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <dl className={styles.keys} tabIndex={0} aria-label={say("keys")}>
      {[...own, ...held].map(({ keys, text }) => (
        <div key={`${keys.join()} ${text}`}>
          <dt>
            {keys.map((shortcut) => (
              <Kbd key={shortcut} keys={shortcut} />
            ))}
          </dt>
          <dd>{capital(text, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
