import { FilePen } from "lucide-react";

import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import { KindTile, useKindName } from "../../components/KindTile";
import { Need } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { Facts, Section, SheetHead } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { keyIn } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import styles from "./Map.module.css";
import type { KeyedStep, Way } from "./ways";
import { type branchWords, stepWords } from "./words";

type Props = {
  service: Service;
  chosen: KeyedStep;
  steps: ReadonlyMap<string, KeyedStep>;
  ways: readonly Way[];
  branches: ReturnType<typeof branchWords>;
  findings: readonly FindingView[];
  onSelect: (key: string) => void;
};

/** What the selected step is: whom it serves, who does it, where it leads, what is wrong with it. */
export function StepFacts({ service, chosen, steps, ways, branches, findings, onSelect }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const { key, step } = chosen;
  const out = ways.filter(({ from }) => from === key);
  const actor = service.actors?.find(({ id }) => id === step.actor);
  const needs = service.needs?.filter(({ id }) => step.needs?.includes(id ?? "")) ?? [];
  const own = findings.filter(({ place, severity }) => keyIn(place, "steps") === key && severity !== "hint");
  const facts = [
    ...(needs.length > 0 ? [{ name: say("map-serves"), value: needs.map((need) => <Need key={need.id}>{localise(need.want ?? {}, language)}</Need>) }] : []),
    ...(actor ? [{ name: say("map-actor"), value: actor.title ? <Said text={actor.title} /> : actor.id }] : []),
    ...(step.when ? [{ name: say("map-when"), value: <code>{step.when}</code> }] : []),
  ];
  return (
    <>
      <SheetHead
        isHead={false}
        tile={<KindTile kind={step.kind} />}
        title={stepWords(chosen, language)}
        actions={
          step.kind === "page" && (
            <Button isSmall icon={FilePen} onPress={() => goStage("pages")}>
              {say("map-edit-page")}
            </Button>
          )
        }
      >
        {kindName(step.kind)}
      </SheetHead>
      {facts.length > 0 && (
        <div>
          <Facts facts={facts} />
        </div>
      )}
      {out.length > 0 && (
        <Section title={say("map-leads")} isPlain>
          <ul className={styles.ways}>
            {out.map((way) => {
              const to = way.to === null ? undefined : steps.get(way.to);
              return (
                <li key={way.place}>
                  <span className={styles.branch}>{branches.one(way) || say("way-always")}</span>
                  {to ? (
                    <Button kind="link" onPress={() => onSelect(to.key)}>
                      {stepWords(to, language)}
                    </Button>
                  ) : (
                    <span>{say("way-nowhere", { id: way.toId })}</span>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {own.length > 0 && (
        <div className={styles.findings}>
          {own.map((finding) => (
            <Notice key={`${finding.code} ${finding.place}`} tone={finding.severity === "error" ? "bad" : "warn"}>
              {finding.message}
            </Notice>
          ))}
        </div>
      )}
    </>
  );
}
