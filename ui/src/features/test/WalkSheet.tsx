import { ArrowLeft, ArrowRight, Pause, Play, Repeat } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";

import type { Person } from "../../api/generated/Person";
import type { Service } from "../../api/generated/Service";
import type { WalkMoment } from "../../api/generated/WalkMoment";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { type Kind, KIND_ICONS, KindTile } from "../../components/KindTile";
import { Chip } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { outcomeWords } from "../../components/outcome-words";
import { Row, Rows } from "../../components/Rows";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { tell } from "../../components/Spoken";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { childPlace, keysOf } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import { KeepCase } from "./KeepCase";
import styles from "./Test.module.css";
import { useEndWords } from "./words";

type Props = { project: string; service: Service; person: Person; at: number; onAt: (at: number) => void; onBack: () => void };

/** How long a moment stays while a walk is replayed, in milliseconds. */
const MOMENT = 1800;

/** One person's walk, moment by moment: what they were asked, what they said, and where the answer came from. */
export function WalkSheet({ project, service, person, at, onAt, onBack }: Props) {
  const { say, language } = useTexts();
  const walk = useRead("walk.read", { project, person: person.id ?? "", language });
  const [isPlaying, setPlaying] = useState(false);
  const endWords = useEndWords(service);
  const name = localise(person.name ?? {}, language);
  const steps = service.steps ?? [];
  const keys = keysOf(steps);
  const moments = walk.data?.moments ?? [];
  const last = moments.length - 1;
  const now = Math.min(at, Math.max(last, 0));
  const titleOf = (moment: WalkMoment) => localise(steps.find((it) => it.id === moment.step)?.title ?? {}, language) || moment.step;
  const show = useEffectEvent((moment: WalkMoment | undefined) => {
    const index = steps.findIndex((it) => it.id === moment?.step);
    if (index >= 0) {
      goPlace(childPlace("", "steps", keys[index] ?? ""));
    }
  });
  const current = moments[now];
  useEffect(() => show(current), [current]);
  const go = (to: number) => {
    const next = moments[to];
    if (next) {
      onAt(to);
      tell(say("test-moment", { number: to + 1, count: moments.length, step: titleOf(next) }));
    }
  };
  const play = useEffectEvent(() => (now < last ? go(now + 1) : setPlaying(false)));
  useEffect(() => {
    const timer = isPlaying ? setInterval(play, MOMENT) : undefined;
    return () => clearInterval(timer);
  }, [isPlaying]);
  const replay = () => {
    if (!isPlaying && now >= last) {
      onAt(0);
    }
    setPlaying(!isPlaying);
  };
  useCommands([
    { id: "walk-on", is: "act", label: say("test-on"), keys: "Alt+Right", isDisabled: now >= last, onRun: () => go(now + 1) },
    { id: "walk-back", is: "act", label: say("test-back-one"), keys: "Alt+Left", isDisabled: now <= 0, onRun: () => go(now - 1) },
    { id: "walk-leave", is: "act", label: say("test-leave"), keys: "Escape", within: "work", onRun: onBack },
  ]);
  const end = walk.data && endWords(walk.data.end);
  const reached = walk.data?.end.reached ? steps.find((it) => it.id === walk.data?.end.step) : undefined;
  const proposal = say("case-proposal", { name, end: localise(reached?.title ?? {}, language) });
  return (
    <div className={styles.sheet}>
      <SheetHead
        kicker={
          <Button kind="ghost" isSmall icon={ArrowLeft} onPress={onBack}>
            {say("test-leave")}
          </Button>
        }
        title={say("test-walks", { name })}
        actions={
          <>
            <Button icon={ArrowLeft} isDisabled={now <= 0} onPress={() => go(now - 1)}>
              {say("test-back-one")}
            </Button>
            <Button icon={isPlaying ? Pause : now >= last ? Repeat : Play} isDisabled={last < 1} onPress={replay}>
              {isPlaying ? say("test-pause") : say("test-replay")}
            </Button>
            <Button kind="primary" icon={ArrowRight} isDisabled={now >= last} onPress={() => go(now + 1)}>
              {say("test-on")}
            </Button>
          </>
        }
      >
        {localise(person.story ?? {}, language)}
      </SheetHead>
      {walk.error && <Trouble error={walk.error} onAgain={() => void walk.refetch()} />}
      {!walk.data && !walk.error && <Skeleton label={say("test-walking")} lines={8} />}
      {moments.length > 0 && (
        <Rows label={say("test-walks", { name })} isLined selected={String(now)} onSelect={(id) => go(Number(id))}>
          {moments.map((moment, index) => (
            <Row
              key={index}
              id={String(index)}
              name={titleOf(moment)}
              lead={moment.kind in KIND_ICONS ? <KindTile kind={moment.kind as Kind} isNamed /> : undefined}
              title={titleOf(moment)}
              beside={<Beside moment={moment} person={person} />}
            >
              {index === now ? <Details moment={moment} /> : <p className={styles.quiet}>{inShort(moment)}</p>}
            </Row>
          ))}
        </Rows>
      )}
      {end && (
        <Notice tone={end.tone} {...(reached && { actions: <KeepCase project={project} person={person.id ?? ""} proposal={proposal} /> })}>
          <p>{end.sentence}</p>
        </Notice>
      )}
    </div>
  );

  function inShort(moment: WalkMoment): string {
    const said = moment.answers.filter(({ value }) => value !== "").map(({ value }) => valueWords(value));
    return said.length > 0 ? said.join(", ") : "";
  }

  function valueWords(value: string): string {
    return value === "yes" || value === "no" ? say(`value-${value}`) : value;
  }
}

/** What the outside answered, or what was done, beside the step's name. */
function Beside({ moment, person }: { moment: WalkMoment; person: Person }) {
  const { say } = useTexts();
  const { outcome, act, took, until, by, trouble } = moment;
  return (
    <>
      {outcome && <Chip tone={trouble ? "bad" : "good"}>{took && took > 1 ? say("test-outcome-took", { outcome: outcomeWords(outcome, say), took }) : outcomeWords(outcome, say)}</Chip>}
      {act && act !== "begin" && <Chip>{say(`act-${act}`)}</Chip>}
      {until && <Chip>{say("test-waits", { until })}</Chip>}
      {by !== null && by !== person.id && <Chip tone="line">{say("test-by", { by })}</Chip>}
    </>
  );
}

/** Every answer of a moment, with where it came from. */
function Details({ moment: { answers, found, message } }: { moment: WalkMoment }) {
  const { say, language } = useTexts();
  const value = (said: string) => (said === "yes" || said === "no" ? say(`value-${said}`) : said || say("test-left-open"));
  const all = [...answers, ...found];
  return (
    <>
      {message && <p>{message}</p>}
      {all.length > 0 && (
        <dl className={styles.answers}>
          {all.map(({ label, value: said, from }, at) => (
            <div key={at}>
              <dt>{localise(label, language)}</dt>
              <dd>
                {value(said)} <span className={styles.quiet}>{say(`source-${from}`)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
