import { Plus, Trash2 } from "lucide-react";

import type { AgeBand } from "../../api/generated/AgeBand";
import type { Assumptions } from "../../api/generated/Assumptions";
import type { Population } from "../../api/generated/Population";
import type { Service } from "../../api/generated/Service";
import { Button, IconButton } from "../../components/Button";
import { TextField } from "../../components/Field";
import { languageNamed } from "../../components/languages-of";
import { Notice } from "../../components/Notice";
import { AIDS } from "../../components/PersonDock";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useDraft } from "../../lib/useDraft";
import styles from "./Estimates.module.css";

const LEVELS = [1, 2, 3] as const;
const DEVICES = ["phone", "tablet", "computer"] as const;

type Props = { service: Service; told: Assumptions; onChange: (population: Population) => void };

/** Who would use the service, in shares: age and skill, device, language, patience, what helps them. */
export function PopulationForm({ service, told: { population, isOwn }, onChange }: Props) {
  const { say, language } = useTexts();
  // What nobody has described yet is written down whole with the first change.
  const change = (part: Partial<Population>) => onChange({ ...population, ...part });
  const ages = population.ages ?? [];
  const setAge = (at: number, part: Partial<AgeBand>) => change({ ages: ages.map((band, index) => (index === at ? { ...band, ...part } : band)) });
  const skillsOf = (band: AgeBand) => LEVELS.map((_, level) => band.skills?.[level] ?? 0);
  const languages = [...new Set([...(service.languages ?? []), ...Object.keys(population.languages ?? {})])];
  const aids = [...new Set([...AIDS, ...Object.keys(population.aids ?? {})])];
  const source = useDraft(localise(population.source ?? {}, language), (typed) => change({ source: { ...population.source, [language]: typed } }));
  const last = ages.at(-1)?.to ?? 17;
  return (
    <Section title={say("estimate-who")} level={3}>
      {!isOwn && <Notice>{say("estimate-default")}</Notice>}
      <TextField label={say("estimate-source")} {...source} />
      <div className={styles.wide}>
        <table className={styles.table}>
          <caption>{say("estimate-ages")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("estimate-age-from")}</th>
              <th scope="col">{say("estimate-age-to")}</th>
              <th scope="col">{say("estimate-age-share")}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {say(`person-skill-${level}`)}
                </th>
              ))}
              <th aria-label={say("person-remove")} />
            </tr>
          </thead>
          <tbody>
            {ages.map((band, at) => {
              const name = `${band.from ?? 0}–${band.to ?? 0}`;
              return (
                // eslint-disable-next-line react/no-array-index-key -- a band is known by its place among them
                <tr key={at}>
                  <td>
                    <Count label={`${name}: ${say("estimate-age-from")}`} value={band.from ?? 0} onChange={(from) => setAge(at, { from })} />
                  </td>
                  <td>
                    <Count label={`${name}: ${say("estimate-age-to")}`} value={band.to ?? 0} onChange={(to) => setAge(at, { to })} />
                  </td>
                  <td>
                    <Count label={`${name}: ${say("estimate-age-share")}`} value={band.share ?? 0} onChange={(share) => setAge(at, { share })} />
                  </td>
                  {LEVELS.map((level) => (
                    <td key={level}>
                      <Count
                        label={`${name}: ${say("person-skill")}, ${say(`person-skill-${level}`)}`}
                        value={band.skills?.[level - 1] ?? 0}
                        onChange={(share) => setAge(at, { skills: skillsOf(band).with(level - 1, share) })}
                      />
                    </td>
                  ))}
                  <td>
                    <IconButton
                      icon={Trash2}
                      isSmall
                      isDisabled={ages.length < 2}
                      label={say("estimate-age-remove", { from: band.from ?? 0, to: band.to ?? 0 })}
                      onPress={() => change({ ages: ages.filter((_, index) => index !== at) })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div>
        <Button isSmall icon={Plus} onPress={() => change({ ages: [...ages, { from: last + 1, to: last + 15, share: 10, skills: [1, 1, 1] }] })}>
          {say("estimate-age-add")}
        </Button>
      </div>
      <div className={styles.shares}>
        <Shares
          title={say("estimate-devices")}
          of={DEVICES.map((id) => ({ id, name: say(`device-${id}`), share: population.devices?.[id] ?? 0 }))}
          onChange={(id, share) => change({ devices: { ...population.devices, [id]: share } })}
        />
        <Shares
          title={say("estimate-languages")}
          of={languages.map((id) => ({ id, name: languageNamed(id).name, share: population.languages?.[id] ?? 0 }))}
          onChange={(id, share) => change({ languages: { ...population.languages, [id]: share } })}
        />
        <Shares
          title={say("estimate-patience")}
          of={LEVELS.map((level) => ({ id: String(level), name: say(`person-patience-${level}`), share: population.patience?.[level - 1] ?? 0 }))}
          onChange={(id, share) => change({ patience: LEVELS.map((level) => (String(level) === id ? share : (population.patience?.[level - 1] ?? 0))) })}
        />
        <Shares
          title={say("estimate-aids")}
          isOfThousand
          of={aids.map((id) => ({ id, name: AIDS.includes(id) ? say(`aid-${id}`) : id, share: population.aids?.[id] ?? 0 }))}
          onChange={(id, share) => change({ aids: { ...population.aids, [id]: share } })}
        />
      </div>
    </Section>
  );
}

type SharesProps = { title: string; of: readonly { id: string; name: string; share: number }[]; isOfThousand?: boolean; onChange: (id: string, share: number) => void };

/** Shares of a whole, each with what it comes to of a hundred; of a thousand people each stands for itself. */
function Shares({ title, of, isOfThousand = false, onChange }: SharesProps) {
  const { language } = useTexts();
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format;
  const all = isOfThousand ? 1_000 : of.reduce((sum, { share }) => sum + share, 0);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{title}</legend>
      {of.map(({ id, name, share }) => (
        <div key={id} className={styles.share}>
          <Count label={name} value={share} onChange={(count) => onChange(id, count)} />
          <span>{name}</span>
          <span className={styles.quiet}>{all > 0 && percent(share / all)}</span>
        </div>
      ))}
    </fieldset>
  );
}

const isWhole = (typed: string) => /^\d{1,6}$/.test(typed.trim());

/** A whole number in a small field. */
function Count({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const { say } = useTexts();
  const field = useDraft(String(value), (typed) => {
    if (isWhole(typed)) {
      onChange(Number(typed));
    }
  });
  return (
    <div className={styles.number}>
      <TextField label={label} isLabelHidden inputMode="numeric" {...field} error={isWhole(field.value) ? undefined : say("estimate-not-number")} />
    </div>
  );
}
