import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { call } from "../api/call";
import type { StudioError } from "../api/errors";
import type { ConditionView } from "../api/generated/ConditionView";
import { useTexts } from "../i18n/texts";

/** An expression, and where it stands with its facet. */
export type At = { place: string; text: string };

/** What expressions say, by their places; what is still being read is missing. */
export function useConditions(project: string, at: readonly At[]): ReadonlyMap<string, ConditionView> {
  const { language } = useTexts();
  const asked = at.filter(({ text }) => text.trim() !== "");
  const { data = [] } = useQuery<(At & { view: ConditionView | undefined })[], StudioError>({
    queryKey: ["condition.read", { project, language, at: asked }, "by place"],
    queryFn: async () => {
      const { conditions } = await call("condition.read", { project, language, at: asked });
      return asked.map((it, index) => ({ ...it, view: conditions[index] }));
    },
    enabled: asked.length > 0,
    // The sentences of a page stay while one of its conditions is read anew.
    placeholderData: keepPreviousData,
  });
  const views = new Map<string, ConditionView>();
  for (const { place, text } of asked) {
    const view = data.find((it) => it.place === place && it.text === text)?.view;
    if (view) {
      views.set(place, view);
    }
  }
  return views;
}
