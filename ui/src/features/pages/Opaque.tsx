import { Notice } from "../../components/Notice";
import { useTexts } from "../../i18n/texts";
import styles from "./Pages.module.css";

type Props = { children: string; thing: unknown };

/** Something of another version of Maket: said, shown as it is kept, and left alone. */
export function Opaque({ children, thing }: Props) {
  const { say } = useTexts();
  return (
    <>
      <Notice tone="warn">{children}</Notice>
      <details className={styles.opaque}>
        <summary>{say("opaque-kept")}</summary>
        <pre>{JSON.stringify(thing, null, 2)}</pre>
      </details>
    </>
  );
}
