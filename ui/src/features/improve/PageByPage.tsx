import { Footprints } from "lucide-react";

import type { RoundView } from "../../api/generated/RoundView";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import { childPlace } from "../../lib/place";
import styles from "./Improve.module.css";

type Props = { view: RoundView; selected: string | null; onLook: (place: string) => void };

/** Page by page: who saw it, who left there, how long it took and where errors were made. */
export function PageByPage({ view, selected, onLook }: Props) {
  const { say, language } = useTexts();
  const { pages, observations } = view.measures;
  const most = Math.max(1, ...pages.map(({ seen }) => seen));
  const titleOf = (key: string) => {
    const page = view.pages.find((it) => it.key === key);
    return (page && localise(page.title, language)) || key;
  };
  return (
    <Section title={say("improve-pages")}>
      {pages.length === 0 ? (
        <Empty icon={Footprints} title={say("improve-pages-none")} level={3}>
          {say("improve-pages-none-text")}
        </Empty>
      ) : (
        <table className={styles.pages}>
          <thead>
            <tr>
              <th scope="col">{say("improve-page")}</th>
              <th scope="col">{say("improve-seen")}</th>
              <th scope="col">{say("improve-left")}</th>
              <th scope="col">{say("improve-page-time")}</th>
              <th scope="col">{say("improve-errors")}</th>
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => {
              const place = childPlace("", "steps", page.key);
              return (
                <tr key={page.key} data-selected={place === selected || undefined}>
                  <th scope="row">
                    <Button kind="link" onPress={() => onLook(place)}>
                      {titleOf(page.key)}
                    </Button>
                  </th>
                  <td>
                    <span className={styles.seen}>
                      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                        <rect className={styles.track} width="100" height="8" />
                        <rect className={styles.bar} width={(page.seen / most) * 100} height="8" />
                      </svg>
                      {page.seen}
                    </span>
                  </td>
                  <td data-bad={page.left > 0 || undefined}>{page.left}</td>
                  <td>
                    {page.time ? clock(page.time.value) : "–"}
                    {page.time && !observations && page.time.n > 1 && (
                      <span className={styles.quiet}> {say("improve-range", { low: clock(page.time.low), high: clock(page.time.high) })}</span>
                    )}
                  </td>
                  <td>
                    {page.errors}
                    {page.questions.map((question) => (
                      <span key={question.place} className={styles.question}>
                        <Button kind="link" onPress={() => onLook(question.place)}>
                          {localise(question.label, language)}
                        </Button>{" "}
                        {question.errors}
                      </span>
                    ))}
                    {page.realData > 0 && <span className={styles.question}>{say("improve-real-data", { count: page.realData })}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
