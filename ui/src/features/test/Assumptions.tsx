import { Undo2 } from "lucide-react";

import type { Assumptions as Told } from "../../api/generated/Assumptions";
import type { ParameterValue } from "../../api/generated/ParameterValue";
import type { Service } from "../../api/generated/Service";
import { useRead } from "../../api/queries";
import { IconButton } from "../../components/Button";
import { type Editing, useEditing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { Chip } from "../../components/Marks";
import { Section } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useDraft } from "../../lib/useDraft";
import styles from "./Estimates.module.css";
import { PopulationForm } from "./PopulationForm";

type Props = { project: string; service: Service };

/** What estimates rest on: whom people are like and what is taken for granted of them, each figure with its source, to be changed. */
export function Assumptions({ project, service }: Props) {
  const { say, language } = useTexts();
  const read = useRead("simulate.assumptions", { project, language });
  const editing = useEditing(project);
  if (!read.data) {
    return read.error ? <Trouble error={read.error} onAgain={() => void read.refetch()} /> : <Skeleton label={say("estimate-loading")} />;
  }
  const { parameters } = read.data;
  const groups = [...new Set(parameters.map(({ group }) => group))];
  return (
    <div className={styles.told}>
      <PopulationForm service={service} told={read.data} onChange={(population) => void editing.set("", "population", population)} />
      <Section title={say("estimate-parameters")} level={3}>
        <p className={styles.quiet}>{say("estimate-parameters-text")}</p>
        {groups.map((group) => (
          <details key={group} className={styles.parameters} open={group === "round"}>
            <summary>
              {say(`estimate-group-${group}`)}
              <OwnCount parameters={parameters.filter((it) => it.group === group)} />
            </summary>
            <ul className={styles.list}>
              {parameters
                .filter((it) => it.group === group)
                .map((parameter) => (
                  <Parameter key={parameter.name} parameter={parameter} editing={editing} />
                ))}
            </ul>
          </details>
        ))}
      </Section>
    </div>
  );
}

/** That some of these are the service's own. */
function OwnCount({ parameters }: { parameters: Told["parameters"] }) {
  const { say } = useTexts();
  const count = parameters.filter(({ ownSource }) => ownSource !== null).length;
  return count > 0 && <Chip tone="good">{say("estimate-own")}</Chip>;
}

/** The number that a text holds, with a comma or a point; none where it holds none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function Parameter({ parameter: { name, title, unit, source, assumed, value, least, most, ownSource, ...about }, editing }: { parameter: ParameterValue; editing: Editing }) {
  const { say, language } = useTexts();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false }).format;
  const place = `population.parameters.${name}`;
  const isGood = (typed: string) => {
    const read = numberIn(typed);
    return read !== null && read >= least && read <= most;
  };
  const field = useDraft(number(value), (typed) => {
    if (isGood(typed)) {
      void editing.set("", `${place}.value`, String(numberIn(typed)));
    }
  });
  const own = useDraft(localise(ownSource ?? {}, language), (typed) => void editing.set("", `${place}.source.${language}`, typed));
  const reset = () => void editing.editAndSay([{ edit: "set", place: `#${place}` }], say("estimate-parameter-set", { title }));
  return (
    <li className={styles.parameter}>
      <div className={styles.number}>
        <TextField label={`${title}, ${unit}`} isLabelHidden inputMode="decimal" {...field} error={isGood(field.value) ? undefined : say("estimate-out-of-range", { least: number(least), most: number(most) })} />
      </div>
      <div className={styles.about}>
        <p>
          {title}, <span className={styles.unit}>{unit}</span>{" "}
          {ownSource === null ? <Chip tone="line">{say(assumed ? "estimate-assumed" : "estimate-measured")}</Chip> : <Chip tone="good">{say("estimate-own")}</Chip>}
        </p>
        {ownSource === null ? (
          <p className={styles.quiet}>{source}</p>
        ) : (
          <div className={styles.own}>
            <TextField label={say("estimate-own-source")} isLabelHidden placeholder={say("estimate-own-source")} {...own} />
            <IconButton icon={Undo2} isSmall label={say("estimate-reset", { value: number(about.default) })} onPress={reset} />
          </div>
        )}
      </div>
    </li>
  );
}
