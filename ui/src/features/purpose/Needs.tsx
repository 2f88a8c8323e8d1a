import { FileText, Plus, Quote, TriangleAlert, UserRoundPlus } from "lucide-react";

import type { Need as NeedOf } from "../../api/generated/Need";
import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Chip, Need } from "../../components/Marks";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import type { Changes } from "./changes";
import styles from "./Purpose.module.css";
import { useServed } from "./served";
import { ThingRows } from "./ThingRows";
import type { Placed } from "./things";

type Props = { service: Service; needs: readonly Placed<NeedOf>[]; uses: ReadonlyMap<string, readonly ServingView[]> | null; changes: Changes; selected: string | null };

/** Who needs the service, and what for: a sentence each, with what serves it. */
export function Needs({ service, needs, uses, changes, selected }: Props) {
  const { say, language } = useTexts();
  const served = useServed(service);
  const rowOf = ({ place, thing }: Placed<NeedOf>, at: number) => {
    const serving = uses?.get(place);
    return {
      name: localise(thing.want ?? {}, language) || say("purpose-need-number", { number: at + 1 }),
      lead: <Need>{say("need-short", { number: at + 1 })}</Need>,
      title: <Sentence need={thing} />,
      about: (
        <span className={styles.facts}>
          {thing.evidence && (
            <span className={styles.fact}>
              <Icon of={Quote} size={14} />
              {thing.evidence}
            </span>
          )}
          {serving && serving.length > 0 && (
            <span className={styles.fact}>
              <Icon of={FileText} size={14} />
              {served(serving)}
            </span>
          )}
          {serving?.length === 0 && (
            <Chip tone="warn" icon={TriangleAlert}>
              {say("purpose-unserved")}
            </Chip>
          )}
        </span>
      ),
    };
  };
  return (
    <ThingRows
      collection="needs"
      title={say("purpose-needs")}
      things={needs}
      changes={changes}
      selected={selected}
      add={
        <Button isSmall icon={Plus} onPress={() => changes.add("needs")}>
          {say("purpose-need")}
        </Button>
      }
      none={{ icon: UserRoundPlus, title: say("purpose-needs-none"), text: say("purpose-needs-none-text"), act: say("purpose-need-first") }}
      rowOf={rowOf}
    />
  );
}

/** What stands for a part of the sentence until it is put in. */
const PARTS = { who: "\uE000", want: "\uE001", so: "\uE002" } as const;

/** A need as a sentence in three parts, each in the language in which it is written. */
export function Sentence({ need }: { need: NeedOf }) {
  const { say } = useTexts();
  const pieces = say("purpose-sentence", PARTS).split(/([\uE000-\uE002])/);
  const isWorded = (["who", "want", "so"] as const).some((name) => Object.values(need[name] ?? {}).some(Boolean));
  if (!isWorded) {
    return <span className={styles.sentence}>{say("purpose-need-unworded")}</span>;
  }
  const part = (piece: string) => (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((name) => PARTS[name] === piece);
  return (
    <span className={styles.sentence}>
      {pieces.map((piece, at) => {
        const name = part(piece);
        const text = name && need[name];
        return name ? (
          <span key={at} className={styles[name]}>
            {text && Object.values(text).some(Boolean) ? <Said text={text} /> : "…"}
          </span>
        ) : (
          piece
        );
      })}
    </span>
  );
}
