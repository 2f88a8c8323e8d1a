import type { MentionView } from "../api/generated/MentionView";
import { Button } from "./Button";
import { thingOf } from "../lib/place";
import { goPlace } from "../lib/useRoute";
import styles from "./Mentioned.module.css";

type Props = { mentions: readonly MentionView[]; onGo?: () => void };

/** Places that speak of a thing; those on a step are gone to. */
export function Mentioned({ mentions, onGo }: Props) {
  const words = new Map(mentions.map(({ place, at }) => [thingOf(place), at]));
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
