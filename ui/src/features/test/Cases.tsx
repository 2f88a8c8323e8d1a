import { BookmarkCheck, CircleCheck, Trash2, TriangleAlert } from "lucide-react";

import type { CaseBroken } from "../../api/generated/CaseBroken";
import type { CaseView } from "../../api/generated/CaseView";
import type { Person } from "../../api/generated/Person";
import type { Service } from "../../api/generated/Service";
import { useRead } from "../../api/queries";
import { call } from "../../api/call";
import { Button, IconButton } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Chip } from "../../components/Marks";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { childPlace, keysOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./Test.module.css";

type Props = { project: string; service: Service; people: readonly Person[] };

/** The walks that are kept, each played on the service as it stands: what a change has broken comes first. */
export function Cases({ project, service, people }: Props) {
  const { say, language } = useTexts();
  const played = useRead("case.list", { project });
  const editing = useEditing(project);
  const all = (played.data?.cases ?? []).toSorted((one, other) => Number(one.broken === null) - Number(other.broken === null));
  const broken = all.filter((it) => it.broken !== null).length;
  const nameOf = (id: string) => localise(people.find((it) => it.id === id)?.name ?? {}, language) || id;
  const titleOf = ({ name, names }: CaseView) => names[language] ?? name;
  const forget = async (it: CaseView) => {
    const { edits } = await call("case.drop", { project, name: it.name });
    await editing.editAndSay(edits, say("case-removed", { name: titleOf(it) }));
  };
  const about = ({ people: who, expected }: CaseView) => {
    const names = new Intl.ListFormat(language, { style: "narrow", type: "unit" }).format(who.map(nameOf));
    const end = localise(expected ?? {}, language);
    return end ? say("case-about", { people: names, end }) : names;
  };
  return (
    <Section
      title={say("cases")}
      mark={<span className={styles.count}>{all.length}</span>}
      beside={played.data && all.length > 0 && <Chip tone={broken > 0 ? "bad" : "good"} icon={broken > 0 ? TriangleAlert : CircleCheck}>{broken > 0 ? say("cases-broken", { count: broken }) : say("cases-good")}</Chip>}
    >
      {played.error ? (
        <Trouble error={played.error} onAgain={() => void played.refetch()} />
      ) : !played.data ? (
        <Skeleton label={say("cases-playing")} />
      ) : all.length === 0 ? (
        <Empty icon={BookmarkCheck} title={say("cases-none")} level={3}>
          {say("cases-none-text")}
        </Empty>
      ) : (
        <div aria-busy={played.isFetching}>
          <Rows label={say("cases")} isLined>
            {all.map((it) => (
              <Row
                key={it.line}
                id={String(it.line)}
                name={say(it.broken ? "case-is-broken" : "case-is-good", { name: titleOf(it) })}
                lead={
                  <span className={styles.severity} data-severity={it.broken ? "error" : undefined}>
                    <Icon of={it.broken ? TriangleAlert : CircleCheck} />
                  </span>
                }
                title={titleOf(it)}
                about={about(it)}
                end={
                  <span className={styles.acts}>
                    {it.broken?.step && <Show service={service} broken={it.broken} />}
                    <IconButton isSmall icon={Trash2} label={say("case-remove", { name: titleOf(it) })} onPress={() => void forget(it)} />
                  </span>
                }
              >
                {it.broken && <Why broken={it.broken} />}
              </Row>
            ))}
          </Rows>
        </div>
      )}
    </Section>
  );
}

/** What has broken a case, in plain words. */
function Why({ broken }: { broken: CaseBroken }) {
  const { say, language } = useTexts();
  const words = { row: broken.row, line: broken.line, expected: localise(broken.expected ?? {}, language), instead: localise(broken.instead ?? {}, language), value: broken.value ?? "" };
  const isTechnical = broken.why === "other" || broken.why === "unreadable";
  return (
    <p className={styles.broken}>
      {say(broken.why === "holds" && !broken.instead ? "case-holds-nothing" : `case-${broken.why}`, words)}
      {isTechnical && (
        <>
          {" "}
          <span lang="en">{broken.detail}</span>
        </>
      )}
    </p>
  );
}

/** Leads to the step at which a case stands instead. */
function Show({ service: { steps = [] }, broken }: { service: Service; broken: CaseBroken }) {
  const { say } = useTexts();
  const at = steps.findIndex((it) => it.id === broken.step);
  const key = keysOf(steps)[at];
  return key === undefined ? null : (
    <Button isSmall kind="ghost" onPress={() => goStage(steps[at]?.kind === "page" ? "pages" : "map", childPlace("", "steps", key))}>
      {say("test-show")}
    </Button>
  );
}
