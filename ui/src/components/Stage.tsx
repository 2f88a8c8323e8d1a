import { PanelLeft } from "lucide-react";
import { createContext, type ReactNode, type RefObject, use, useRef } from "react";

import { useCommands } from "../lib/commands";
import { Button } from "./Button";
import styles from "./Stage.module.css";
import { useArea } from "./useArea";

/** An area of a screen: its name is spoken where F6 arrives. */
type AreaOf = { label: string; content: ReactNode };

type Props = {
  /** The service's parts. In a narrow window it folds away, and `OutlineButton` opens it. */
  outline?: AreaOf & { width?: "narrow" | "middle" | "wide" };
  work: AreaOf;
  /** About what is selected; its sections are set apart by lines. `under-dock` leaves the work its width. */
  inspector?: (AreaOf & { at?: "beside-work" | "under-dock" }) | undefined;
  /** A `Dock`. */
  dock?: ReactNode;
};

const Folded = createContext<{ label: string; area: RefObject<HTMLElement | null> } | null>(null);

/**
 * A screen of the window: outline, work, inspector, dock from left to right, each an area for F6.
 * As the window narrows the outline folds first, then the inspector shrinks and at last goes below
 * the work; the dock keeps its width. The work area is a container named `work` for queries of its own.
 */
export function Stage({ outline, work, inspector, dock }: Props) {
  const area = useRef<HTMLElement>(null);
  return (
    <Folded value={outline ? { label: outline.label, area } : null}>
      <div
        className={styles.stage}
        data-outline={outline ? (outline.width ?? "middle") : undefined}
        data-inspector={(inspector && inspector.at !== "under-dock") || undefined}
        data-under={inspector?.at === "under-dock" || undefined}
        data-dock={dock ? true : undefined}
      >
        {outline && <Outline {...outline} area={area} />}
        <Work {...work} />
        {inspector && <Inspector {...inspector} />}
        {dock && (
          <div className={styles.dock} data-area="dock">
            {dock}
          </div>
        )}
      </div>
    </Folded>
  );
}

function Outline({ label, content, area }: AreaOf & { area: RefObject<HTMLElement | null> }) {
  const props = useArea("navigation", label, area);
  useCommands([
    {
      id: "leave-outline",
      is: "act",
      label,
      keys: "Escape",
      within: "outline",
      isHidden: true,
      onRun: () => area.current?.parentElement?.querySelector<HTMLElement>("main")?.focus(),
    },
  ]);
  return (
    // A press on its ground keeps the focus inside, and so keeps a folded outline open.
    <nav
      {...props}
      className={styles.outline}
      data-area="outline"
    >
      {content}
    </nav>
  );
}

function Work({ label, content }: AreaOf) {
  const props = useArea("main", label);
  return (
    <main {...props} className={styles.work} data-area="work">
      {content}
    </main>
  );
}

function Inspector({ label, content }: AreaOf) {
  const props = useArea("region", label);
  return (
    <section {...props} className={styles.inspector} data-area="inspector">
      {content}
    </section>
  );
}

/** Opens the outline where it has folded away; belongs at the top of the work. */
export function OutlineButton() {
  const folded = use(Folded);
  if (!folded) {
    return null;
  }
  const open = () => {
    const { current: area } = folded.area;
    (area?.querySelector<HTMLElement>("[tabindex='0'], button, a") ?? area)?.focus();
  };
  return (
    <span className={styles.open}>
      <Button isSmall icon={PanelLeft} onPress={open}>
        {folded.label}
      </Button>
    </span>
  );
}
