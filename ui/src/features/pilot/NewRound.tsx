import { ChartColumn, History, MonitorSmartphone, Play } from "lucide-react";
import { useState } from "react";

import type { Rounds } from "../../api/generated/Rounds";
import type { RoundSummary } from "../../api/generated/RoundSummary";
import { useProject } from "../../api/project";
import { useRead, useWrite } from "../../api/queries";
import { Button } from "../../components/Button";
import { Column, Columns } from "../../components/Columns";
import { TextField } from "../../components/Field";
import { useLanguagesOf } from "../../components/languages-of";
import { Notice } from "../../components/Notice";
import { aboutPerson, PersonDock } from "../../components/PersonDock";
import { Section, SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Switch } from "../../components/Switch";
import { Tick } from "../../components/Tick";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { learnt } from "../../lib/learning";
import { dayOf, timeOf } from "../../lib/moments";
import { keysOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import { Consent } from "./Consent";
import styles from "./Pilot.module.css";
import { RoundsList } from "./RoundsList";

/** For how long a session may be kept, in days. */
const KEEP = { usual: 30, least: 1, most: 365 };

type Props = { project: string; rounds: Rounds; onRound: (round: string | null) => void };

/** What a round is to be, before it is started. */
export function NewRound({ project, rounds, onRound }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project).data;
  const draft = state?.draft;
  const cast = useRead("person.list", { project }).data?.people ?? [];
  const languages = useLanguagesOf(project).all;
  const start = useWrite("round.start");
  const [title, setTitle] = useState(() => say("pilot-round-number", { number: rounds.rounds.length + 1 }));
  const [days, setDays] = useState(String(KEEP.usual));
  const [asOneself, setAsOneself] = useState(false);
  const [team, setTeam] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);

  const last = rounds.rounds.at(-1);
  const keepDays = /^\d+$/.test(days.trim()) ? Number(days) : 0;
  const isKept = keepDays >= KEEP.least && keepDays <= KEEP.most;
  const able = useRead("round.notice", { project, language: languages[0]?.id ?? "en", keepDays: KEEP.usual }).data?.people;
  const people = cast.filter(({ id }) => able?.includes(id ?? ""));
  const ids = people.map(({ id }) => id ?? "");
  const played = ids.filter((id) => !without.includes(id));
  const hasPeople = ids.length === 0 || played.length > 0;
  const spoken = languages.map(({ id }) => id).filter((id) => !without.includes(id));
  const isReady = !state?.readOnly && isKept && title.trim() !== "" && hasPeople && spoken.length > 0;
  const tick = (id: string, isIn: boolean) => setWithout((all) => (isIn ? all.filter((other) => other !== id) : [...all, id]));
  const begin = () =>
    start.mutate(
      { project, title: title.trim(), keepDays, asOneself, team, people: played.length === ids.length ? [] : played, languages: spoken },
      {
        onSuccess: () => {
          learnt("pilot");
          onRound(null);
        },
      },
    );

  useCommands([{ id: "start-pilot", is: "act", label: say("pilot-start"), icon: Play, isDisabled: !isReady || start.isPending, onRun: begin }]);

  const actions = (
    <Button kind="primary" icon={Play} onPress={begin} isDisabled={!isReady || start.isPending}>
      {say("pilot-start")}
    </Button>
  );
  const content = (
    <div className={styles.sheet}>
      <SheetHead kicker={say("stage-pilot")} title={say(last ? "pilot-title-again" : "pilot-title")} actions={actions}>
        {say("pilot-lead")}
      </SheetHead>
      {last && <Last round={last} onSee={() => onRound(last.id)} />}
      {state?.readOnly && <Notice tone="warn">{say("error-read-only-next")}</Notice>}
      {start.error && <Trouble error={start.error} onAgain={begin} />}
      <Problems project={project} />
      <Columns>
        <Column>
          <TextField label={say("pilot-name")} value={title} onChange={setTitle} {...(title.trim() === "" && { error: say("pilot-name-missing") })} />
          <Section title={say("pilot-played")}>
            <p className={styles.quiet}>{say("pilot-played-hint")}</p>
            {!able && <Skeleton label={say("pilot-loading")} lines={6} />}
            <div className={styles.ticks}>
              {people.map((person) => (
                <Tick key={person.id} isSelected={!without.includes(person.id ?? "")} onChange={(isIn) => tick(person.id ?? "", isIn)}>
                  {localise(person.name ?? {}, language)}
                  <span className={styles.about}>{aboutPerson(person, say)}</span>
                </Tick>
              ))}
            </div>
            <Switch isSelected={asOneself} onChange={setAsOneself}>
              {say("pilot-oneself")}
            </Switch>
            {!hasPeople && <Notice tone="warn">{say("pilot-played-none")}</Notice>}
          </Section>
        </Column>
        <Column>
          <TextField
            label={say("pilot-keep")}
            hint={say("pilot-keep-hint")}
            inputMode="numeric"
            value={days}
            onChange={setDays}
            {...(!isKept && { error: say("pilot-keep-wrong", { least: KEEP.least, most: KEEP.most }) })}
          />
          <Consent project={project} keepDays={isKept ? keepDays : KEEP.usual} />
          <Section title={say("pilot-languages")}>
            <div className={styles.line}>
              {languages.map(({ id, name }) => (
                <Tick key={id} isSelected={!without.includes(id)} onChange={(isIn) => tick(id, isIn)}>
                  <span lang={id}>{name}</span>
                </Tick>
              ))}
            </div>
            {spoken.length === 0 && <Notice tone="warn">{say("pilot-languages-none")}</Notice>}
          </Section>
          <Notice icon={MonitorSmartphone}>{say("pilot-loopback")}</Notice>
          <Switch isSelected={team} onChange={setTeam}>
            {say("pilot-team")}
          </Switch>
        </Column>
      </Columns>
    </div>
  );
  const [first = null] = keysOf(draft?.service.steps ?? []);
  return (
    <Stage
      {...(rounds.rounds.length > 0 && { outline: { label: say("pilot-rounds"), content: <RoundsList rounds={rounds} shown={null} onRound={onRound} /> } })}
      work={{ label: say("stage-pilot"), content }}
      dock={<PersonDock project={project} step={first} />}
    />
  );
}

/** How the round before ended, with the ways to what it showed. */
function Last({ round: { title, closedAt, openedAt, joined }, onSee }: { round: RoundSummary; onSee: () => void }) {
  const { say, language } = useTexts();
  const ended = closedAt ?? openedAt;
  const actions = (
    <>
      <Button onPress={onSee}>{say("pilot-last-see")}</Button>
      {joined > 0 && (
        <Button icon={ChartColumn} onPress={() => goStage("improve")}>
          {say("pilot-to-improve")}
        </Button>
      )}
    </>
  );
  return (
    <Notice icon={History} actions={actions}>
      {say("pilot-last", { title, joined, date: dayOf(ended, language), time: timeOf(ended, language) })}
    </Notice>
  );
}

/** That people would be stopped, before they are. */
function Problems({ project }: { project: string }) {
  const { say, language } = useTexts();
  const findings = useRead("check.read", { project, language }).data?.findings ?? [];
  const count = findings.filter(({ severity }) => severity === "error").length;
  if (count === 0) {
    return null;
  }
  return (
    <Notice tone="warn" actions={<Button onPress={() => goStage("test")}>{say("pilot-problems-show")}</Button>}>
      {say("pilot-problems", { count })}
    </Notice>
  );
}
