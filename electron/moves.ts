import type { BrowserWindow } from "electron";
import type { System } from "./system.ts";

/** A window's upper left corner, in device-independent pixels. */
export interface Point {
  x: number;
  y: number;
}

/** How long a drag must rest before the bar is drawn to an edge, where the platform does not tell its end. */
const REST_MS = 150;
/** Scaled displays round what they are told by so many pixels. */
const ROUNDING = 2;
const MOST_OWN = 16;

/**
 * Tells where the user moved a window to from where the app put it itself: the platform reports both, later, and rounded. What
 * a window manager insists on is reported once, so that the two never argue. On Wayland no place is ever told.
 */
export class Moves {
  readonly #window: BrowserWindow;
  readonly #onMoved: (to: Point) => void;
  /** Where the app put the window, oldest first, as far as the platform may still report it. */
  #own: Point[] = [];
  #last: Point | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(window: BrowserWindow, { platform, isWayland }: System, onMoved: (to: Point) => void) {
    this.#window = window;
    this.#onMoved = onMoved;
    if (isWayland) return;
    window.on("move", () => this.#onMove());
    // A drag that begins may end where the app had put the window before.
    if (platform !== "linux") window.on("will-move", () => (this.#own = []));
    // Only Windows tells the end of a drag; on macOS `moved` is another name of `move`.
    if (platform === "win32") window.on("moved", () => this.#onEnd());
  }

  /** The app is about to put the window there. */
  expect({ x, y }: Point): void {
    this.#own = [...this.#own.slice(1 - MOST_OWN), { x, y }];
  }

  close(): void {
    clearTimeout(this.#rest);
  }

  #onMove(): void {
    const at = this.#window.getBounds();
    const own = this.#own.findLastIndex((one) => isNear(one, at));
    if (own >= 0) {
      // What was asked for before that is not reported any more.
      this.#own = this.#own.slice(own);
      return;
    }
    if (this.#last && isNear(this.#last, at)) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#onEnd(), REST_MS);
  }

  #onEnd(): void {
    clearTimeout(this.#rest);
    if (this.#window.isDestroyed()) return;
    const { x, y } = this.#window.getBounds();
    // What was reported meanwhile was the way there: it rests where the app put it.
    const latest = this.#own.at(-1);
    if (latest && isNear(latest, { x, y })) return;
    this.#last = { x, y };
    this.#onMoved({ x, y });
  }
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) <= ROUNDING && Math.abs(one.y - other.y) <= ROUNDING;
}
