import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";

import { Kbd } from "./Kbd";
import styles from "./Tooltip.module.css";

type Props = { text: string; keys?: string | undefined; children: ReactElement };

/** What a control does, with its keys, while it is hovered or focused. The control needs a name of its own. */
export function Tooltip({ text, keys, children }: Props) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tip} offset={6}>
        {text}
        {keys && <Kbd keys={keys} isPlain />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
