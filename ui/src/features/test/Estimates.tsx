import { Play, UsersRound } from "lucide-react";
import { useState } from "react";

import type { Person } from "../../api/generated/Person";
import type { Service } from "../../api/generated/Service";
import type { SimulationView } from "../../api/generated/SimulationView";
import { useProject } from "../../api/project";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { Chip } from "../../components/Marks";
import { Progress } from "../../components/Progress";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { Assumptions } from "./Assumptions";
import { Asked } from "./EstimateAsked";
import { Kinds } from "./EstimateKinds";
import { Figures, Pages } from "./EstimatePages";
import styles from "./Estimates.module.css";
import { useSimulating } from "./simulating";

const SIZES = [1_000, 10_000, 100_000] as const;

const VIEWS = ["pages", "kinds", "burden", "assumptions"] as const;

type Props = { project: string; service: Service; people: readonly Person[] };

/** What estimates are told with: the names of steps and people. */
export type Naming = { stepOf: (id: string) => string; personOf: (id: string) => string };

/** How thousands of made-up people would get on, always called an estimate, and what that rests on. */
export function Estimates({ project, service, people }: Props) {
  const { say, language } = useTexts();
  const { last, running, error, run, stop } = useSimulating(project);
  const revision = useProject(project).data?.revision;
  const [count, setCount] = useState<number>(10_000);
  const [view, setView] = useState<(typeof VIEWS)[number]>("pages");
  const number = new Intl.NumberFormat(language).format;
  const naming: Naming = {
    stepOf: (id) => localise(service.steps?.find((step) => step.id === id)?.title ?? {}, language) || id,
    personOf: (id) => localise(people.find((person) => person.id === id)?.name ?? {}, language) || id,
  };
  const begin = (
    <Button icon={Play} isDisabled={running !== null} onPress={() => void run(count)}>
      {say(last ? "estimate-again" : "estimate-run")}
    </Button>
  );
  const acts = (
    <>
      <Choice label={say("estimate-people")} isLabelHidden isSmall value={String(count)} options={SIZES.map((size) => ({ id: String(size), label: number(size) }))} onChange={(chosen) => setCount(Number(chosen))} />
      {begin}
    </>
  );
  const isStale = last !== null && revision !== undefined && last.revision !== revision;
  return (
    <Section title={say("estimates")} mark={<Chip tone="line">{say("estimate-chip")}</Chip>} beside={acts}>
      {running && <Progress label={say("estimate-running", { done: number(running.done), of: number(running.of) })} value={running.done} max={running.of} onStop={stop} />}
      {error && <Trouble error={error} onAgain={() => void run(count)} />}
      {last?.simulation ? (
        <div className={styles.told} data-stale={isStale || undefined}>
          <p className={styles.says}>
            {last.says} {isStale && <Chip tone="warn">{say("estimate-stale")}</Chip>}
          </p>
          <Figures simulation={last.simulation} />
        </div>
      ) : (
        !running &&
        !error && (
          <Empty icon={UsersRound} title={say("estimate-empty")} level={3}>
            {say("estimate-empty-text")}
          </Empty>
        )
      )}
      <Segmented label={say("estimate-views")} value={view} options={VIEWS.map((id) => ({ id, label: say(`estimate-view-${id}`), name: say(`estimate-view-${id}`) }))} onChange={setView} />
      <View project={project} service={service} view={view} last={last} naming={naming} />
    </Section>
  );
}

type ViewProps = Pick<Props, "project" | "service"> & { view: (typeof VIEWS)[number]; last: SimulationView | null; naming: Naming };

function View({ project, service, view, last, naming }: ViewProps) {
  const simulation = last?.simulation ?? null;
  if (view === "assumptions") {
    return <Assumptions project={project} service={service} />;
  }
  if (view === "burden") {
    return <Asked project={project} naming={naming} />;
  }
  return view === "pages" ? <Pages service={service} simulation={simulation} naming={naming} /> : <Kinds simulation={simulation} naming={naming} />;
}
