import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./Toasts.module.css";

type Toast = { text: string; undo?: (() => void) | undefined };

/** How long a toast stays, in milliseconds, unless a person is at it. */
const STAYS = 10_000;

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3, wrapUpdate: (update) => flushSync(update) });

/** Says what was done, with the way back where there is one. */
export function toast(text: string, undo?: () => void) {
  queue.add({ text, undo }, { timeout: STAYS });
}

/** Where toasts appear; once in the window. They are an area of their own for F6. */
export function Toasts() {
  const { say } = useTexts();
  const count = useSyncExternalStore(
    (changed) => queue.subscribe(changed),
    () => queue.visibleToasts.length,
  );
  // An empty region would be known to F6 before it is there, and then never.
  if (count === 0) {
    return null;
  }
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label={say("toasts")}>
      {({ toast: { key, content, ...rest } }) => (
        <AriaToast toast={{ key, content, ...rest }} className={styles.toast}>
          <ToastContent className={styles.words}>
            <Text slot="title">{content.text}</Text>
          </ToastContent>
          {content.undo && (
            <Button
              isSmall
              onPress={() => {
                queue.close(key);
                content.undo?.();
              }}
            >
              {say("undo")}
            </Button>
          )}
          <span className={styles.close}>
            <Button kind="ghost" isSmall slot="close">
              <Icon of={X} />
            </Button>
          </span>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
