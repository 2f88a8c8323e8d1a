import type { Measure } from "../../api/generated/Measure";
import type { PageResult } from "../../api/generated/PageResult";
import type { Service } from "../../api/generated/Service";
import type { Simulation } from "../../api/generated/Simulation";
import { Button } from "../../components/Button";
import { range } from "../../components/range";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import { childPlace, keysOf } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import type { Naming } from "./Estimates";
import styles from "./Estimates.module.css";

/** A share of people as they read it: whole, and with a part where there are few. */
export function percentIn(language: string): (share: number) => string {
  const whole = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const few = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return (share) => (share > 0 && share < 0.1 ? few : whole).format(share);
}

/** A figure, and the least and the most of the parts below it. */
export function Spread({ of, format }: { of: Measure; format: (value: number) => string }) {
  const { say } = useTexts();
  const spread = range(say, of, format);
  return (
    <>
      {format(of.value)}
      {spread && <span className={styles.line}>{spread}</span>}
    </>
  );
}

/** How everybody got on, in a few figures. */
export function Figures({ simulation: { whole, parts } }: { simulation: Simulation }) {
  const { say, language } = useTexts();
  const percent = percentIn(language);
  const figures: readonly { name: string; of: Measure; format: (value: number) => string; isRare?: boolean }[] = [
    { name: say("estimate-done"), of: whole.done, format: percent },
    { name: say("estimate-gave-up"), of: whole.gaveUp, format: percent },
    { name: say("estimate-median"), of: whole.median, format: clock },
    { name: say("estimate-elsewhere"), of: whole.elsewhere, format: percent },
    { name: say("estimate-stuck"), of: whole.stuck, format: percent, isRare: true },
    { name: say("estimate-mistake"), of: whole.withMistake, format: percent, isRare: true },
  ];
  return (
    <>
      <ul className={styles.figures} aria-label={say("estimates")}>
        {figures
          .filter(({ isRare, of }) => !isRare || of.value > 0)
          .map(({ name, of, format }) => (
            <li key={name} className={styles.figure}>
              <p className={styles.name}>{name}</p>
              <p className={styles.value}>{format(of.value)}</p>
              <p className={styles.quiet}>{range(say, of, format)}</p>
            </li>
          ))}
      </ul>
      <p className={styles.quiet}>{say("estimate-spread", { parts })}</p>
    </>
  );
}

type Props = { service: Service; simulation: Simulation | null; naming: Naming };

/** Page by page: how long it takes, who errs, who goes back and who gives up. */
export function Pages({ service, simulation, naming }: Props) {
  const { say, language } = useTexts();
  if (!simulation) {
    return null;
  }
  const percent = percentIn(language);
  const number = new Intl.NumberFormat(language).format;
  const worst = Math.max(...simulation.pages.map((page) => page.gaveUp), 1);
  const steps = service.steps ?? [];
  const keys = keysOf(steps);
  const look = ({ step }: PageResult) => {
    const at = steps.findIndex(({ id }) => id === step);
    goStage(steps[at]?.kind === "page" ? "pages" : "map", at < 0 ? null : childPlace("", "steps", keys[at] ?? step));
  };
  return (
    <>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("estimate-page")}</th>
              <th scope="col">{say("estimate-came")}</th>
              <th scope="col">{say("estimate-time")}</th>
              <th scope="col">{say("estimate-errors")}</th>
              <th scope="col">{say("estimate-back")}</th>
              <th scope="col">{say("estimate-give-up")}</th>
            </tr>
          </thead>
          <tbody>
            {simulation.pages.map((page) => (
              <tr key={page.step}>
                <th scope="row">
                  <Button kind="link" onPress={() => look(page)}>
                    {naming.stepOf(page.step)}
                  </Button>
                </th>
                <td>{number(page.people)}</td>
                <td>
                  <Spread of={page.median} format={clock} />
                  <span className={styles.line}>{say("estimate-quartiles", { lower: clock(page.seconds.lower), upper: clock(page.seconds.upper) })}</span>
                </td>
                <td>
                  <Spread of={page.withErrors} format={percent} />
                  {page.lasting > 0 && <span className={styles.line}>{say("estimate-lasting", { count: number(page.lasting) })}</span>}
                </td>
                <td>
                  <Spread of={page.backEach} format={percent} />
                </td>
                <td data-worst={(page.gaveUp === worst && worst > 1) || undefined}>
                  <span className={styles.bar}>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                      <rect className={styles.track} width="100" height="8" />
                      <rect className={styles.fill} width={(page.gaveUp / worst) * 100} height="8" />
                    </svg>
                    {percent(page.gaveUpShare.value)}
                  </span>
                  <span className={styles.line}>{range(say, page.gaveUpShare, percent)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {simulation.undecided.length > 0 && <p className={styles.quiet}>{say("estimate-undecided", { questions: simulation.undecided.map((id) => questionOf(service, id, language)).join(", ") })}</p>}
    </>
  );
}

/** What a question asks, by its id. */
function questionOf({ steps = [] }: Service, id: string, language: string): string {
  for (const step of steps) {
    const question = step.kind === "page" ? step.questions?.find((it) => it.id === id) : undefined;
    if (question?.label) {
      return `“${question.label[language] ?? Object.values(question.label)[0] ?? id}”`;
    }
  }
  return id;
}
