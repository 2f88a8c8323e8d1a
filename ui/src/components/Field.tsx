import { Database, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps } from "react-aria-components";

import styles from "./Field.module.css";
import { Icon } from "./Icon";

/** What every field has: its name, what helps to fill it in, and what is wrong in one sentence. */
export type FieldFrame = {
  label: string;
  /** The name is spoken and not shown. */
  isLabelHidden?: boolean | undefined;
  /** Marks after the name, a need for instance. */
  beside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; the field is then invalid. */
  error?: string | undefined;
};

/** The name of a field. */
export function FieldName({ label, isLabelHidden, beside }: Pick<FieldFrame, "label" | "isLabelHidden" | "beside">) {
  return (
    <span className={isLabelHidden ? styles.hidden : styles.name}>
      <Label>{label}</Label>
      {beside}
    </span>
  );
}

/** What helps to fill a field in, or what is wrong with it. */
export function FieldNotes({ hint, error }: Pick<FieldFrame, "hint" | "error">) {
  return (
    <>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>
        <Icon of={TriangleAlert} size={14} />
        {error}
      </FieldError>
    </>
  );
}

type Props = FieldFrame &
  Pick<TextFieldProps, "isDisabled" | "isReadOnly" | "isRequired" | "autoFocus" | "type" | "inputMode" | "maxLength" | "onKeyDown" | "onFocus"> & {
    value: string;
    onChange?: (value: string) => void;
    onBlur?: () => void;
    /** The language of what is typed, where it is not the studio's. */
    lang?: string | undefined;
    placeholder?: string;
    /** The value came from a registry: read-only, and drawn so. */
    isFromRegistry?: boolean;
  };

/** One line of text. `useDraft` of lib turns typing into edits: `<TextField label=… {...useDraft(saved, save)} />`. */
export function TextField({ lang, placeholder, isFromRegistry, ...rest }: Props) {
  const { label, isLabelHidden, beside, hint, error, ...field } = rest;
  return (
    <AriaTextField {...field} className={styles.field} isReadOnly={field.isReadOnly || isFromRegistry || false} isInvalid={error !== undefined}>
      <FieldName label={label} isLabelHidden={isLabelHidden} beside={beside} />
      <span className={styles.box} data-registry={isFromRegistry || undefined}>
        {isFromRegistry && <Icon of={Database} />}
        <Input className={styles.input} lang={lang} placeholder={placeholder} />
      </span>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

type AreaProps = Omit<Props, "type" | "inputMode" | "isFromRegistry"> & { rows?: number };

/** Several lines of text; grows with what is written. */
export function TextArea({ lang, placeholder, rows = 2, ...rest }: AreaProps) {
  const { label, isLabelHidden, beside, hint, error, ...field } = rest;
  return (
    <AriaTextField {...field} className={styles.field} isInvalid={error !== undefined}>
      <FieldName label={label} isLabelHidden={isLabelHidden} beside={beside} />
      {/* The copy of the text behind the area gives it its height. */}
      <span className={`${styles.box} ${styles.area}`} data-text={`${field.value} `}>
        <AriaTextArea className={styles.input} lang={lang} placeholder={placeholder} rows={rows} />
      </span>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
