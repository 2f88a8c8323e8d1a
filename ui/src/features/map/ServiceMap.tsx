import { ReactFlowProvider } from "@xyflow/react";
import { CornerDownRight, Layers, Pencil, Plus, Trash2, Workflow } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";

import type { Service } from "../../api/generated/Service";
import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import type { Spot } from "../../components/adding-steps";
import { Empty } from "../../components/Empty";
import { useKindName } from "../../components/KindTile";
import { PersonDock } from "../../components/PersonDock";
import { SheetHead } from "../../components/Section";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Switch } from "../../components/Switch";
import { Trouble } from "../../components/Trouble";
import { keyedSteps } from "../../components/ways";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { childPlace, keyIn, keysOf } from "../../lib/place";
import { goPlace, goStage, useRoute } from "../../lib/useRoute";
import { AddStep } from "./AddStep";
import { useBuilding } from "./building";
import { Canvas, type MapBox } from "./Canvas";
import { Connect } from "./Connect";
import { gapsOf, gapWord } from "./coverage";
import { ExampleWalk } from "./ExampleWalk";
import { type Band, drawingOf, stageBox } from "./flow";
import { focusChosen } from "./focus";
import { layOut } from "./layout";
import styles from "./Map.module.css";
import { problemsBySteps, together } from "./problems";
import { Reach } from "./Reach";
import { StageInspector } from "./StageInspector";
import { StepInspector } from "./StepInspector";
import { StepsOutline } from "./StepsOutline";
import { StoreInspector } from "./StoreInspector";
import { unreachedOf, untakenOf } from "./unreached";
import { along } from "./walk-keys";
import { type Walking, WhoComes } from "./WhoComes";
import { branchWords, stageWords, stepWords } from "./words";
import { ZoomButtons } from "./ZoomButtons";

type Props = { project: string };

/** The stage at which an official sees how the service flows, and builds it. */
export function ServiceMap({ project }: Props) {
  const { say } = useTexts();
  const state = useProject(project);
  if (state.isPending || !state.data) {
    const content = state.error ? <Trouble error={state.error} onAgain={() => void state.refetch()} /> : <Skeleton label={say("map-loading")} />;
    return <Stage work={{ label: say("stage-map"), content: <div className={styles.sheet}>{content}</div> }} />;
  }
  return <Loaded project={project} service={state.data.draft.service} />;
}

const NOBODY: ReadonlySet<string> = new Set();

/** With more steps than these, stages are folded until somebody looks into them. */
const MANY = 40;

function Loaded({ project, service }: Props & { service: Service }) {
  const { say, language } = useTexts();
  const kindName = useKindName();
  const route = useRoute();
  const findings = useRead("check.read", { project, language });
  const [showsData, setShowsData] = useState(true);
  const [showsReach, setShowsReach] = useState(false);
  const walks = useRead("walk.cast", showsReach ? { project } : null);
  const proof = useRead("proof.read", { project, language });
  const [walking, setWalking] = useState<Walking | null>(null);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isAdding, setAdding] = useState(false);
  const came = useRef<string | null>(null);

  const steps = keyedSteps(service);
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const place = route.place ?? "";
  const chosenStep = byKey.get(keyIn(place, "steps") ?? "") ?? null;
  const chosenStage = keyIn(place, "stages");
  const building = useBuilding(project, service, byKey);
  const { connecting } = building;
  const chosenStore = keyIn(place, "registries");

  // What is chosen is never hidden: its stage opens, and stays open.
  const stageKeys = keysOf(service.stages ?? []);
  const stageOf = (id: string | null | undefined) => stageKeys[(service.stages ?? []).findIndex((stage) => stage.id === id)] ?? "";
  const here = chosenStep ? stageOf(chosenStep.step.stage) : steps[0] ? stageOf(steps[0].step.stage) : "";
  if (steps.length > MANY && !folds.has(here)) {
    setFolds(new Map(folds).set(here, false));
  }
  const folded = new Set([...stageKeys, ""].filter((id) => folds.get(id) ?? steps.length > MANY));

  const branches = branchWords(byKey, language, say);
  const drawing = drawingOf(service, folded, branches.line);
  const layout = layOut(drawing.flow);
  const words = new Map(drawing.flow.links.map(({ id, label }) => [id, label]));
  const unreached = showsReach && walks.data ? unreachedOf(steps, walks.data.walks) : NOBODY;
  const gaps = gapsOf(unreached, proof.data);
  const found = [...(findings.data?.findings ?? []), ...(proof.data?.findings ?? [])];
  const problems = problemsBySteps(found);
  const registries = showsData ? (service.registries ?? []) : [];
  const registryKeys = keysOf(registries);
  const officials = new Set(service.actors?.filter(({ kind }) => kind === "official").map(({ id }) => id));
  const gapOf = (key: string) => {
    const gap = gaps.get(key);
    return gap ? say(gapWord(gap)) : "";
  };
  const boxes = boxesOf();
  const selected = chosenStep ? (layout.boxes.has(chosenStep.key) ? chosenStep.key : stageBox(here)) : chosenStore;

  function boxesOf(): MapBox[] {
    // What the box shows comes first, as one.
    const spoken = (shown: readonly string[], kind: string, of: { bad: number; warn: number } | undefined) =>
      [shown.filter(Boolean).join(" "), kind, of && of.bad > 0 ? say("map-problems", { count: of.bad }) : "", of && of.warn > 0 ? say("map-warnings", { count: of.warn }) : ""].filter(Boolean).join(", ");
    const inBand = ({ id, stage, steps: own, isFolded }: Band): MapBox[] => {
      if (isFolded) {
        const rect = layout.boxes.get(stageBox(id))!;
        const name = stageWords(stage, language, say);
        const all = together(own.map(({ key }) => problems.get(key)));
        const missed = own.filter(({ key }) => unreached.has(key)).length;
        const about = missed > 0 ? say("reach-missed", { count: missed }) : say("map-steps", { count: own.length });
        return [{ id: stageBox(id), rect, type: "stage", label: spoken([name, about], "", all), data: { title: stage?.title ?? {}, name, about, isUnreached: missed === own.length && missed > 0, problems: all } }];
      }
      return own.map(({ key, step }) => ({
        id: key,
        rect: layout.boxes.get(key)!,
        type: "step",
        label: spoken([stepWords({ key, step }, language), gapOf(key)], kindName(step.kind), problems.get(key)),
        data: { step, isOfficial: officials.has(step.actor ?? ""), gap: gaps.get(key), problems: problems.get(key) },
      }));
    };
    const stores = registries.flatMap((registry, at): MapBox[] => {
      const rect = layout.data?.stores.get(registryKeys[at] ?? "");
      const title = registry.title ?? { [language]: registry.id ?? "" };
      return rect ? [{ id: registryKeys[at]!, rect, type: "store", label: `${localise(title, language)} ${localise(registry.owner ?? {}, language)}`.trim(), data: { title, owner: registry.owner ?? {} } }] : [];
    });
    return [...drawing.bands.flatMap(inBand), ...stores];
  }

  const spot: Spot = chosenStep ? { after: chosenStep } : { stage: (chosenStage === null ? undefined : service.stages?.[stageKeys.indexOf(chosenStage)]?.id) ?? null };
  const rename = (key: string) => {
    goPlace(childPlace("", "steps", key));
    building.setNaming(key);
  };
  const addStage = () => building.addStage(chosenStage ?? (here || null));
  const add = { label: say("map-add"), icon: Plus, keys: "N", is: "act", onRun: () => setAdding(true) } as const;
  const lead = { label: say("map-connect"), icon: CornerDownRight, keys: "C", is: "act", isDisabled: !chosenStep, onRun: () => chosenStep && building.connect(chosenStep.key, null) } as const;
  useCommands([
    { ...add, id: "map-add", within: "work" },
    { ...add, id: "map-add-listed", within: "outline", isHidden: true },
    { ...lead, id: "map-connect", within: "work" },
    { ...lead, id: "map-connect-listed", within: "outline", isHidden: true },
    { id: "map-add-stage", is: "act", label: say("stage-add"), icon: Layers, onRun: addStage },
    ...drawing.bands.flatMap(({ id, stage }) =>
      stage ? [{ id: `map-stage ${id}`, is: "place", label: stageWords(stage, language, say), about: say("map-stage"), icon: Layers, onRun: () => goPlace(childPlace("", "stages", id)) } as const] : [],
    ),
    { id: "map-rename", is: "act", label: say("map-rename"), icon: Pencil, isDisabled: !chosenStep, onRun: () => chosenStep && rename(chosenStep.key) },
    { id: "map-remove", is: "act", label: say("map-remove"), icon: Trash2, isDisabled: !chosenStep, onRun: () => chosenStep && building.remove(chosenStep.key) },
  ]);

  const fold = (id: string, isFolded: boolean) => setFolds(new Map(folds).set(id, isFolded));
  const isStore = (id: string) => layout.data?.stores.has(id) ?? false;
  const select = (id: string) => {
    if (id.startsWith("stage:")) {
      fold(id.slice("stage:".length), false);
    } else {
      goPlace(childPlace("", isStore(id) ? "registries" : "steps", id));
    }
  };
  const open = (id: string) => {
    if (byKey.has(id)) {
      goStage("pages", childPlace("", "steps", id));
    } else {
      select(id);
    }
  };
  const onKey = (event: KeyboardEvent, id: string): boolean => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && byKey.has(id)) {
      const own = drawing.bands.find(({ steps: all }) => all.some(({ key }) => key === id))?.steps ?? [];
      const beside = own[own.findIndex(({ key }) => key === id) + (event.key === "ArrowUp" ? -1 : 1)];
      if (beside) {
        building.move(id, beside.key, event.key === "ArrowUp" ? "before" : "after");
      }
      return true;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return false;
    }
    if (event.key === "F2" && byKey.has(id)) {
      rename(id);
      return true;
    }
    if (event.key === "Delete" && byKey.has(id)) {
      building.remove(id);
      return true;
    }
    if (event.key === "Enter" || event.key === " ") {
      (event.key === "Enter" && id === selected ? open : select)(id);
      return true;
    }
    if (event.key === "Home" || event.key === "End") {
      const end = event.key === "Home" ? boxes[0] : boxes.findLast(({ type }) => type !== "store");
      if (end) {
        select(end.id);
      }
      return true;
    }
    const stand = along(event.key, { at: id, from: came.current }, drawing.ways);
    if (stand) {
      came.current = stand.from;
      select(stand.at);
    }
    return event.key.startsWith("Arrow");
  };

  const addStep = <AddStep hasStart={steps.some(({ step }) => step.kind === "start")} isOpen={isAdding} onOpenChange={setAdding} onAdd={(kind) => building.add(kind, spot)} isPrimary={steps.length === 0} />;
  const toolbar = (
    <div className={styles.toolbar}>
      <SheetHead kicker={say("map-kicker")} title={say("map-title")} />
      <div className={styles.tools}>
        {steps.length > 0 && addStep}
        {steps.length > 0 && (
          <Switch isSelected={showsReach} onChange={setShowsReach}>
            {say("reach")}
          </Switch>
        )}
        <Switch isSelected={showsData} onChange={setShowsData}>
          {say("map-data")}
        </Switch>
        <ZoomButtons layout={layout} />
      </div>
    </div>
  );
  const content =
    steps.length === 0 ? (
      <div className={styles.sheet}>
        <Empty icon={Workflow} title={say("map-empty")} action={addStep}>
          {say("map-empty-text")}
        </Empty>
      </div>
    ) : (
      <Canvas
        layout={layout}
        boxes={boxes}
        heads={drawing.bands.map(({ id, stage, isFolded }) => ({
          id,
          title: stageWords(stage, language, say),
          lang: stage?.title ? shownIn(stage.title, language) : undefined,
          isFolded,
          isSelected: chosenStage === id,
        }))}
        words={words}
        untaken={untakenOf(drawing.links, unreached)}
        selected={selected}
        showsData={showsData}
        onSelect={select}
        onStage={(id) => goPlace(childPlace("", "stages", id))}
        onFold={fold}
        onOpen={open}
        onKey={onKey}
        onConnect={building.connect}
        onAddStage={addStage}
      />
    );
  const naming = (key: string) => ({ isDue: building.naming === key, onBegin: () => building.setNaming(null), onLeave: focusChosen });
  const inspector = () => {
    const band = drawing.bands.find(({ id, stage }) => stage && id === chosenStage);
    if (walking) {
      const facts = <ExampleWalk key={`${walking.revision} ${walking.example}`} project={project} steps={steps} walking={walking} onLeave={() => setWalking(null)} />;
      return { label: say("who-walking"), at: "under-dock", content: facts } as const;
    }
    if (chosenStep) {
      const facts = (
        <StepInspector
          key={chosenStep.key}
          project={project}
          service={service}
          chosen={chosenStep}
          steps={byKey}
          ways={drawing.ways}
          branches={branches}
          findings={found}
          who={<WhoComes project={project} chosen={chosenStep} proof={proof.data} onWalk={setWalking} />}
          editing={building.editing}
          way={place}
          naming={naming(chosenStep.key)}
          onConnect={() => building.connect(chosenStep.key, null)}
          onRemove={() => building.remove(chosenStep.key)}
        />
      );
      return { label: stepWords(chosenStep, language), at: "under-dock", content: facts } as const;
    }
    if (band) {
      const facts = <StageInspector key={band.id} project={project} service={service} band={band} editing={building.editing} naming={naming(band.id)} />;
      return { label: stageWords(band.stage, language, say), at: "under-dock", content: facts } as const;
    }
    if (chosenStore !== null) {
      return { label: say("store"), at: "under-dock", content: <StoreInspector service={service} chosen={chosenStore} steps={byKey} /> } as const;
    }
    return undefined;
  };
  return (
    <ReactFlowProvider>
      <Stage
        outline={{
          label: say("map-outline"),
          width: "wide",
          content: (
            <StepsOutline
              drawing={drawing}
              branches={branches}
              problems={problems}
              gaps={gaps}
              registries={registryKeys.map((id, at) => ({ id, label: localise(registries[at]?.title ?? {}, language) || id, kind: "exchange" }))}
              selected={chosenStep?.key ?? chosenStore}
              onSelect={(id) => goPlace(childPlace("", byKey.has(id) ? "steps" : "registries", id))}
              onOpen={open}
              onRename={(id) => byKey.has(id) && rename(id)}
              onMove={building.move}
              onDelete={building.remove}
            />
          ),
        }}
        work={{
          label: say("stage-map"),
          content: (
            <div className={styles.map}>
              {toolbar}
              {showsReach && walks.error && <Trouble error={walks.error} onAgain={() => void walks.refetch()} />}
              <div className={styles.ground}>
                {showsReach && !walks.error && (
                  <div className={styles.reach}>
                    <Reach steps={steps} walks={walks.data} unreached={unreached} />
                  </div>
                )}
                {content}
              </div>
            </div>
          ),
        }}
        inspector={inspector()}
        dock={<PersonDock project={project} step={chosenStep?.key ?? null} empty={say("map-dock-empty")} />}
      />
      {building.removing}
      {connecting && (
        <Connect service={service} steps={byKey} from={connecting.from} to={connecting.to} onConnect={(to, outcome) => building.lead(connecting.from, to, outcome)} onClose={building.settle} />
      )}
    </ReactFlowProvider>
  );
}
