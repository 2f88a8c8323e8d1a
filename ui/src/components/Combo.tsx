import { ChevronDown } from "lucide-react";
import { Button, ComboBox, Input, Popover } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { LIST_HEIGHT, type Option, type OptionGroup, Options } from "./Choice";
import styles from "./Combo.module.css";
import { type FieldFrame, FieldName, FieldNotes } from "./Field";
import field from "./Field.module.css";
import floating from "./Floating.module.css";
import { Icon } from "./Icon";

type Props<T extends string> = FieldFrame & {
  value: T | null;
  options: readonly (Option<T> | OptionGroup<T>)[];
  onChange: (value: T | null) => void;
  placeholder?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** A choice among many by typing a part of the name; clearing the text chooses nothing. */
export function Combo<T extends string>({ value, options, onChange, placeholder, isDisabled = false, autoFocus = false, hint, error, ...name }: Props<T>) {
  const { say } = useTexts();
  return (
    <ComboBox
      className={field.field}
      value={value}
      onChange={(key) => onChange(key as T | null)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldName {...name} />
      <span className={`${field.box} ${styles.box}`}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- who shows the field says whether it is what is asked */}
        <Input className={field.input} placeholder={placeholder} autoFocus={autoFocus} />
        <Button className={styles.open}>
          <Icon of={ChevronDown} />
        </Button>
      </span>
      <FieldNotes hint={hint} error={error} />
      <Popover className={floating.popover} offset={4} maxHeight={LIST_HEIGHT}>
        <Options options={options} empty={say("combo-none")} />
      </Popover>
    </ComboBox>
  );
}
