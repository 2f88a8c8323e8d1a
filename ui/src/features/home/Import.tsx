import { CircleCheck, FolderOpen, Import as ImportIcon, Upload } from "lucide-react";
import { FileTrigger } from "react-aria-components";

import type { ImportProposal } from "../../api/generated/ImportProposal";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { Progress } from "../../components/Progress";
import { Facts, Section } from "../../components/Section";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import styles from "./Import.module.css";
import { useFileDrop } from "./useFileDrop";
import { type Importing, useImport } from "./useImport";

type Props = {
  /** Asks where a service of Maket's own lies. */
  onOpenFile: () => void;
};

/** Takes over a form of another tool: a place to drop its file, and what would become of it. */
export function Import({ onOpenFile }: Props) {
  const { say } = useTexts();
  const { importing, read, take, cancel } = useImport();
  const isOver = useFileDrop(read);
  return (
    <section className={styles.area} data-over={isOver || undefined} aria-labelledby="home-import">
      <Icon of={Upload} size={18} />
      <div className={styles.words}>
        <h2 id="home-import" className={styles.title}>
          {say("import-title")}
        </h2>
        <p>{say(isOver ? "import-drop" : "import-intro")}</p>
      </div>
      <FileTrigger onSelect={(files) => files?.[0] && read(files[0])}>
        <Button icon={ImportIcon}>{say("import-choose")}</Button>
      </FileTrigger>
      <Sheet
        importing={importing}
        onTake={take}
        onCancel={cancel}
        onOpenFile={() => {
          cancel();
          onOpenFile();
        }}
      />
    </section>
  );
}

type SheetProps = { importing: Importing | null; onTake: (name: string, proposal: ImportProposal) => void; onCancel: () => void; onOpenFile: () => void };

function Sheet({ importing, onTake, onCancel, onOpenFile }: SheetProps) {
  const { say } = useTexts();
  const proposal = importing && "proposal" in importing ? importing.proposal : null;
  const acts = (
    <>
      <Button onPress={onCancel}>
        {say(importing?.at === "failed" ? "close" : "cancel")}
      </Button>
      {importing?.at === "service" && (
        <Button kind="primary" icon={FolderOpen} onPress={onOpenFile}>
          {say("home-open")}
        </Button>
      )}
      {importing && proposal && (
        <Button kind="primary" isDisabled={importing.at === "accepting"} onPress={() => onTake(importing.name, proposal)}>
          {say("import-take")}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={importing ? say(`import-at-${importing.at}`, { name: importing.name }) : ""} size="wide" isOpen={importing !== null} onClose={onCancel} actions={acts}>
      {importing?.at === "service" && <p>{say("import-own")}</p>}
      {importing?.at === "reading" && <Progress label={say("import-reading", { name: importing.name })} />}
      {importing?.at === "accepting" && <Progress label={say("import-accepting")} />}
      {importing?.at === "failed" && (
        <>
          <Trouble error={importing.error} onAgain={importing.again} />
          {importing.error.code.startsWith("import-") && <p className={styles.why}>{importing.error.details}</p>}
        </>
      )}
      {importing?.at === "proposed" && <Proposal proposal={importing.proposal} />}
    </Dialog>
  );
}

function Proposal({ proposal }: { proposal: ImportProposal }) {
  const { say, language } = useTexts();
  const { title, dialect, pages, questions, errors, findings, losses } = proposal;
  return (
    <>
      <Facts
        facts={[
          { name: say("import-service"), value: <b>{title}</b> },
          { name: say("import-dialect"), value: dialect },
          { name: say("import-holds"), value: `${say("import-pages", { count: pages })}, ${say("import-questions", { count: questions })}` },
          { name: say("import-findings"), value: say("import-found", { findings, errors }) },
        ]}
      />
      {losses.length === 0 ? (
        <Notice tone="good" icon={CircleCheck}>
          {say("import-whole")}
        </Notice>
      ) : (
        <Section title={say("import-losses", { count: losses.length })} level={3}>
          <p>{say("import-losses-text")}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <ul className={styles.losses} tabIndex={0} aria-label={say("import-losses", { count: losses.length })}>
            {losses.map(({ at, place, what }) => (
              <li key={`${at} ${what}`}>
                <span className={styles.place} title={at}>
                  {capital(place, language)}
                </span>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
