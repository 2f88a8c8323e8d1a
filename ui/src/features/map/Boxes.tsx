import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Database, TriangleAlert } from "lucide-react";

import type { Step } from "../../api/generated/Step";
import { isEnd } from "../../components/adding-steps";
import { Icon } from "../../components/Icon";
import { KindTile } from "../../components/KindTile";
import type { Localised } from "../../i18n/languages";
import { Said } from "../../i18n/texts";
import styles from "./Boxes.module.css";
import { shapeOf } from "./flow";
import { useFollowedFocus } from "./focus";
import type { Problems } from "./problems";
import { SIZE } from "./spaces";

/** What a step's box shows. */
export type StepData = { step: Step; isOfficial: boolean; problems: Problems | undefined };

/** What the box of a folded stage shows. */
export type StageData = { title: Localised; name: string; count: string; problems: Problems | undefined };

/** What a registry's box shows. */
export type StoreData = { title: Localised; owner: Localised };

/** A step on the map. */
export function StepBox({ data, selected }: NodeProps & { data: StepData }) {
  const { step, isOfficial, problems } = data;
  const ref = useFollowedFocus(selected);
  const shape = shapeOf(step);
  return (
    <div ref={ref} className={styles.box} data-shape={shape} data-official={isOfficial || undefined} data-selected={selected || undefined}>
      {shape === "hexagon" && <Hexagon />}
      <KindTile kind={step.kind} />
      <span className={styles.name}>{step.title ? <Said text={step.title} /> : step.id}</span>
      <Badge problems={problems} />
      <Handle type="target" position={Position.Top} className={styles.target} isConnectableStart={false} />
      {!isEnd(step) && <Handle type="source" position={Position.Bottom} className={styles.port} isConnectableEnd={false} />}
    </div>
  );
}

/** A stage that is folded, as one box on the map. */
export function StageBox({ data, selected }: NodeProps & { data: StageData }) {
  const { title, name, count, problems } = data;
  const ref = useFollowedFocus(selected);
  return (
    <div ref={ref} className={styles.box} data-shape="stage" data-selected={selected || undefined}>
      <span className={styles.words}>
        <span className={styles.name}>{Object.keys(title).length > 0 ? <Said text={title} /> : name}</span>{" "}
        <span className={styles.about}>{count}</span>
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
  // The box's own name tells the number.
  return (
    <span className={styles.badge} data-tone={problems.bad > 0 ? "bad" : "warn"} aria-hidden>
      {problems.bad > 0 ? problems.bad : <Icon of={TriangleAlert} size={14} />}
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
