import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from "react";

/** Writing the name of what is selected. */
export type Naming = {
  /** The name is to be written now: a thing is new, or is to be renamed. */
  isDue: boolean;
  /** The field has the focus. */
  onBegin: () => void;
  /** Back to where it was asked for. */
  onLeave: () => void;
};

/** A field for a name: it takes the focus once that is due, and Enter or Escape hand it back. */
export function FieldToName({ naming: { isDue, onBegin, onLeave }, children }: { naming: Naming; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent(onBegin);
  useEffect(() => {
    const field = isDue ? around.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea") : null;
    if (field) {
      field.focus();
      field.select();
      begin();
    }
  }, [isDue]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the field inside
    <div ref={around} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
