import type { Recent } from "../../api/generated/Recent";
import type { RoundMeasures } from "../../api/generated/RoundMeasures";
import { Button } from "../../components/Button";
import { Row } from "../../components/Rows";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import type { Stage } from "../../lib/route";
import styles from "./Services.module.css";
import { NEXT_AT, type Next, useStanding } from "./standing";
import { Thumbnail } from "./Thumbnail";

type Props = { recent: Recent; isSelected: boolean; at: string; onOpen: (stage?: Stage) => void; onForget: () => void };

/** A service that was worked on: what it is for, what its last round measured, and what is next. */
export function RecentRow({ recent, isSelected, at, onOpen, onForget }: Props) {
  const { language, say } = useTexts();
  const { measured, next } = useStanding(recent, isSelected);
  const title = localise(recent.title, language) || say("service-untitled");
  return (
    <Row
      id={recent.project}
      name={title}
      lead={<Thumbnail id={recent.project} lines={recent.pages} isSmall />}
      title={title}
      lang={shownIn(recent.title, language)}
      about={<span lang={shownIn(recent.need, language)}>{capital(localise(recent.need, language), language)}</span>}
      end={
        <span className={styles.end}>
          <span className={styles.standing}>
            <span className={styles.measured}>{measured ? <Measured measures={measured} /> : <Untried pages={recent.pages} isKnown={measured === null} />}</span>
            {next && recent.there && <ToNext next={next} onOpen={onOpen} />}
          </span>
          <span className={styles.at}>{at}</span>
          {recent.there ? (
            <Button isSmall onPress={() => onOpen()}>
              {say("home-enter")}
            </Button>
          ) : (
            <Button isSmall kind="ghost" onPress={onForget}>
              {say("home-forget")}
            </Button>
          )}
        </span>
      }
    >
      {!recent.there && <span className={styles.gone}>{say("home-gone", { path: recent.path })}</span>}
    </Row>
  );
}

/** Who finished, and how easy they found it; of fewer than five people only what was seen. */
function Measured({ measures: { sessions, completed, observations, completion, seq } }: { measures: RoundMeasures }) {
  const { say, language } = useTexts();
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format;
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format;
  if (observations || !completion) {
    return (
      <>
        <b>{say("home-finished-of", { did: completed, count: sessions })}</b>
        <span>{say("home-unmeasured")}</span>
      </>
    );
  }
  return (
    <>
      <b>{say("home-finished", { percent: percent(completion.value), people: say("people", { count: sessions }) })}</b>
      {seq && <span>{say("home-ease", { ease: tenth(seq.value), people: say("people", { count: seq.n }) })}</span>}
    </>
  );
}

function Untried({ pages, isKnown }: { pages: number; isKnown: boolean }) {
  const { say } = useTexts();
  return (
    <>
      <span>{say("template-pages", { count: pages })}</span>
      {isKnown && <span>{say("home-untried")}</span>}
    </>
  );
}

/** What is next, as the way there. */
function ToNext({ next, onOpen }: { next: Next; onOpen: Props["onOpen"] }) {
  const { say } = useTexts();
  const words = () => {
    switch (next.is) {
      case "live":
        return say("home-next-live", { people: say("people", { count: next.count }) });
      case "mend":
      case "sort":
        return say(`home-next-${next.is}`, { count: next.count });
      case "pilot":
      case "hand-over":
        return say(`home-next-${next.is}`);
    }
  };
  return (
    <span className={styles.next} data-is={next.is}>
      <Button kind="link" onPress={() => onOpen(NEXT_AT[next.is])}>
        {words()}
      </Button>
    </span>
  );
}
