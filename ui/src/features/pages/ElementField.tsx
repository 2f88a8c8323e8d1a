import { Combo } from "../../components/Combo";
import { useTexts } from "../../i18n/texts";
import { elementOf, partsOf, useElements } from "./elements";
import styles from "./Pages.module.css";

type Props = { element: string; onChange: (element: string) => void };

/** What a datum is, in two choices: what, and whose. A word that the vocabulary does not have stays. */
export function ElementField({ element, onChange }: Props) {
  const { say } = useTexts();
  const { roles, data } = useElements();
  const { role, datum } = partsOf(element);
  return (
    <fieldset className={styles.element} aria-label={say("question-is")}>
      <Combo label={say("element-datum")} value={datum || null} options={withOwn(data, datum)} placeholder={say("element-none")} onChange={(chosen) => onChange(elementOf(role, chosen ?? ""))} />
      <Combo label={say("element-role")} value={role || null} options={withOwn(roles, role)} placeholder={say("element-nobody")} isDisabled={datum === ""} onChange={(chosen) => onChange(elementOf(chosen ?? "", datum))} />
    </fieldset>
  );
}

function withOwn(options: readonly { id: string; label: string }[], own: string) {
  const named = options.map(({ id, label }) => ({ id, label }));
  return own === "" || named.some(({ id }) => id === own) ? named : [{ id: own, label: own }, ...named];
}
