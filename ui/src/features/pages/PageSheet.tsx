import type { FindingView } from "../../api/generated/FindingView";
import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { KindTile, useKindName } from "../../components/KindTile";
import { Need } from "../../components/Marks";
import { Row, Rows } from "../../components/Rows";
import { SheetHead } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import styles from "./Pages.module.css";
import { titleOf } from "./PagesOutline";
import { type Placed, questionsOf, stepsOf } from "./parts";

type Props = { project: string; service: Service; step: Placed<Step>; selected: string | null; findings: readonly FindingView[] };

/** A page: the needs that it serves, and its questions in their order. */
export function PageSheet({ service, step, selected }: Props) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const pages = stepsOf(service).filter(({ thing }) => thing.kind === "page");
  const number = pages.findIndex(({ key }) => key === step.key) + 1;
  const needs = service.needs ?? [];
  const served = (step.thing.needs ?? []).map((id) => needs.findIndex((need) => need.id === id)).filter((at) => at >= 0);
  const asked = questionsOf(step);
  return (
    <div className={styles.sheet}>
      <SheetHead
        kicker={number > 0 ? say("pages-number", { number, count: pages.length }) : kindName(step.thing.kind)}
        tile={<KindTile kind={step.thing.kind} />}
        title={<Said text={titleOf(step.thing)} />}
      >
        {served.map((at) => (
          <Need key={at}>{say("need-short", { number: at + 1 })}</Need>
        ))}
      </SheetHead>
      <Rows label={say("pages-questions")} selected={selected} onSelect={goPlace} isLined empty={<p className={styles.quiet}>{say("pages-none")}</p>}>
        {asked.map(({ place, thing }, at) => (
          <Row key={place} id={place} name={localise(thing.label ?? {}, language)} lead={at + 1} title={<Said text={thing.label ?? {}} />} />
        ))}
      </Rows>
    </div>
  );
}
