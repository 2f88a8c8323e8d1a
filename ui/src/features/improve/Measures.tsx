import type { EstimateView } from "../../api/generated/EstimateView";
import type { RoundMeasures } from "../../api/generated/RoundMeasures";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import styles from "./Improve.module.css";

type Props = { measures: RoundMeasures };

/** What a round measured, each on its own scale with its n; below five people what was seen, and no rate. */
export function Measures({ measures }: Props) {
  const { say, language } = useTexts();
  const { observations } = measures;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format;
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format;
  const outcomes = measures.outcomes.map(({ title, count }) => say("improve-outcome", { title: localise(title, language), count }));
  return (
    <ul className={styles.measures} aria-label={say("improve-measures")}>
      <li className={styles.measure}>
        <p className={styles.name}>{say("improve-finished")}</p>
        <p className={styles.figure}>
          {observations || !measures.completion ? say("improve-of", { did: measures.completed, count: measures.sessions }) : percent(measures.completion.value)}
        </p>
        {!observations && measures.completion && <Interval estimate={measures.completion} scale={[0, 1]} format={percent} />}
        {outcomes.length > 0 && <p className={styles.quiet}>{outcomes.join("; ")}</p>}
      </li>
      <Measure name={say("improve-time")} estimate={measures.time} format={clock} observations={observations} />
      <Measure name={say("improve-seq")} estimate={measures.seq} scale={[1, 7]} format={tenth} observations={observations} />
      <Measure name={say("improve-umux")} estimate={measures.umuxLite} scale={[0, 100]} format={whole} observations={observations} />
      {measures.sus && <Measure name={say("improve-sus")} estimate={measures.sus} scale={[0, 100]} format={whole} observations={observations} />}
    </ul>
  );
}

type Scale = readonly [least: number, most: number];

type MeasureProps = { name: string; estimate: EstimateView | null; scale?: Scale; format: (value: number) => string; observations: boolean };

function Measure({ name, estimate, scale, format, observations }: MeasureProps) {
  const { say } = useTexts();
  return (
    <li className={styles.measure}>
      <p className={styles.name}>{name}</p>
      {estimate ? (
        <>
          <p className={styles.figure}>{format(estimate.value)}</p>
          {observations || estimate.n < 2 ? (
            <p className={styles.quiet}>
              {[...(scale ? [say("improve-scale", { least: scale[0], most: scale[1] })] : []), say("improve-from", { count: estimate.n })].join(", ")}
            </p>
          ) : (
            <Interval estimate={estimate} scale={scale ?? [0, estimate.high * 1.2]} format={format} />
          )}
        </>
      ) : (
        <p className={styles.quiet}>{say("improve-unmeasured")}</p>
      )}
    </li>
  );
}

type IntervalProps = { estimate: EstimateView; scale: Scale; format: (value: number) => string };

/** How wide the drawn scale is, in units of its picture. */
const WIDE = 160;

/** The interval that holds the truth 95 times in 100, on its scale and in words. */
function Interval({ estimate: { value, low, high, n }, scale: [least, most], format }: IntervalProps) {
  const { say } = useTexts();
  const x = (at: number) => 6 + (Math.min(Math.max((at - least) / (most - least), 0), 1) || 0) * (WIDE - 12);
  return (
    <>
      <svg className={styles.interval} viewBox={`0 0 ${WIDE} 16`} aria-hidden>
        <line className={styles.axis} x1="0" x2={WIDE} y1="15.5" y2="15.5" />
        <rect className={styles.range} x={x(low)} width={Math.max(x(high) - x(low), 2)} y="3" height="8" rx="4" />
        <circle className={styles.value} cx={x(value)} cy="7" r="5" />
      </svg>
      <span className={styles.ends} aria-hidden>
        <span>{format(least)}</span>
        <span>{format(most)}</span>
      </span>
      <p className={styles.quiet}>{say("improve-between", { low: format(Math.max(low, least)), high: format(Math.min(high, most)), count: n })}</p>
    </>
  );
}
