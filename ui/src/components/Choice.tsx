import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from "react-aria-components";

import styles from "./Choice.module.css";
import { type FieldFrame, FieldName, FieldNotes } from "./Field";
import field from "./Field.module.css";
import floating from "./Floating.module.css";
import { Icon } from "./Icon";

/** One of the things to choose from. */
export type Option<T extends string = string> = { id: T; label: string; about?: string; icon?: LucideIcon; lang?: string; isDisabled?: boolean };

/** Options under a heading. */
export type OptionGroup<T extends string = string> = { heading: string; options: readonly Option<T>[] };

type Props<T extends string> = FieldFrame & {
  value: T | null;
  options: readonly (Option<T> | OptionGroup<T>)[];
  onChange: (value: T) => void;
  /** What is shown until something is chosen. */
  placeholder?: string;
  isSmall?: boolean;
  /** The choice needs a look. */
  tone?: "warn";
  isDisabled?: boolean;
};

/** How high a list that floats may be, in pixels: what it is about stays in view. */
export const LIST_HEIGHT = 336;

/** A choice of one among many, opened on demand; options may be grouped under headings. */
export function Choice<T extends string>({ value, options, onChange, placeholder, isSmall, tone, isDisabled = false, hint, error, ...name }: Props<T>) {
  return (
    <Select
      className={field.field}
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      placeholder={placeholder ?? "–"}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
    >
      <FieldName {...name} />
      <Button className={styles.button} data-small={isSmall || undefined} data-tone={tone}>
        <SelectValue className={styles.value} />
        <Icon of={ChevronDown} />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={floating.popover} offset={4} maxHeight={LIST_HEIGHT}>
        <Options options={options} />
      </Popover>
    </Select>
  );
}

/** What can be chosen, inside what floats. */
export function Options<T extends string>({ options, empty }: { options: readonly (Option<T> | OptionGroup<T>)[]; empty?: string }) {
  return (
    <ListBox className={`${floating.list} ${styles.list}`} renderEmptyState={() => <p className={floating.empty}>{empty}</p>}>
      {options.map((entry) =>
        "heading" in entry ? (
          <ListBoxSection key={entry.heading} id={`heading ${entry.heading}`}>
            <Header className={floating.heading}>{entry.heading}</Header>
            {entry.options.map(toItem)}
          </ListBoxSection>
        ) : (
          toItem(entry)
        ),
      )}
    </ListBox>
  );
}

function toItem({ id, label, about, icon, lang, isDisabled = false }: Option) {
  return (
    <ListBoxItem key={id} id={id} textValue={label} className={floating.item} isDisabled={isDisabled}>
      {({ isSelected }) => (
        <>
          {icon && <Icon of={icon} />}
          <span className={floating.words}>
            <span lang={lang}>
              {label}
            </span>
            {about && (
              <span className={`${floating.about} ${styles.about}`}>
                {about}
              </span>
            )}
          </span>
          {isSelected && (
            <span className={styles.tick}>
              <Icon of={Check} />
            </span>
          )}
        </>
      )}
    </ListBoxItem>
  );
}
