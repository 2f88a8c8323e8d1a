import { CircleCheck, TriangleAlert, WandSparkles } from "lucide-react";
import { useState } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Switch } from "../../components/Switch";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { capital } from "../../lib/capital";
import { keyIn, keysOf, thingOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./Test.module.css";

type Props = { project: string; service: Service };

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** What is wrong with the service, the gravest first, each with the one click that mends it where there is one. */
export function Problems({ project, service }: Props) {
  const { say, language } = useTexts();
  const found = useRead("check.read", { project, language });
  const proof = useRead("proof.read", { project, language });
  const editing = useEditing(project);
  const [withHints, setWithHints] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const all = [...(found.data?.findings ?? []), ...(proof.data?.findings ?? [])].toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
  const graver = all.filter(({ severity }) => severity !== "hint");
  const shown = withHints ? all : graver;
  const named = shown.map((finding, at) => ({ finding, id: `${finding.code} ${finding.place} ${at}` }));
  const mend = ({ fix }: FindingView) => fix && void editing.editAndSay(fix.edits, fix.says);
  const chosen = named.find(({ id }) => id === selected)?.finding;
  useCommands([{ id: "mend", is: "act", label: say("test-mend"), keys: "Ctrl+Enter", isDisabled: !chosen?.fix, onRun: () => chosen && mend(chosen) }]);
  const hints = all.length - graver.length;
  return (
    <Section title={say("test-problems")} mark={<span className={styles.count}>{graver.length}</span>} beside={hints > 0 && <Switch isSelected={withHints} onChange={setWithHints}>{say("test-hints", { count: hints })}</Switch>}>
      {found.error ? (
        <Trouble error={found.error} onAgain={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton label={say("test-checking")} />
      ) : named.length === 0 ? (
        <Empty icon={CircleCheck} title={say("test-no-problems")} level={3}>
          {say("test-no-problems-text")}
        </Empty>
      ) : (
        <Rows label={say("test-problems")} isLined selected={selected} onSelect={setSelected} onOpen={(id) => open(service, named.find((it) => it.id === id)?.finding)}>
          {named.map(({ finding, id }) => (
            <Row
              key={id}
              id={id}
              name={finding.message}
              lead={
                <span className={styles.severity} data-severity={finding.severity}>
                  <Icon of={TriangleAlert} />
                </span>
              }
              title={finding.message}
              about={`${capital(finding.at || say("noun-service"), language)}. ${finding.why}`}
              end={
                <span className={styles.acts}>
                  {finding.fix && (
                    <Button isSmall icon={WandSparkles} onPress={() => mend(finding)}>
                      {finding.fix.says}
                    </Button>
                  )}
                  <Button isSmall kind="ghost" onPress={() => open(service, finding)}>
                    {say("test-show")}
                  </Button>
                </span>
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** Goes to where a finding is: pages to the pages, other steps to the map, the rest to the purpose. */
function open({ steps = [] }: Service, finding: FindingView | undefined) {
  if (!finding) {
    return;
  }
  const key = keyIn(finding.place, "steps");
  const step = key === null ? undefined : steps[keysOf(steps).indexOf(key)];
  goStage(key === null ? "purpose" : step?.kind === "page" ? "pages" : "map", thingOf(finding.place));
}
