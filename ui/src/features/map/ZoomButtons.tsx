import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";

import { IconButton } from "../../components/Button";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import type { Layout } from "./layout";
import styles from "./Map.module.css";
import { fitted, motion, nextZoom } from "./view";

type Props = { layout: Layout };

/** Zoom in steps at which text stays sharp, and the whole map in view. */
export function ZoomButtons({ layout }: Props) {
  const { say } = useTexts();
  const { zoomTo, setViewport } = useReactFlow();
  const store = useStoreApi();
  const zoom = useStore(({ transform }) => transform[2]);
  const by = (step: 1 | -1) => void zoomTo(nextZoom(store.getState().transform[2], step), { duration: motion() });
  const fit = () => {
    const { width, height } = store.getState();
    void setViewport(fitted(layout, { width, height }), { duration: motion() });
  };
  useCommands([
    { id: "map-zoom-in", is: "act", label: say("map-zoom-in"), icon: Plus, keys: "+", onRun: () => by(1) },
    { id: "map-zoom-out", is: "act", label: say("map-zoom-out"), icon: Minus, keys: "-", onRun: () => by(-1) },
    { id: "map-fit", is: "act", label: say("map-fit"), icon: Maximize, keys: "Shift+1", onRun: fit },
  ]);
  return (
    <span className={styles.zoom}>
      <IconButton isSmall icon={Minus} label={say("map-zoom-out")} keys="-" onPress={() => by(-1)} />
      <output>{say("percent", { percent: Math.round(zoom * 100) })}</output>
      <IconButton isSmall icon={Plus} label={say("map-zoom-in")} keys="+" onPress={() => by(1)} />
      <IconButton isSmall icon={Maximize} label={say("map-fit")} keys="Shift+1" onPress={fit} />
    </span>
  );
}
