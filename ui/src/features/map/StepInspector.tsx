import { Ellipsis, FilePen, Trash2 } from "lucide-react";
import type { ReactNode } from "react";

import type { FindingView } from "../../api/generated/FindingView";
import { stepPlace } from "../../components/adding-steps";
import { Button, IconButton } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { ConditionEditor } from "../../components/ConditionEditor";
import { FieldToName, type Naming } from "../../components/FieldToName";
import { FindingsAt } from "../../components/FindingsAt";
import { KindTile, useKindName } from "../../components/KindTile";
import { useLanguagesOf } from "../../components/languages-of";
import { LanguageSwitch } from "../../components/LanguageSwitch";
import { Menu } from "../../components/Menu";
import { Renaming } from "../../components/Renaming";
import { Section, SheetHead } from "../../components/Section";
import { Tick } from "../../components/Tick";
import { Worded } from "../../components/Worded";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { facetPlace, keyIn } from "../../lib/place";
import { goStage } from "../../lib/useRoute";
import { stageEdits } from "./changes";
import { DecisionSection } from "./DecisionSection";
import { ExchangeSection } from "./ExchangeSection";
import styles from "./Map.module.css";
import { type OfStep, WaysSection } from "./WaysSection";
import { stepWords } from "./words";

type Props = OfStep & {
  findings: readonly FindingView[];
  /** The way that is looked into, by its place. */
  way: string | null;
  naming: Naming;
  onConnect: () => void;
  onRemove: () => void;
  /** Who can come to the step. */
  who: ReactNode;
};

/** Nothing of the kind. */
const NONE = " ";

/** The selected step: what it is called, where it leads, who does it and for which need, what is wrong with it. */
export function StepInspector({ findings, way, naming, onConnect, onRemove, who, ...of }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const { project, service, chosen, editing } = of;
  const languages = useLanguagesOf(project);
  const { key, step } = chosen;
  const place = stepPlace(key);
  const own = findings.filter((finding) => keyIn(finding.place, "steps") === key && finding.severity !== "hint");
  const served = step.needs ?? [];
  return (
    <>
      <SheetHead
        isHead={false}
        kicker={kindName(step.kind)}
        tile={<KindTile kind={step.kind} />}
        title={stepWords(chosen, language)}
        actions={
          <>
            {(step.kind === "page" || step.kind === "review") && (
              <Button isSmall icon={FilePen} onPress={() => goStage("pages", place)}>
                {say("map-edit-page")}
              </Button>
            )}
            <Menu
              label={say("map-step-acts")}
              placement="bottom end"
              trigger={<IconButton icon={Ellipsis} label={say("map-step-acts")} isSmall />}
              groups={[{ id: "acts", acts: [{ id: "remove", label: say("map-remove"), icon: Trash2, keys: "Delete", tone: "bad", onAction: onRemove }] }]}
            />
          </>
        }
      />
      <Section title={say("map-step-title")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <FieldToName naming={naming}>
          <Worded editing={editing} place={place} facet="title" text={step.title} language={languages.shown} label={say("map-step-title")} isLabelHidden placeholder={say("map-step-title-hint")} />
        </FieldToName>
      </Section>
      {own.length > 0 && (
        <div className={styles.findings}>
          <FindingsAt findings={own} editing={editing} within={place} />
        </div>
      )}
      <WaysSection {...of} language={languages.shown} open={way} onConnect={onConnect} />
      {step.kind === "decision" && <DecisionSection key={place} project={project} place={place} table={step} findings={own} editing={editing} language={languages.shown} />}
      {step.kind === "exchange" && <ExchangeSection project={project} service={service} place={place} step={step} editing={editing} language={languages.shown} />}
      <Section title={say("map-who")} isPlain>
        <Choice
          label={say("map-stage")}
          value={step.stage ?? NONE}
          options={[...(service.stages ?? []).map(({ id = "", title }) => ({ id, label: localise(title ?? {}, language) || id })), { id: NONE, label: say("map-no-stage") }]}
          onChange={(stage) => void editing.edit(stageEdits(service, key, stage === NONE ? null : stage))}
        />
        <Choice
          label={say("map-actor")}
          value={step.actor ?? NONE}
          options={[...(service.actors ?? []).map(({ id = "", title }) => ({ id, label: localise(title ?? {}, language) || id })), { id: NONE, label: say("map-no-actor") }]}
          onChange={(actor) => void editing.set(place, "actor", actor === NONE ? null : actor)}
        />
      </Section>
      <Section title={say("map-serves")} isPlain>
        <fieldset aria-label={say("map-serves")} className={styles.ticks}>
          {(service.needs ?? []).map(({ id = "", want }, at) => (
            <Tick
              key={id}
              isSelected={served.includes(id)}
              onChange={(isIn) => {
                const left = isIn ? [...served, id] : served.filter((it) => it !== id);
                void editing.set(place, "needs", left.length > 0 ? left : null);
              }}
            >
              {say("need-short", { number: at + 1 })} {localise(want ?? {}, language) || id}
            </Tick>
          ))}
        </fieldset>
      </Section>
      <Section title={say("map-when")} isPlain>
        <ConditionEditor
          key={place}
          project={project}
          place={facetPlace(place, "when")}
          text={step.when ?? ""}
          onChange={(when) => void editing.set(place, "when", when)}
          label={say("map-when")}
          always={say("map-always")}
          begin={say("map-only-when")}
        />
      </Section>
      {who}
      <Section title={say("map-address")} isPlain>
        <Renaming key={`${key} ${step.id}`} editing={editing} place={place} id={step.id} label={say("map-address")} hint={say("map-address-hint")} />
      </Section>
    </>
  );
}
