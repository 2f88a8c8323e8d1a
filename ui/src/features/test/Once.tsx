import { Landmark, WandSparkles } from "lucide-react";

import type { Confirmed } from "../../api/generated/Confirmed";
import type { OnceQuestion } from "../../api/generated/OnceQuestion";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { Icon } from "../../components/Icon";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { thingOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./Test.module.css";

type Props = { project: string };

/** What people are asked though a registry holds it, what confirming it would save, and the one click that does it. */
export function Once({ project }: Props) {
  const { say, language } = useTexts();
  const once = useRead("once.read", { project, language });
  const editing = useEditing(project);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const added = ({ exchanges }: Confirmed) =>
    exchanges.map(({ registry, missing }) => {
      const named = missing.map((what) => say(`once-unnamed-${what}`));
      return named.length > 0 ? `${say("once-adds", { registry })} ${say("once-unnamed", { what: list.format(named) })}` : `${say("once-adds", { registry })} ${say("once-look-over")}`;
    });
  const saves = (it: Confirmed) => [say("once-saves", { seconds: Math.round(it.seconds), people: it.people, of: it.of }), ...added(it)].join(" ");
  const confirm = ({ edits }: Confirmed) => void editing.editAndSay(edits, say("once-done"));
  const all = once.data?.all ?? null;
  const questions = once.data?.questions ?? [];
  const aboutOf = ({ finding, confirmed }: OnceQuestion) => `${capital(finding.at, language)}. ${confirmed ? saves(confirmed) : say("once-no-way")}`;
  return (
    <Section
      title={say("once")}
      mark={questions.length > 0 && <span className={styles.count}>{questions.length}</span>}
      beside={
        all &&
        questions.length > 1 && (
          <Button isSmall icon={WandSparkles} onPress={() => confirm(all)}>
            {say("once-all")}
          </Button>
        )
      }
    >
      {once.error ? (
        <Trouble error={once.error} onAgain={() => void once.refetch()} />
      ) : !once.data ? (
        <Skeleton label={say("once-looking")} lines={1} />
      ) : questions.length === 0 ? (
        <p className={styles.quiet}>{say("once-none")}</p>
      ) : (
        <div aria-busy={once.isFetching}>
          <Rows label={say("once")} isLined onOpen={(place) => goStage("pages", place)}>
            {questions.map((it) => (
              <Row
                key={it.finding.place}
                id={thingOf(it.finding.place)}
                name={it.finding.message}
                lead={
                  <span className={styles.severity}>
                    <Icon of={Landmark} />
                  </span>
                }
                title={it.finding.message}
                about={aboutOf(it)}
                end={
                  it.confirmed && (
                    <Button isSmall icon={WandSparkles} onPress={() => it.confirmed && confirm(it.confirmed)}>
                      {say(it.confirmed.exchanges.length > 0 ? "once-ask" : "once-confirm")}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
          {all && <p className={styles.quiet}>{`${say("once-spared", { questions: number.format(once.data.spared) })} ${questions.length > 1 ? saves(all) : ""}`}</p>}
        </div>
      )}
    </Section>
  );
}
