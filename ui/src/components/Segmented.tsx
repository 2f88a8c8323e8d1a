import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

import styles from "./Segmented.module.css";

type Option<T extends string> = { id: T; label: ReactNode; name: string; lang?: string };

type Props<T extends string> = { label: string; value: T; options: readonly Option<T>[]; onChange: (value: T) => void; isDisabled?: boolean };

/** A choice of one among a few, all in view: an option's `label` is shown, its `name` is spoken. */
export function Segmented<T extends string>({ label, value, options, onChange, isDisabled = false }: Props<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) {
          onChange(chosen.id);
        }
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.option} aria-label={option.name} lang={option.lang}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
