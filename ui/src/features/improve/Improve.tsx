import { FlaskConical, Users } from "lucide-react";
import { useState } from "react";

import type { Rounds } from "../../api/generated/Rounds";
import type { RoundView } from "../../api/generated/RoundView";
import { useProject } from "../../api/project";
import { useRound, useRounds } from "../../api/rounds";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Columns } from "../../components/Columns";
import { Empty } from "../../components/Empty";
import { Notice } from "../../components/Notice";
import { PersonDock } from "../../components/PersonDock";
import { Noted } from "../../components/Saying";
import { Section, SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { dayOf } from "../../lib/moments";
import { childPlace, keyIn, keysOf } from "../../lib/place";
import { participantsOf } from "../../lib/rounds";
import { goPlace, goStage } from "../../lib/useRoute";
import { Calibration } from "./Calibration";
import styles from "./Improve.module.css";
import { Measures } from "./Measures";
import { PageByPage } from "./PageByPage";
import { ToSort } from "./ToSort";

type Props = { project: string };

/** What a round has shown, and what the team makes of it. */
export function Improve({ project }: Props) {
  const { say } = useTexts();
  const rounds = useRounds(project);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!rounds.data) {
    const content = rounds.error ? <Trouble error={rounds.error} onAgain={() => void rounds.refetch()} /> : <Skeleton label={say("pilot-loading")} />;
    return <Bare>{content}</Bare>;
  }
  const shown = chosen ?? rounds.data.rounds.at(-1)?.id;
  if (shown === undefined) {
    const action = (
      <Button kind="primary" onPress={() => goStage("pilot")}>
        {say("improve-to-pilot")}
      </Button>
    );
    return (
      <Bare dock={<FirstPage project={project} />}>
        <Empty icon={FlaskConical} title={say("improve-none")} level={1} action={action}>
          {say("improve-none-text")}
        </Empty>
      </Bare>
    );
  }
  return <OfRound key={shown} project={project} rounds={rounds.data} round={shown} onRound={setChosen} />;
}

function Bare({ dock, children }: { dock?: React.ReactNode; children: React.ReactNode }) {
  const { say } = useTexts();
  return <Stage work={{ label: say("stage-improve"), content: <div className={styles.sheet}>{children}</div> }} dock={dock} />;
}

/** What people would see first. */
function FirstPage({ project }: Props) {
  const [first = null] = keysOf(useProject(project).data?.draft.service.steps ?? []);
  return <PersonDock project={project} step={first} />;
}

type OfRoundProps = Props & { rounds: Rounds; round: string; onRound: (round: string) => void };

function OfRound({ project, rounds, round, onRound }: OfRoundProps) {
  const { say, language } = useTexts();
  const seen = useRound(project, round, rounds.running?.round === round);
  const [place, setPlace] = useState<string | null>(null);
  if (!seen.data) {
    return <Bare>{seen.error ? <Trouble error={seen.error} onAgain={() => void seen.refetch()} /> : <Skeleton label={say("pilot-loading")} />}</Bare>;
  }
  const view = seen.data;
  const names = participantsOf(view.sessions);
  const titleOf = (at: string) => {
    const page = view.pages.find(({ key }) => key === keyIn(at, "steps"));
    return page ? localise(page.title, language) : "";
  };
  const look = (at: string) => {
    setPlace(at);
    goPlace(at);
  };
  const at = place ?? firstOf(view);
  const choice = rounds.rounds.length > 1 && (
    <Choice
      label={say("improve-round")}
      isLabelHidden
      isSmall
      value={round}
      onChange={onRound}
      options={rounds.rounds.toReversed().map(({ id, title, openedAt }) => ({ id, label: title, about: dayOf(openedAt, language) }))}
    />
  );
  const content = (
    <div className={styles.sheet}>
      <SheetHead kicker={say("stage-improve")} title={say("improve-title", { title: view.summary.title })} actions={choice}>
        <Who view={view} isLive={rounds.running?.round === round} />
      </SheetHead>
      {seen.error && <Trouble error={seen.error} onAgain={() => void seen.refetch()} />}
      {view.measures.sessions > 0 && <Measures measures={view.measures} />}
      <PageByPage view={view} selected={at} onLook={look} />
      <Calibration project={project} round={round} />
      <ToSort project={project} view={view} names={names} titleOf={titleOf} onLook={look} />
      <Columns>
        <Section title={say("improve-open")}>
          {view.measures.open.length === 0 && <p className={styles.quiet}>{say("improve-open-none")}</p>}
          <ul className={styles.open}>
            {view.measures.open.map((text) => (
              <li key={text}>
                <blockquote className={styles.quote}>{text}</blockquote>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={say("improve-notes")}>
          {view.notes.length === 0 && <p className={styles.quiet}>{say("improve-notes-none")}</p>}
          <Noted notes={view.notes} names={names} titleOf={titleOf} lookAt={(note) => (note.place === "" ? null : () => look(note.place))} />
        </Section>
      </Columns>
      <Section title={say("improve-compared")}>
        <p className={styles.quiet}>{say("improve-compared-text")}</p>
      </Section>
    </div>
  );
  return (
    <Stage
      work={{ label: say("stage-improve"), content }}
      dock={<PersonDock project={project} step={at === null ? null : keyIn(at, "steps")} place={place} footer={at !== null && <OpenPage place={at} />} />}
    />
  );
}

/** Where people left most, else where they began. */
function firstOf({ measures: { pages }, pages: shown }: RoundView): string | null {
  const worst = pages.toSorted((one, other) => other.left - one.left)[0];
  const key = worst && worst.left > 0 ? worst.key : shown[0]?.key;
  return key === undefined ? null : childPlace("", "steps", key);
}

function Who({ view, isLive }: { view: RoundView; isLive: boolean }) {
  const { say, language } = useTexts();
  const { sessions, teamTests, observations } = view.measures;
  const said = [
    say("improve-who", { count: sessions, date: dayOf(view.summary.openedAt, language) }),
    ...(teamTests > 0 ? [say("improve-team", { count: teamTests })] : []),
    ...(isLive ? [say("improve-live")] : []),
  ];
  return (
    <div className={styles.who}>
      <p>{said.join(" ")}</p>
      {observations && sessions > 0 && <Notice icon={Users}>{say("improve-observations")}</Notice>}
      {view.changed && <Notice>{say("improve-changed")}</Notice>}
    </div>
  );
}

function OpenPage({ place }: { place: string }) {
  const { say } = useTexts();
  return (
    <div>
      <Button isSmall onPress={() => goStage("pages", place)}>
        {say("pilot-open-page")}
      </Button>
    </div>
  );
}
