import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";

import type { Service } from "../../api/generated/Service";
import { Button, IconButton } from "../../components/Button";
import { PersonDock } from "../../components/PersonDock";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { childPlace, thingOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./Purpose.module.css";
import { stepOf } from "./things";

type Props = {
  project: string;
  service: Service;
  /** The keys of the steps whose pages are flipped through. */
  pages: readonly string[];
  /** Why these: what is selected, in a few words. */
  says: string;
};

/** The pages that meet what is selected, as a person sees them, flipped one by one. */
export function NeedDock({ project, service, pages, says }: Props) {
  const { say, language } = useTexts();
  const [at, setAt] = useState(0);
  const number = Math.min(at, Math.max(0, pages.length - 1));
  const key = pages[number] ?? null;
  const place = key === null ? null : childPlace("", "steps", key);
  const step = place === null ? undefined : stepOf(service, place)?.thing;
  const first = step && "questions" in step ? step.questions?.[0]?.label : undefined;
  const footer = place !== null && (
    <div className={styles.pager}>
      <span>{says}</span>
      <span className={styles.flip}>
        {pages.length > 1 && (
          <>
            <IconButton label={say("purpose-page-before")} isSmall icon={ChevronLeft} isDisabled={number === 0} onPress={() => setAt(number - 1)} />
            <span className={styles.count} aria-live="polite">{say("purpose-page-of", { number: number + 1, count: pages.length })}</span>
            <IconButton label={say("purpose-page-after")} isSmall icon={ChevronRight} isDisabled={number === pages.length - 1} onPress={() => setAt(number + 1)} />
          </>
        )}
        <Button kind="link" onPress={() => goStage("pages", place)}>
          {localise(step?.title ?? {}, language) || localise(first ?? {}, language) || say("purpose-to-page")}
        </Button>
      </span>
    </div>
  );
  return <PersonDock project={project} step={key} onPlace={(pressed) => goStage("pages", thingOf(pressed))} footer={footer || undefined} />;
}
