import type { EndShare } from "../../api/generated/EndShare";
import type { KindResult } from "../../api/generated/KindResult";
import type { Simulation } from "../../api/generated/Simulation";
import { AIDS } from "../../components/PersonDock";
import { languageNamed } from "../../components/languages-of";
import { type Say, useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import type { Naming } from "./Estimates";
import { percentIn } from "./EstimatePages";
import styles from "./Estimates.module.css";

type Props = { simulation: Simulation | null; naming: Naming };

/** Who could not finish and where: by kind of people, and each of the cast. */
export function Kinds({ simulation, naming }: Props) {
  const { say, language } = useTexts();
  if (!simulation) {
    return null;
  }
  const percent = percentIn(language);
  const number = new Intl.NumberFormat(language).format;
  const stops = (stopped: readonly EndShare[]) => {
    const told = stopped.slice(0, 3).map(({ step, share }) => say("estimate-stop", { title: naming.stepOf(step), share: percent(share) }));
    return told.length > 0 ? told.join("; ") : say("estimate-nobody-stops");
  };
  const groups = [...new Set(simulation.kinds.map(({ by }) => by))];
  const heads = (
    <tr>
      <th scope="col">{say("estimate-kind")}</th>
      <th scope="col">{say("estimate-many")}</th>
      <th scope="col">{say("estimate-finish")}</th>
      <th scope="col">{say("estimate-gave-up")}</th>
      <th scope="col">{say("estimate-time")}</th>
      <th scope="col">{say("estimate-where")}</th>
    </tr>
  );
  const times = simulation.cast[0]?.times ?? 0;
  return (
    <>
      <div className={styles.wide}>
        <table className={styles.table}>
          <caption>{say("estimate-kinds-caption")}</caption>
          <thead>{heads}</thead>
          {groups.map((by) => (
            <tbody key={by}>
              <tr>
                <th scope="rowgroup" colSpan={6} className={styles.group}>
                  {say(`estimate-by-${by}`)}
                </th>
              </tr>
              {simulation.kinds
                .filter((kind) => kind.by === by)
                .map((kind) => (
                  <tr key={kind.kind}>
                    <th scope="row">{kindWords(kind, say)}</th>
                    <td>{number(kind.people)}</td>
                    <td>{percent(kind.done)}</td>
                    <td>{percent(kind.gaveUp)}</td>
                    <td>{kind.done > 0 ? clock(kind.median) : "–"}</td>
                    <td className={styles.words}>{stops(kind.stopped)}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
      {simulation.cast.length > 0 && (
        <div className={styles.wide}>
          <table className={styles.table}>
            <caption>{say("estimate-cast-caption", { times })}</caption>
            <thead>{heads}</thead>
            <tbody>
              {simulation.cast.map((one) => (
                <tr key={one.person}>
                  <th scope="row">{naming.personOf(one.person)}</th>
                  <td>{number(one.times)}</td>
                  <td>{percent(one.done)}</td>
                  <td>{percent(one.gaveUp)}</td>
                  <td>{one.done > 0 ? clock(one.median) : "–"}</td>
                  <td className={styles.words}>{stops(one.stopped)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A kind of people in words, under the heading of what tells them apart. */
export function kindWords({ by, kind }: Pick<KindResult, "by" | "kind">, say: Say): string {
  switch (by) {
    case "skill":
    case "patience":
      return say(`person-${by}-${kind}`);
    case "device":
      return say(`device-${kind}`);
    case "language":
      return kind === "other" ? say("estimate-foreign") : languageNamed(kind).name;
    case "aid":
      return AIDS.includes(kind) ? say(`aid-${kind}`) : kind;
    default:
      return kind.replace("-", "–");
  }
}
