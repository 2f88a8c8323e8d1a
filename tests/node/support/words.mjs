// What a person sees at a glance and axe does not: words that are cut, or lie over each other.

/** The words of a page that are cut off without dots, and those that lie over others. */
export function spoiltWords(page) {
  return page.evaluate(() => {
    const told = (text) => text.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 60);
    const parts = (element) => (element ? [element, ...parts(element.parentElement)] : []);
    const meet = (one, other) => {
      const [left, top, right, bottom] = [Math.max(one.left, other.left), Math.max(one.top, other.top), Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
      return { left, top, right, bottom, width: right - left, height: bottom - top };
    };
    const cut = new Set();
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const own = text.parentElement;
      const around = parts(own).map((element) => ({ element, style: getComputedStyle(element) }));
      // Spoken and not shown, folded away, or not in view on the map.
      const isHidden = around.some(({ style }) => style.clipPath !== "none" || (style.position === "absolute" && style.width === "1px"));
      if (!text.textContent.trim() || isHidden || !own.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || own.closest("script, style, option")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        let seen = meet(line, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
        let isScrolled = false;
        for (const { element, style } of around) {
          if (style.overflowX === "visible" && style.overflowY === "visible") continue;
          const box = element.getBoundingClientRect();
          isScrolled ||= [style.overflowX, style.overflowY].some((it) => ["auto", "scroll"].includes(it)) || element.matches(".react-flow, [class*=_heads_]");
          const within = meet(line, box);
          const isEnded = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
          if (!isScrolled && !isEnded && within.width > 0 && within.height > 0 && (within.width < line.width - 1.5 || within.height < line.height - 4)) cut.add(told(text));
          seen = meet(seen, box);
        }
        if (!isScrolled && line.width > 1 && seen.width < line.width - 1.5 && line.right > innerWidth) cut.add(`${told(text)} (beyond the window)`);
        if (seen.width <= 3 || seen.height <= 5) continue;
        const top = document.elementFromPoint(seen.left + seen.width / 2, seen.top + seen.height / 2);
        if (top && (own.contains(top) || top.contains(own))) lines.push({ text, seen });
      }
    }
    const over = new Set();
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        const both = meet(one.seen, other.seen);
        if (one.text !== other.text && both.width > 3 && both.height > 5) over.add(`${told(one.text)} / ${told(other.text)}`);
      }
    }
    return { cut: [...cut], over: [...over] };
  });
}
