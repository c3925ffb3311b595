import { screen } from "electron";

/** How often the pointer is looked at. */
const LOOK_MS = 100;
/** A pointer that rests so long carries nothing to the bar. */
const REST_LOOKS = 3;
/** Nobody carries a file for longer. */
const MOST_LOOKS = 30;

/**
 * Waits after the focus went elsewhere until it is sure that nothing is dragged to the bar: picking a file up in another window
 * takes the focus, and the bar must still be there when the file arrives. While the pointer moves, something may be on its way.
 */
export class BlurWatch {
  #timer: NodeJS.Timeout | undefined;

  /** Runs `work` once the pointer rests. Another start begins anew. */
  start(work: () => void): void {
    this.stop();
    let before = screen.getCursorScreenPoint();
    let looks = 0;
    let rest = 0;
    this.#timer = setInterval(() => {
      const now = screen.getCursorScreenPoint();
      rest = now.x === before.x && now.y === before.y ? rest + 1 : 0;
      before = now;
      looks += 1;
      if (rest < REST_LOOKS && looks < MOST_LOOKS) return;
      this.stop();
      work();
    }, LOOK_MS);
  }

  /** The focus is back. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
