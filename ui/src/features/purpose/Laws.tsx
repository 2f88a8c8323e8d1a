import { BookOpen, Plus, TriangleAlert } from "lucide-react";

import type { Law } from "../../api/generated/Law";
import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { IconButton } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import type { Changes } from "./changes";
import styles from "./Purpose.module.css";
import { useServed } from "./served";
import { ThingRows } from "./ThingRows";
import type { Placed } from "./things";

type Props = { service: Service; laws: readonly Placed<Law>[]; uses: ReadonlyMap<string, readonly ServingView[]> | null; changes: Changes; selected: string | null };

/** What the law says: the acts, with what rests on each. */
export function Laws({ service, laws, uses, changes, selected }: Props) {
  const { say, language } = useTexts();
  const served = useServed(service);
  const rowOf = ({ place, thing }: Placed<Law>) => {
    const title = localise(thing.title ?? {}, language);
    const resting = uses?.get(place);
    return {
      name: title || (thing.id ?? ""),
      lead: <Icon of={BookOpen} />,
      title: (
        <span className={styles.plain}>
          {title ? <Said text={thing.title ?? {}} /> : say("purpose-law-untitled")}
          {thing.article && <> {say("purpose-article", { article: thing.article })}</>}
        </span>
      ),
      beside: resting && resting.length > 0 && <span className={styles.quiet}>{served(resting)}</span>,
      about: resting?.length === 0 && (
        <Chip tone="warn" icon={TriangleAlert}>
          {say("purpose-unused")}
        </Chip>
      ),
    };
  };
  return (
    <ThingRows
      collection="laws"
      title={say("purpose-laws")}
      things={laws}
      changes={changes}
      selected={selected}
      add={<IconButton label={say("purpose-add-law")} isSmall icon={Plus} onPress={() => changes.add("laws")} />}
      none={{ icon: BookOpen, title: say("purpose-laws-none"), text: say("purpose-laws-none-text"), act: say("purpose-law-first") }}
      rowOf={rowOf}
    />
  );
}
