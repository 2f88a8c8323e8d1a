import type { Selection } from "react-aria-components";

/** At most one of a list is chosen, and another takes its place. */
export function chosenOne(selected: string | null, onSelect: ((id: string) => void) | undefined) {
  return {
    selectionMode: onSelect ? "single" : "none",
    selectionBehavior: "replace",
    disallowEmptySelection: selected !== null,
    selectedKeys: selected === null ? [] : [selected],
    onSelectionChange: (keys: Selection) => {
      for (const key of keys === "all" ? [] : keys) {
        onSelect?.(String(key));
      }
    },
  } as const;
}
