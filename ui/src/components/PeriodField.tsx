import { Choice } from "./Choice";
import { TextField } from "./Field";
import { useTexts } from "../i18n/texts";
import { useDraft } from "../lib/useDraft";
import styles from "./PeriodField.module.css";

type Props = { label: string; period: string; onChange: (period: string | null) => void };

const UNITS = ["D", "M", "Y"] as const;

/** A length of time: so many days, months or years. Another form of it is shown as it is written. */
export function PeriodField({ label, period, onChange }: Props) {
  const { say } = useTexts();
  const [, count = "", unit = "Y"] = /^P(\d+)([DMY])$/.exec(period) ?? [];
  const draft = useDraft(count || period, (text) => {
    const plain = text.trim();
    onChange(plain === "" ? null : /^\d+$/.test(plain) ? `P${plain}${unit}` : plain);
  });
  return (
    <div className={styles.period}>
      <TextField label={label} {...draft} />
      {(count !== "" || period === "") && (
        <Choice
          label={say("condition-unit")}
          isLabelHidden
          value={unit as (typeof UNITS)[number]}
          isDisabled={count === ""}
          options={UNITS.map((id) => ({ id, label: say(`condition-unit-${id.toLowerCase()}`, { count: Number(count) }) }))}
          onChange={(chosen) => onChange(`P${count}${chosen}`)}
        />
      )}
    </div>
  );
}
