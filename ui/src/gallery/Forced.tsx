import { type ReactNode, useEffect, useRef } from "react";

type Props = { state: "hovered" | "pressed" | "focus-visible" | "focused"; on?: string; children: ReactNode };

/** Draws a part as if it were in a state that only a pointer or a key brings about. */
export function Forced({ state, on = "[data-rac]", children }: Props) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    const mark = () => element?.querySelector(on)?.setAttribute(`data-${state}`, "true");
    mark();
    // Lists draw their rows a moment later.
    const observer = new MutationObserver(mark);
    if (element) {
      observer.observe(element, { childList: true, subtree: true });
    }
    return () => observer.disconnect();
  }, [on, state]);
  return <div ref={around}>{children}</div>;
}
