import type { MentionView } from "../api/generated/MentionView";
import { useTexts } from "../i18n/texts";
import { capital } from "../lib/capital";
import { thingOf } from "../lib/place";
import { goPlace } from "../lib/useRoute";
import { Button } from "./Button";
import styles from "./Mentioned.module.css";

type Props = { mentions: readonly MentionView[]; onGo?: () => void };

/** Places that speak of a thing; those on a step are gone to. */
export function Mentioned({ mentions, onGo }: Props) {
  const { language } = useTexts();
  const words = new Map(mentions.map(({ place, at }) => [thingOf(place), capital(at, language)]));
  return (
    <ul className={styles.mentions}>
      {[...words].map(([place, at]) => (
        <li key={place}>
          {place.startsWith("steps/") ? (
            <Button
              kind="link"
              onPress={() => {
                onGo?.();
                goPlace(place);
              }}
            >
              {at}
            </Button>
          ) : (
            at
          )}
        </li>
      ))}
    </ul>
  );
}
