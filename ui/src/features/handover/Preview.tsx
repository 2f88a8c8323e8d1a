import { Copy, Download } from "lucide-react";
import { useState } from "react";

import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Skeleton } from "../../components/Skeleton";
import { toast } from "../../components/Toasts";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import styles from "./HandOver.module.css";
import { iconOf, textOf } from "./parts";

type Props = { project: string; part: string; isBusy: boolean; onExport: () => void };

/** A part as it reads, or as its file stands, with what it is for and what is wrong with it. */
export function Preview({ project, part, isBusy, onExport }: Props) {
  const { say } = useTexts();
  const shown = useRead("handover.preview", { project, part, origin: window.location.origin });
  const about = useRead("handover.part", { project, part }).data;
  const [way, setWay] = useState<"read" | "source">("read");
  const { data, error } = shown;
  const copy = () => {
    const text = data?.text ?? "";
    void navigator.clipboard.writeText(text).then(
      () => toast(say("handover-copied")),
      () => toast(say("handover-not-copied")),
    );
  };
  return (
    <section className={styles.preview} aria-label={say(textOf(part))}>
      <div className={styles.previewHead}>
        <Icon of={iconOf(part)} />
        <h2 className={styles.name}>{say(textOf(part))}</h2>
        <code className={styles.path}>{about?.path}</code>
        <span className={styles.acts}>
          {data?.address != null && (
            <Segmented
              label={say("handover-way")}
              value={way}
              options={[
                { id: "read", label: say("handover-read"), name: say("handover-read") },
                { id: "source", label: say("handover-source"), name: say("handover-source") },
              ]}
              onChange={setWay}
            />
          )}
          <Button isSmall kind="ghost" icon={Copy} isDisabled={!data || data.cut} onPress={copy}>
            {say("handover-copy")}
          </Button>
          <Button isSmall icon={Download} isDisabled={!about || isBusy} onPress={onExport}>
            {say("handover-export-one")}
          </Button>
        </span>
      </div>
      <p className={styles.about}>{say(`${textOf(part)}-about`)}</p>
      {about && about.faults.length > 0 && (
        <Notice tone="bad">
          <p>{say("handover-faults", { count: about.faults.length })}</p>
          <ul>
            {about.faults.map((fault) => (
              <li key={fault}>
                <code>{fault}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {error && <Trouble error={error} onAgain={() => void shown.refetch()} />}
      {!data && !error && <Skeleton label={say("handover-part-writing")} lines={8} />}
      {data && data.address !== null && way === "read" && <iframe className={styles.frame} src={data.address} title={say(textOf(part))} sandbox="" />}
      {data && (data.address === null || way === "source") && (
        <>
          {data.cut && <Notice>{say("handover-cut")}</Notice>}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is moved by keys, too */}
          <section className={styles.source} tabIndex={0} aria-label={say("handover-source")}>
            <pre>{data.text}</pre>
          </section>
        </>
      )}
    </section>
  );
}
