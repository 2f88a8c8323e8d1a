import { type LucideIcon, MapPinOff } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { Stage } from "../components/Stage";
import { useTexts } from "../i18n/texts";
import { go } from "../lib/useRoute";
import styles from "./NotHere.module.css";

type Props = { icon: LucideIcon; title: string; text: string; children?: ReactNode };

/** A window with nothing to work on, which says so and leads home. */
export function Nothing({ icon, title, text, children }: Props) {
  const { say } = useTexts();
  const home = (
    <Button kind="primary" onPress={() => go({ at: "home", place: null })}>
      {say("home")}
    </Button>
  );
  const content = (
    <div className={styles.sheet}>
      {children}
      <Empty icon={icon} title={title} level={1} action={home}>
        {text}
      </Empty>
    </div>
  );
  return <Stage work={{ label: title, content }} />;
}

/** An address that leads to nothing in this studio. */
export function NotHere() {
  const { say } = useTexts();
  return <Nothing icon={MapPinOff} title={say("not-here")} text={say("not-here-text")} />;
}
