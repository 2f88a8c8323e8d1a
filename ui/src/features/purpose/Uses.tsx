import { BookOpen, FileBadge, FileText, ListChecks, type LucideIcon, MessageCircleQuestionMark, Sigma, X } from "lucide-react";

import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { Button, IconButton } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { KindTile } from "../../components/KindTile";
import { useTexts } from "../../i18n/texts";
import { goPlace, goStage } from "../../lib/useRoute";
import styles from "./Purpose.module.css";
import { stepOf } from "./things";

const ICONS: Record<string, LucideIcon> = { question: MessageCircleQuestionMark, rule: Sigma, document: FileBadge, "card-document": FileText, refusal: ListChecks };

type Props = { service: Service; uses: readonly ServingView[]; onTake?: (use: ServingView) => void };

/** What serves a need or rests on a law, each leading to where it is made; `onTake` takes it from there. */
export function Uses({ service, uses, onTake }: Props) {
  const { say } = useTexts();
  return (
    <ul className={styles.uses}>
      {uses.map((use) => (
        <li key={use.facet}>
          <Use service={service} use={use} />
          {onTake && <IconButton label={say("purpose-take", { what: use.called })} isSmall icon={X} onPress={() => onTake(use)} />}
        </li>
      ))}
    </ul>
  );
}

/** One of them, by its name. */
export function Use({ service, use: { place, noun, called } }: { service: Service; use: ServingView }) {
  const { say } = useTexts();
  const step = stepOf(service, place)?.thing;
  const go = () => {
    if (!step) {
      goPlace(noun === "card-document" || noun === "refusal" ? "#card" : null);
    } else {
      goStage(step.kind === "page" || step.kind === "review" ? "pages" : "map", place);
    }
  };
  const isHere = step !== undefined || noun === "card-document" || noun === "refusal";
  const name = called || say(`noun-${noun}`);
  return (
    <span className={styles.use}>
      {noun === "step" && step ? <KindTile kind={step.kind} isSmall isNamed /> : <Icon of={ICONS[noun] ?? BookOpen} />}
      {isHere ? (
        <Button kind="link" onPress={go}>
          {name}
        </Button>
      ) : (
        <span>{name}</span>
      )}
    </span>
  );
}
