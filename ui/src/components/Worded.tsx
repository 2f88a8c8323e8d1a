import { facetPlace } from "../lib/place";
import { tellTyped } from "../lib/typing";
import { useDraft } from "../lib/useDraft";
import type { Editing } from "./editing";
import { TextArea, TextField } from "./Field";
import { KnownMenu } from "./KnownMenu";

type Props = {
  editing: Editing;
  /** The thing that holds the text, and its facet there. */
  place: string;
  facet: string;
  text: Record<string, string> | undefined;
  /** The language that is written. */
  language: string;
  /** Whose answers may be spoken of in the text; without it none are offered. */
  project?: string;
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  error?: string | undefined;
  placeholder?: string;
  isLong?: boolean;
  autoFocus?: boolean;
};

/** A service's own text in one language: saved as it is typed, and told to the page at once. */
export function Worded(props: Props) {
  // What is still being typed belongs to its place and language.
  return <Typed key={`${props.place}#${props.facet}.${props.language}`} {...props} />;
}

function Typed({ editing, project, place, facet, text, language, isLong, placeholder, ...field }: Props) {
  const at = `${facet}.${language}`;
  const { onChange, ...draft } = useDraft(text?.[language] ?? "", (value) => void editing.set(place, at, value));
  const typed = (value: string) => {
    onChange(value);
    tellTyped(facetPlace(place, at), value);
  };
  const insert = (name: string, from: number, to: number) => {
    const before = `${draft.value.slice(0, from)}{${name}}`;
    typed(before + draft.value.slice(to));
    return before.length;
  };
  const known = project !== undefined && { beside: <KnownMenu project={project} place={facetPlace(place, at)} label={field.label} onInsert={insert} /> };
  const Field = isLong ? TextArea : TextField;
  return <Field {...field} {...draft} {...known} onChange={typed} lang={language} {...(placeholder !== undefined && { placeholder })} />;
}
