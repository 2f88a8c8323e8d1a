import { UserRoundX } from "lucide-react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { Icon } from "../../components/Icon";
import { Outline, type OutlineGroup, type OutlineItem } from "../../components/Outline";
import type { KeyedStep } from "../../components/ways";
import { shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import type { RowActs } from "../../lib/row-keys";
import { type Gap, gapWord } from "./coverage";
import type { Band, Drawing } from "./flow";
import { arrange } from "./grid";
import type { Problems } from "./problems";
import { type branchWords, stageWords, stepWords } from "./words";

type Props = RowActs & {
  drawing: Drawing;
  branches: ReturnType<typeof branchWords>;
  problems: ReadonlyMap<string, Problems>;
  /** The steps that nobody of the cast comes to, and whether somebody else could. */
  gaps: ReadonlyMap<string, Gap>;
  /** The registries of the data lane. */
  registries: readonly OutlineItem[];
  selected: string | null;
  onSelect: (key: string) => void;
  onOpen: (key: string) => void;
};

/** The map as a tree: the same stages, what stands beside a step below it, and the registries at the end. */
export function StepsOutline({ drawing, branches, problems, gaps, registries, selected, onSelect, onOpen, ...acts }: Props) {
  const { say, language } = useTexts();
  const toItem = ({ step: { key, step }, branch, children }: Node): OutlineItem => {
    const gap = gaps.get(key);
    const { bad, warn } = problems.get(key) ?? { bad: 0, warn: 0 };
    return {
      id: key,
      label: stepWords({ key, step }, language),
      lang: step.title ? shownIn(step.title, language) : undefined,
      kind: step.kind,
      ...(branch && { branch }),
      problem: bad > 0 ? "bad" : warn > 0 ? "warn" : undefined,
      ...(gap && { count: <Unreached gap={gap} /> }),
      children: children.map(toItem),
    };
  };
  const groups = drawing.bands.map((band): OutlineGroup => ({ id: band.id, heading: stageWords(band.stage, language, say), items: tree(band, drawing, branches).map(toItem) }));
  const stores = registries.length > 0 ? [{ id: "registries", heading: say("map-data"), items: registries }] : [];
  return <Outline label={say("map-outline")} groups={[...groups, ...stores]} selected={selected} onSelect={onSelect} onOpen={onOpen} {...acts} isDense />;
}

/** Nobody of the cast gets to the step beside it. */
function Unreached({ gap }: { gap: Gap }) {
  const { say } = useTexts();
  return (
    <>
      <Icon of={UserRoundX} size={14} />
      <VisuallyHidden elementType="span">{say(gapWord(gap))}</VisuallyHidden>
    </>
  );
}

type Node = { step: KeyedStep; branch: string; children: Node[] };

/** A stage's steps: what stands beside the main way is below the step that it branches off. */
function tree({ steps }: Band, { ways, mains }: Drawing, branches: ReturnType<typeof branchWords>): Node[] {
  const within = ways.map((way) => ({ from: way.from, to: way.to ?? "", isMain: mains.has(way) }));
  const cells = arrange(steps.map(({ key }) => key), within);
  const nodes = new Map(steps.map((step) => [step.key, { step, branch: "", children: [] } as Node]));
  return steps.flatMap((step) => {
    const node = nodes.get(step.key)!;
    const lane = cells.get(step.key)?.lane ?? 0;
    const parent = lane > 0 ? ways.find(({ from, to }) => to === step.key && (cells.get(from)?.lane ?? lane) < lane) : undefined;
    if (!parent) {
      return [node];
    }
    const out = ways.filter(({ from }) => from === parent.from);
    node.branch = branches.line(out.filter(({ to }) => to === step.key), out);
    nodes.get(parent.from)?.children.push(node);
    return [];
  });
}
