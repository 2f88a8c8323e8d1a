import { ChartColumn, FileText, Square } from "lucide-react";
import { useState } from "react";

import type { Rounds } from "../../api/generated/Rounds";
import type { RoundView } from "../../api/generated/RoundView";
import { useProject } from "../../api/project";
import { useWrite } from "../../api/queries";
import { useRound } from "../../api/rounds";
import { Button } from "../../components/Button";
import { Columns } from "../../components/Columns";
import { Confirm } from "../../components/Dialog";
import { Chip, Live } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PersonDock } from "../../components/PersonDock";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { toast } from "../../components/Toasts";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { setEyes } from "../../lib/eyes";
import { clock, dayOf, daysAfter } from "../../lib/moments";
import { childPlace, keyIn, keysOf } from "../../lib/place";
import { participantsOf } from "../../lib/rounds";
import { goPlace, goStage } from "../../lib/useRoute";
import { Consent } from "./Consent";
import { Join } from "./Join";
import { Notes } from "./Notes";
import { People } from "./People";
import styles from "./Pilot.module.css";
import { RoundsList } from "./RoundsList";
import { WhatTheySay } from "./WhatTheySay";

type Props = { project: string; rounds: Rounds; round: string; onRound: (round: string | null) => void };

/** Who and what is looked at: a participant, and a place if it is another than where they are. */
export type Look = { session: string | null; place: string | null };

/** A round, while it runs and after it: who is where, what is noted and what is said. */
export function Followed({ project, rounds, round, onRound }: Props) {
  const { say, language } = useTexts();
  const running = rounds.running?.round === round ? rounds.running : null;
  const seen = useRound(project, round, running !== null);
  const steps = useProject(project).data?.draft.service.steps ?? [];
  const [look, setLook] = useState<Look>({ session: null, place: null });
  if (!seen.data) {
    const content = seen.error ? <Trouble error={seen.error} onAgain={() => void seen.refetch()} /> : <Skeleton label={say("pilot-loading")} />;
    return <Stage work={{ label: say("stage-pilot"), content: <div className={styles.sheet}>{content}</div> }} />;
  }
  const view = seen.data;
  const names = participantsOf(view.sessions);
  const session = view.sessions.find(({ id }) => id === look.session);
  const choose = (id: string, place: string | null = null) => {
    const chosen = view.sessions.find((it) => it.id === id);
    setLook({ session: id, place });
    setEyes(project, { person: chosen?.person ?? null });
    const at = place ?? (chosen?.at ? childPlace("", "steps", chosen.at) : null);
    if (at !== null) {
      goPlace(at);
    }
  };
  const [first = null] = keysOf(steps);
  const step = (look.place === null ? session?.at : keyIn(look.place, "steps")) ?? first;
  const here = step === null ? null : (look.place ?? childPlace("", "steps", step));
  const titleOf = (place: string) => {
    const page = view.pages.find(({ key }) => key === keyIn(place, "steps"));
    return page ? localise(page.title, language) : "";
  };
  const who = session && names.get(session.id);
  const content = (
    <div className={styles.sheet}>
      <Head project={project} view={view} isLive={running !== null} minutes={minutesOf(view, seen.dataUpdatedAt)} isTeam={running?.team ?? false} onRound={onRound} />
      {seen.error && <Trouble error={seen.error} onAgain={() => void seen.refetch()} />}
      {view.changed && running && <Notice>{say("pilot-changed")}</Notice>}
      <People view={view} names={names} selected={look.session} onSelect={choose} />
      <Columns>
        <Notes project={project} view={view} names={names} about={session ?? null} place={session && here} titleOf={titleOf} onLook={choose} />
        <WhatTheySay view={view} names={names} titleOf={titleOf} onLook={choose} />
      </Columns>
    </div>
  );
  const outline = (
    <div className={styles.outline}>
      {running && (
        <div className={styles.part}>
          <Join running={running} />
        </div>
      )}
      <RoundsList rounds={rounds} shown={round} onRound={onRound} />
      <div className={styles.part}>
        <Consent project={project} keepDays={view.summary.keepDays} />
        <p className={styles.quiet}>{say("pilot-erased", { date: dayOf(daysAfter(view.summary.openedAt, view.summary.keepDays), language) })}</p>
      </div>
    </div>
  );
  const footer = here !== null && (
    <>
      {running && who && session.at === step && session.pages[step ?? ""] && <p>{say("pilot-here-for", { who, time: clock(session.pages[step ?? ""]?.seconds ?? 0) })}</p>}
      {who && <p className={styles.quiet}>{say("pilot-dock-of-cast", { who })}</p>}
      <div>
        <Button isSmall icon={FileText} onPress={() => goStage("pages", here)}>
          {say("pilot-open-page")}
        </Button>
      </div>
    </>
  );
  return (
    <Stage
      outline={{ label: running ? say("pilot-join") : say("pilot-rounds"), content: outline, width: "wide" }}
      work={{ label: say("stage-pilot"), content }}
      dock={<PersonDock project={project} step={step} place={look.place} footer={footer} />}
    />
  );
}

function minutesOf({ summary: { openedAt, closedAt } }: RoundView, now: number): number {
  return Math.max(0, Math.floor(((closedAt ? Date.parse(closedAt) : now) - Date.parse(openedAt)) / 60_000));
}

type HeadProps = { project: string; view: RoundView; isLive: boolean; isTeam: boolean; minutes: number; onRound: Props["onRound"] };

function Head({ project, view, isLive, isTeam, minutes, onRound }: HeadProps) {
  const { say, language } = useTexts();
  const stop = useWrite("round.stop");
  const [isAsking, setAsking] = useState(false);
  const finished = view.sessions.filter(({ endedAt }) => endedAt !== null).length;
  const inside = view.sessions.length - finished;
  const end = () => {
    // It stays in view once it runs no more.
    onRound(view.summary.id);
    stop.mutate({ project }, { onSuccess: () => toast(say("pilot-ended", { title: view.summary.title })) });
  };
  useCommands([
    { id: "end-pilot", is: "act", label: say("pilot-end"), icon: Square, isHidden: !isLive, isDisabled: !isLive, onRun: () => setAsking(true) },
  ]);
  const kicker = isLive ? (
    <span className={styles.live}>
      <Live />
      {say("pilot-live-for", { minutes, title: view.summary.title })}
    </span>
  ) : (
    say("pilot-was", { title: view.summary.title, date: dayOf(view.summary.openedAt, language), minutes })
  );
  const title = isLive ? (view.sessions.length === 0 ? say("pilot-nobody") : say("pilot-inside", { inside, finished })) : say("pilot-over", { joined: view.sessions.length, finished });
  const actions = isLive ? (
    <Button kind="danger" icon={Square} onPress={() => setAsking(true)} isDisabled={stop.isPending}>
      {say("pilot-end")}
    </Button>
  ) : (
    <Button kind="primary" icon={ChartColumn} onPress={() => goStage("improve")}>
      {say("pilot-to-improve")}
    </Button>
  );
  return (
    <>
      <SheetHead kicker={kicker} title={title} actions={actions}>
        {isTeam && <Chip tone="warn">{say("pilot-team-mark")}</Chip>}
      </SheetHead>
      {stop.error && <Trouble error={stop.error} onAgain={end} />}
      <Confirm title={say("pilot-end-ask")} act={say("pilot-end")} isOpen={isAsking} isDanger onConfirm={end} onClose={() => setAsking(false)}>
        <p>{say("pilot-end-text", { inside })}</p>
      </Confirm>
    </>
  );
}
