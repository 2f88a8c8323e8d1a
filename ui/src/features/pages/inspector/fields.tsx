import type { Editing } from "../../../components/editing";
import { TextField } from "../../../components/Field";
import { useTexts } from "../../../i18n/texts";
import { useDraft } from "../../../lib/useDraft";

type Props<V> = { editing: Editing; place: string; facet: string; label: string; hint?: string; value: V | null | undefined };

/** A whole number; nothing is no limit. */
export function CountField({ editing, place, facet, label, hint, value, most = 4_294_967_295 }: Props<number> & { most?: number }) {
  const { say } = useTexts();
  const isGood = (text: string) => text === "" || (/^\d+$/.test(text) && Number(text) <= most);
  const draft = useDraft(value == null ? "" : String(value), (text) => isGood(text.trim()) && void editing.set(place, facet, text.trim() === "" ? null : Number(text)));
  const error = isGood(draft.value.trim()) ? undefined : say("field-whole", { most });
  return <TextField label={label} inputMode="numeric" error={error} {...(hint !== undefined && { hint })} {...draft} />;
}

function tidy(text: string): string {
  return text.replace(/[\s\u00A0]/g, "").replace(",", ".").replace("−", "-");
}

/** A decimal number, with a comma or a point; nothing is no limit. */
export function DecimalField({ editing, place, facet, label, hint, value }: Props<number | string>) {
  const { say } = useTexts();
  const isGood = (text: string) => /^(-?\d+(\.\d+)?)?$/.test(tidy(text));
  const draft = useDraft(value == null ? "" : String(value), (text) => isGood(text) && void editing.set(place, facet, tidy(text)));
  return <TextField label={label} inputMode="decimal" error={isGood(draft.value) ? undefined : say("field-number")} {...(hint !== undefined && { hint })} {...draft} />;
}

/** A line that is in no language; `isList` parts it at commas. */
export function PlainField({ editing, place, facet, label, hint, value, isList }: Props<string> & { isList?: boolean }) {
  const draft = useDraft(value ?? "", (text) => {
    const parts = text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
    void editing.set(place, facet, isList ? (parts.length > 0 ? parts : null) : text);
  });
  return <TextField label={label} {...(hint !== undefined && { hint })} {...draft} />;
}
