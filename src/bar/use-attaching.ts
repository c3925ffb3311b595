import { useEffect, useState } from "react";

const isFileInput = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === "file";

/**
 * Whether files are on their way: the system's dialog that picks them is open, which takes the focus from the bar, or some are
 * dragged over it.
 */
export function useAttaching(): boolean {
  const [isPicking, setPicking] = useState(false);
  const [isDragging, setDragging] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const on = (name: string, listener: (event: Event) => void) =>
      document.addEventListener(name, listener, { capture: true, signal: stop.signal });
    on("click", ({ target }) => isFileInput(target) && setPicking(true));
    // One of the two ends a dialog.
    for (const name of ["change", "cancel"]) on(name, ({ target }) => isFileInput(target) && setPicking(false));
    on("dragenter", () => setDragging(true));
    for (const name of ["drop", "dragend"]) on(name, () => setDragging(false));
    // Over a child it is left for another element; out of the window for none.
    on("dragleave", (event) => event instanceof DragEvent && event.relatedTarget === null && setDragging(false));
    return () => stop.abort();
  }, []);

  return isPicking || isDragging;
}
