import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Viewport } from "./window";

/** As high as a row is where there is room, see list.css. */
const ROW_HEIGHT = 38;

/** What part of a scrolling element is in view. The height of a row is the style sheet's to say (`--row-height`). */
export function useViewport(ref: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, height: 0, rowHeight: ROW_HEIGHT });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const rowHeight = Number.parseFloat(getComputedStyle(element).getPropertyValue("--row-height")) || ROW_HEIGHT;
      setViewport({ top: element.scrollTop, height: element.clientHeight, rowHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [ref]);
  return viewport;
}
