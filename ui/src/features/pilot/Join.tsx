import { Copy, Maximize } from "lucide-react";
import { useState } from "react";

import type { RunningRound } from "../../api/generated/RunningRound";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Section } from "../../components/Section";
import { tell } from "../../components/Spoken";
import { toast } from "../../components/Toasts";
import { useTexts } from "../../i18n/texts";
import styles from "./Pilot.module.css";

type Props = { running: RunningRound };

/** How people get in: a code for cameras, and the address. */
export function Join({ running }: Props) {
  const { say } = useTexts();
  const [isLarge, setLarge] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(running.join).then(
      () => tell(say("pilot-copied")),
      () => toast(say("pilot-not-copied")),
    );
  const address = <code className={styles.address}>{running.join}</code>;
  return (
    <Section title={say("pilot-join")}>
      <Code svg={running.qr} />
      {address}
      <p className={styles.quiet}>{say("pilot-join-here")}</p>
      <div className={styles.line}>
        <Button isSmall icon={Copy} onPress={copy}>
          {say("pilot-copy")}
        </Button>
        <Button isSmall icon={Maximize} onPress={() => setLarge(true)}>
          {say("pilot-large")}
        </Button>
      </div>
      <Dialog title={say("pilot-join")} isOpen={isLarge} onClose={() => setLarge(false)} size="wide" actions={<Button onPress={() => setLarge(false)}>{say("close")}</Button>}>
        <div className={styles.large}>
          <Code svg={running.qr} />
          {address}
        </div>
      </Dialog>
    </Section>
  );
}

function Code({ svg }: { svg: string }) {
  // oxlint-disable-next-line react/no-danger -- the core draws it, of nothing but squares
  return <div className={styles.code} dangerouslySetInnerHTML={{ __html: svg }} />;
}
