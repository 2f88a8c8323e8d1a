import { keyNames } from "../lib/platform";
import styles from "./Kbd.module.css";

type Props = { keys: string; isPlain?: boolean };

/** A shortcut such as `Ctrl+K`, named as this computer's keyboard names it; `isPlain` draws no key around it. */
export function Kbd({ keys, isPlain }: Props) {
  return (
    <kbd className={styles.kbd} data-plain={isPlain || undefined}>
      {keyNames(keys).join(" ")}
    </kbd>
  );
}
