import { useRead } from "../../api/queries";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import type { Naming } from "./Estimates";
import styles from "./Estimates.module.css";

type Props = { project: string; naming: Naming };

/** What the service asks of people: questions, words, minutes, documents, and what registries spare them. */
export function Asked({ project, naming }: Props) {
  const { say, language } = useTexts();
  const read = useRead("burden.read", { project });
  if (!read.data) {
    return read.error ? <Trouble error={read.error} onAgain={() => void read.refetch()} /> : <Skeleton label={say("estimate-reading")} />;
  }
  const { expected, seconds, ways, card } = read.data;
  const tenth = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format;
  const number = new Intl.NumberFormat(language).format;
  const means = [
    { name: say("estimate-asked"), value: tenth(expected.asked) },
    { name: say("estimate-known"), value: tenth(expected.known) },
    { name: say("estimate-words"), value: number(Math.round(expected.words)) },
    { name: say("estimate-documents"), value: tenth(expected.documents) },
    { name: say("estimate-screens"), value: tenth(expected.screens) },
    { name: say("estimate-minutes"), value: clock(seconds.median) },
  ];
  return (
    <div className={styles.told}>
      <p className={styles.quiet}>{say("estimate-asks")}</p>
      <ul className={styles.figures} aria-label={say("estimate-asks")}>
        {means.map(({ name, value }) => (
          <li key={name} className={styles.figure}>
            <p className={styles.name}>{name}</p>
            <p className={styles.value}>{value}</p>
          </li>
        ))}
      </ul>
      <div className={styles.wide}>
        <table className={styles.table}>
          <caption>{say("estimate-ways")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("estimate-kind")}</th>
              <th scope="col">{say("estimate-asked")}</th>
              <th scope="col">{say("estimate-known")}</th>
              <th scope="col">{say("estimate-words")}</th>
              <th scope="col">{say("estimate-documents")}</th>
              <th scope="col">{say("estimate-minutes")}</th>
              <th scope="col">{say("estimate-way-end")}</th>
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => (
              <tr key={way.person}>
                <th scope="row">{naming.personOf(way.person)}</th>
                <td>{way.asked}</td>
                <td>{way.known}</td>
                <td>{number(way.words)}</td>
                <td>{way.documents}</td>
                <td>{clock(way.seconds)}</td>
                <td className={styles.words}>{naming.stepOf(way.end)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {card.length > 0 && (
        <div>
          <p className={styles.name}>{say("estimate-bring")}</p>
          <ul className={styles.list}>
            {card.map((document) => (
              <li key={JSON.stringify(document.title)}>
                {localise(document.title, language)} {document.registry !== null && <span className={styles.quiet}>{say("estimate-bring-registry")}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
