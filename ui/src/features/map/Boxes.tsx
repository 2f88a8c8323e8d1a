import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Database, TriangleAlert } from "lucide-react";

import type { Step } from "../../api/generated/Step";
import { isEnd } from "../../components/adding-steps";
import { Icon } from "../../components/Icon";
import { KindTile } from "../../components/KindTile";
import type { Localised } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import styles from "./Boxes.module.css";
import { type Gap, gapWord } from "./coverage";
import { shapeOf } from "./flow";
import { useFollowedFocus } from "./focus";
import type { Problems } from "./problems";
import { SIZE } from "./spaces";

/** What a step's box shows. */
export type StepData = { step: Step; isOfficial: boolean; gap: Gap | undefined; problems: Problems | undefined };

/** What the box of a folded stage shows. */
export type StageData = { title: Localised; name: string; about: string; isUnreached: boolean; problems: Problems | undefined };

/** What a registry's box shows. */
export type StoreData = { title: Localised; owner: Localised };

/** A step on the map. */
export function StepBox({ data, selected }: NodeProps & { data: StepData }) {
  const { step, isOfficial, gap, problems } = data;
  const { say } = useTexts();
  const ref = useFollowedFocus(selected);
  const shape = shapeOf(step);
  return (
    <div ref={ref} className={styles.box} data-shape={shape} data-official={isOfficial || undefined} data-unreached={gap} data-selected={selected || undefined}>
      {shape === "hexagon" && <Hexagon />}
      <KindTile kind={step.kind} />
      <span className={styles.words}>
        <span className={styles.name}>{step.title ? <Said text={step.title} /> : step.id}</span>{" "}
        {gap && <span className={styles.nobody}>{say(gapWord(gap))}</span>}
      </span>
      <Badge problems={problems} />
      <Handle type="target" position={Position.Top} className={styles.target} isConnectableStart={false} />
      {!isEnd(step) && <Handle type="source" position={Position.Bottom} className={styles.port} isConnectableEnd={false} />}
    </div>
  );
}

/** A stage that is folded, as one box on the map. */
export function StageBox({ data, selected }: NodeProps & { data: StageData }) {
  const { title, name, about, isUnreached, problems } = data;
  const ref = useFollowedFocus(selected);
  return (
    <div ref={ref} className={styles.box} data-shape="stage" data-unreached={isUnreached || undefined} data-selected={selected || undefined}>
      <span className={styles.words}>
        <span className={styles.name}>{Object.keys(title).length > 0 ? <Said text={title} /> : name}</span>{" "}
        <span className={styles.about}>{about}</span>
      </span>
      <Badge problems={problems} />
    </div>
  );
}

/** A registry in the data lane. */
export function StoreBox({ data, selected }: NodeProps & { data: StoreData }) {
  const ref = useFollowedFocus(selected);
  return (
    <div ref={ref} className={styles.store} data-selected={selected || undefined}>
      <Icon of={Database} />
      <span className={styles.words}>
        <b className={styles.storeName}>
          <Said text={data.title} />
        </b>{" "}
        <span className={styles.about}>
          <Said text={data.owner} />
        </span>
      </span>
    </div>
  );
}

function Badge({ problems }: { problems: Problems | undefined }) {
  if (!problems) {
    return null;
  }
  // The box's own name tells the number, which is drawn and no text of it.
  return problems.bad > 0 ? (
    <span className={styles.badge} data-tone="bad" data-count={problems.bad} />
  ) : (
    <span className={styles.badge} data-tone="warn">
      <Icon of={TriangleAlert} size={14} />
    </span>
  );
}

function Hexagon() {
  const { width, height } = SIZE.box;
  const slant = SIZE.slant;
  return (
    <svg className={styles.hexagon} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <path d={`M${slant} .5H${width - slant}L${width - 0.5} ${height / 2}L${width - slant} ${height - 0.5}H${slant}L.5 ${height / 2}Z`} />
    </svg>
  );
}
