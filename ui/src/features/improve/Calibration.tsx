import { Scale, Users } from "lucide-react";
import { useState } from "react";

import type { Calibration as Told } from "../../api/generated/Calibration";
import type { EstimateView } from "../../api/generated/EstimateView";
import type { PageCompared } from "../../api/generated/PageCompared";
import { useRead } from "../../api/queries";
import { Button } from "../../components/Button";
import { useEditing } from "../../components/editing";
import { Chip } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { range } from "../../components/range";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import styles from "./Calibration.module.css";

type Props = { project: string; round: string };

/** What the estimate expected of each page beside what a round has shown, and the one click that fits the estimates to it. */
export function Calibration({ project, round }: Props) {
  const { say } = useTexts();
  // Thousands go through the service for it: only who asks waits for that, and again only for another round.
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = asked === round;
  const read = useRead("calibration.read", isAsked ? { project, round } : null);
  return (
    <Section title={say("calibration")} mark={<Chip tone="line">{say("estimate-chip")}</Chip>}>
      {!isAsked ? (
        <p>
          <Button icon={Scale} onPress={() => setAsked(round)}>
            {say("calibration-ask")}
          </Button>
        </p>
      ) : read.data ? <Compared project={project} told={read.data} /> : read.error ? <Trouble error={read.error} onAgain={() => void read.refetch()} /> : <Skeleton label={say("calibration-reading")} />}
    </Section>
  );
}

function Compared({ project, told }: { project: string; told: Told }) {
  const { say, language } = useTexts();
  const number = new Intl.NumberFormat(language).format;
  const isFew = told.sessions < told.fewest;
  return (
    <>
      <p className={styles.quiet}>{say("calibration-text", { people: number(told.people) })}</p>
      {isFew && <Notice icon={Users}>{say("calibration-few", { count: told.sessions, fewest: told.fewest })}</Notice>}
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say("calibration-page")}
              </th>
              {["time", "errors", "left"].map((what) => (
                <th key={what} scope="colgroup" colSpan={2}>
                  {say(`calibration-${what}`)}
                </th>
              ))}
            </tr>
            <tr>
              {["time", "errors", "left"].flatMap((what) =>
                ["expected", "seen"].map((side) => (
                  <th key={`${what} ${side}`} scope="col">
                    {say(`calibration-${side}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {told.pages.map((page) => (
              <Page key={page.key} page={page} isFew={isFew} />
            ))}
          </tbody>
        </table>
      </div>
      {told.fits.length > 0 && <Fits project={project} told={told} />}
    </>
  );
}

function Page({ page: { title, key, expected, seen, isCompared }, isFew }: { page: PageCompared; isFew: boolean }) {
  const { say, language } = useTexts();
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format;
  const tenth = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format;
  const observed = useObserved();
  const nothing = <span className={styles.quiet}>{say("calibration-unexpected")}</span>;
  const nobody = <span className={styles.quiet}>{say("calibration-nobody")}</span>;
  return (
    <tr data-apart={!isCompared || undefined}>
      <th scope="row">
        {localise(title, language) || key}
        {!isCompared && <span className={styles.line}>{say("calibration-not-compared")}</span>}
      </th>
      <td>{expected ? <Figure value={clock(expected.seconds.value)} about={range(say, expected.seconds, clock)} /> : nothing}</td>
      <td>
        {seen?.seconds ? (
          <Figure value={clock(seen.seconds.value)} about={observed(seen.seconds, clock, isFew || seen.seconds.n < 2)} />
        ) : seen ? (
          "–"
        ) : (
          nobody
        )}
      </td>
      <td>{expected && tenth(expected.errors * 100)}</td>
      <td>{seen && (isFew ? <Figure value={String(seen.errors)} about={say("calibration-in-all", { n: seen.sessions })} /> : <Figure value={tenth((seen.errors / seen.sessions) * 100)} about={say("calibration-n", { n: seen.sessions })} />)}</td>
      <td>{expected && <Figure value={percent(expected.left.value)} about={range(say, expected.left, percent)} />}</td>
      <td>
        {seen &&
          (seen.leftShare ? (
            <Figure value={percent(seen.leftShare.value)} about={observed(seen.leftShare, percent)} />
          ) : (
            say("calibration-of", { did: seen.left, count: seen.sessions })
          ))}
      </td>
    </tr>
  );
}

/** Between what the truth lies, and from how many people that comes; where few are, from how many. */
function useObserved() {
  const { say } = useTexts();
  return ({ low, high, n }: EstimateView, format: (value: number) => string, isBare = false) => {
    const between = isBare ? null : range(say, { least: low, most: high }, format);
    const from = say("calibration-n", { n });
    return between ? `${between}, ${from}` : from;
  };
}

function Figure({ value, about }: { value: string; about: string | null }) {
  return (
    <>
      {value}
      {about && <span className={styles.line}>{about}</span>}
    </>
  );
}

function Fits({ project, told: { fits, edits } }: { project: string; told: Told }) {
  const { say, language } = useTexts();
  const editing = useEditing(project);
  const observed = useObserved();
  const hundredth = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format;
  const agrees = fits.every((fit) => fit.agrees);
  return (
    <Section
      title={say("calibration-fits")}
      level={3}
      beside={
        <Button icon={Scale} isDisabled={edits.length === 0} onPress={() => void editing.editAndSay(edits, say("calibration-taken"))}>
          {say("calibration-fit")}
        </Button>
      }
    >
      <p className={styles.quiet}>{say("calibration-fit-text")}{agrees && edits.length > 0 && ` ${say("calibration-agrees")}`}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("calibration-parameter")}</th>
            <th scope="col">{say("calibration-now")}</th>
            <th scope="col">{say("calibration-fitted")}</th>
          </tr>
        </thead>
        <tbody>
          {fits.map(({ parameter, now, fitted }) => (
            <tr key={parameter}>
              <th scope="row">{say(`calibration-${parameter}`)}</th>
              <td>{say("calibration-times", { value: hundredth(now) })}</td>
              <td>
                {fitted ? (
                  <Figure value={say("calibration-times", { value: hundredth(fitted.value) })} about={observed(fitted, hundredth)} />
                ) : (
                  <span className={styles.quiet}>{say("calibration-unknown")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
