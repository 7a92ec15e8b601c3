import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A `<dialog>` that is modal for as long as it is drawn. The browser keeps the focus in it, and gives it back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return ref;
}
