import "@xyflow/react/dist/base.css";

import { Background, ConnectionLineType, type Node, type NodeTypes, ReactFlow, useReactFlow, useStore, useStoreApi, ViewportPortal } from "@xyflow/react";
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { useTexts } from "../../i18n/texts";
import { StageBox, type StageData, StepBox, type StepData, StoreBox, type StoreData } from "./Boxes";
import styles from "./Canvas.module.css";
import { TakesFocus } from "./focus";
import type { Layout, Rect } from "./layout";
import { Lines } from "./Lines";
import { type StageHead, StageHeads } from "./StageHeads";
import { fitted, linesIn, meet, motion, rectOf, showing, tilesInView, ZOOMS } from "./view";

/** A box of the map: where it is, what it shows, and how it is spoken. */
export type MapBox = { id: string; rect: Rect; label: string } & ({ type: "step"; data: StepData } | { type: "stage"; data: StageData } | { type: "store"; data: StoreData });

type Props = {
  layout: Layout;
  boxes: readonly MapBox[];
  heads: readonly StageHead[];
  words: ReadonlyMap<string, string>;
  /** The lines that nobody of the cast goes along. */
  untaken: ReadonlySet<string>;
  selected: string | null;
  showsData: boolean;
  onSelect: (id: string) => void;
  onStage: (id: string) => void;
  onFold: (id: string, isFolded: boolean) => void;
  /** Enter, or a double press. */
  onOpen: (id: string) => void;
  /** A key on a box that means something; whether it did. */
  onKey: (event: KeyboardEvent, id: string) => boolean;
  /** A line was drawn from the port of one step to another, or to nowhere yet. */
  onConnect: (from: string, to: string | null) => void;
  onAddStage: () => void;
};

const TYPES: NodeTypes = { step: StepBox, stage: StageBox, store: StoreBox };
const NO_EDGES: [] = [];

/** The drawing of the map: what is near the view is in the document, the rest is not. */
export function Canvas({ layout, boxes, heads, words, untaken, selected, showsData, onSelect, onStage, onFold, onOpen, onKey, onConnect, onAddStage }: Props) {
  const { say } = useTexts();
  const describes = useId();
  const { ref: ruler, unit } = useUnit();
  const tiles = useStore(({ transform, width, height }) => tilesInView([transform[0], transform[1], transform[2] * unit], width, height));
  const view = rectOf(tiles);
  const [isConnecting, setConnecting] = useState(false);
  const follows = useRef(false);
  const takes = useCallback(() => {
    const was = follows.current;
    follows.current = false;
    return was;
  }, []);
  const bring = useView(layout, boxes, selected, unit);

  // The box that the focus may come to is always there.
  const tabStop = boxes.find(({ id }) => id === selected)?.id ?? boxes[0]?.id;
  const nodes = boxes
    .filter(({ id, rect }) => id === tabStop || meet(rect, view))
    .map((box): Node => {
      const { x, y, width, height } = box.rect;
      return {
        id: box.id,
        type: box.type,
        data: box.data,
        position: { x: x * unit, y: y * unit },
        width: width * unit,
        height: height * unit,
        selected: box.id === selected,
        ariaLabel: box.label,
        ariaRole: "button",
        domAttributes: { tabIndex: box.id === tabStop ? 0 : -1, "aria-roledescription": say(`map-box-${box.type}`), "aria-pressed": box.id === selected },
      };
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest("[data-id]")?.getAttribute("data-id");
    if (id && onKey(event, id)) {
      follows.current = true;
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) {
      follows.current = false;
    }
  };
  // What a key comes to from beside the map may lie far off; coming back to the window moves nothing.
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    const box = boxes.find(({ id }) => id === target.getAttribute("data-id"));
    if (box && relatedTarget && target.matches(":focus-visible")) {
      bring(box);
    }
  };
  return (
    <TakesFocus value={takes}>
      <div className={styles.canvas} onFocus={onFocus} onBlur={onBlur} onScrollCapture={stayPut} data-connecting={isConnecting || undefined}>
        <span ref={ruler} className={styles.ruler} aria-hidden />
        <VisuallyHidden>
          <span id={describes}>{say("map-keys")}</span>
        </VisuallyHidden>
        <StageHeads heads={heads} layout={layout} unit={unit} onSelect={onStage} onFold={onFold} onAdd={onAddStage} />
        <ReactFlow
          aria-label={say("map-drawing")}
          aria-describedby={describes}
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={TYPES}
          nodesDraggable={false}
          connectionLineType={ConnectionLineType.SmoothStep}
          connectOnClick={false}
          onConnectStart={() => setConnecting(true)}
          onConnectEnd={(_, { isValid, fromNode }) => {
            setConnecting(false);
            if (!isValid && fromNode) {
              onConnect(fromNode.id, null);
            }
          }}
          onConnect={({ source, target }) => onConnect(source, target)}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll
          minZoom={ZOOMS[0]!}
          maxZoom={ZOOMS.at(-1)!}
          proOptions={{ hideAttribution: true }}
          onNodeClick={({ target }, { id }) => {
            onSelect(id);
            if ((target as Element).matches(".react-flow__handle.source")) {
              onConnect(id, null);
            }
          }}
          onNodeDoubleClick={(_, { id }) => onOpen(id)}
          onKeyDown={onKeyDown}
        >
          <Background gap={20 * unit} size={1.5} color="var(--table-dot)" />
          <ViewportPortal>
            <Lines
              lines={linesIn(layout.lines, view)}
              words={words}
              untaken={untaken}
              data={showsData ? (layout.data?.lines ?? []) : []}
              stages={layout.bands.map(({ x }) => x - 12)}
              width={layout.width}
              height={layout.height}
              unit={unit}
              chosen={selected}
            />
          </ViewportPortal>
        </ReactFlow>
      </div>
    </TakesFocus>
  );
}

/** Nothing of the drawing is scrolled: what the focus comes to is brought into view by moving the view. */
function stayPut({ target }: { target: EventTarget }) {
  (target as Element).scrollTo(0, 0);
}

/** Moves what is selected into view, and any box on demand; a map that is seen first is fitted, if it can be read so. */
function useView(layout: Layout, boxes: readonly MapBox[], selected: string | null, unit: number): (box: MapBox) => void {
  const { setViewport, getViewport } = useReactFlow();
  const store = useStoreApi();
  const isThere = useStore(({ width, height }) => width > 0 && height > 0);
  const seen = useRef<string | null>(null);
  const box = boxes.find(({ id }) => id === selected);
  const key = box ? `${box.id} ${box.rect.x} ${box.rect.y} ${unit}` : "";
  const scaled = (rect: Rect) => ({ x: rect.x * unit, y: rect.y * unit, width: rect.width * unit, height: rect.height * unit });
  const show = useEffectEvent((first: boolean) => {
    const { width, height } = store.getState();
    const window = { width, height };
    const whole = fitted({ width: layout.width * unit, height: layout.height * unit }, window);
    const begin = !first ? getViewport() : whole.zoom >= 0.75 ? whole : { x: 0, y: 0, zoom: 1 };
    const to = box ? showing(scaled(box.rect), begin, window) : begin;
    void setViewport(to, { duration: first ? 0 : motion() });
  });
  useEffect(() => {
    if (isThere && seen.current !== key) {
      show(seen.current === null);
      seen.current = key;
    }
  }, [isThere, key]);
  return ({ rect }) => {
    const { width, height } = store.getState();
    void setViewport(showing(scaled(rect), getViewport(), { width, height }), { duration: motion() });
  };
}

/** How many pixels a sixteenth of the text's size has: the map grows with the text. */
function useUnit() {
  const ref = useRef<HTMLSpanElement>(null);
  const [unit, setUnit] = useState(1);
  useEffect(() => {
    const { current: element } = ref;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => entry && setUnit(entry.contentRect.width / 16));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, unit };
}
