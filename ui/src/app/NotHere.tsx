import { MapPinOff } from "lucide-react";

import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { Stage } from "../components/Stage";
import { useTexts } from "../i18n/texts";
import { go } from "../lib/useRoute";
import styles from "./NotHere.module.css";

/** An address that leads to nothing in this studio, with the way home. */
export function NotHere() {
  const { say } = useTexts();
  const home = (
    <Button kind="primary" onPress={() => go({ at: "home", place: null })}>
      {say("home")}
    </Button>
  );
  const content = (
    <div className={styles.sheet}>
      <Empty icon={MapPinOff} title={say("not-here")} level={1} action={home}>
        {say("not-here-text")}
      </Empty>
    </div>
  );
  return <Stage work={{ label: say("not-here"), content }} />;
}
