import { app, BrowserWindow, type Display, screen } from "electron";
import type { EventName, EventPayload } from "../core/contract/contract.ts";
import { APP_ORIGIN } from "./app-scheme.ts";
import { EVENT_CHANNEL } from "./channels.ts";
import {
  boundsAt,
  type Grow,
  growDirection,
  initialBounds,
  inside,
  MARGIN,
  maxHeight,
  placeOf,
  type Rectangle,
  rescue,
  resizeBounds,
  snap,
  widenBounds,
} from "./geometry.ts";
import type { Places } from "./places.ts";

const BAR_HEIGHT = 56;
/** How long a drag must rest before the bar is drawn to an edge, where the platform does not tell its end. */
const DRAG_REST_MS = 150;

/** What of the settings the window follows. */
export interface BarOptions {
  width: number;
  isPinned: boolean;
  hidesOnBlur: boolean;
  hidesFromSharing: boolean;
}

interface BarParts {
  preload: string;
  places: Places;
  options: BarOptions;
  /** What the user could take along, looked up each time the bar comes. */
  offer: () => Promise<EventPayload<"window.offered">["offer"]>;
}

/** The one window: frameless, above the others, as large as the bar in it, on the display with the pointer. */
export class BarWindow {
  readonly #window: BrowserWindow;
  readonly #places: Places;
  readonly #offer: BarParts["offer"];
  #options: BarOptions;
  #grow: Grow = "up";
  #isBusy = false;
  /** What this class set itself; the platform reports that as a move, too. */
  #ownBounds: Rectangle | undefined;
  #dragRest: NodeJS.Timeout | undefined;

  constructor({ preload, places, options, offer }: BarParts) {
    this.#places = places;
    this.#options = options;
    this.#offer = offer;
    this.#window = new BrowserWindow({
      width: options.width + 2 * MARGIN,
      height: BAR_HEIGHT + 2 * MARGIN,
      show: false,
      frame: false,
      transparent: true,
      hasShadow: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      title: "FloatBar",
      webPreferences: {
        preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: !app.isPackaged,
      },
    });
    this.#window.setAlwaysOnTop(true, "floating");
    this.#window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    this.#window.setContentProtection(options.hidesFromSharing);
    this.#window.on("blur", () => this.#onBlur());
    // Linux tells every step of a drag, the others its end.
    if (process.platform === "linux") this.#window.on("move", () => this.#onMoving());
    else this.#window.on("moved", () => this.#onMoved());
    for (const event of ["display-removed", "display-added", "display-metrics-changed"] as const) {
      screen.on(event as "display-removed", this.#onDisplays);
    }
  }

  /** @param isShown whether the bar comes as soon as it can take a key; not where the machine starts it. */
  async load(isShown: boolean): Promise<void> {
    if (isShown) this.#window.once("ready-to-show", () => this.show());
    await this.#window.loadURL(`${APP_ORIGIN}/`);
  }

  /** Id of the page's contents, while there is one. */
  get contentsId(): number | undefined {
    return this.#window.isDestroyed() ? undefined : this.#window.webContents.id;
  }

  get isVisible(): boolean {
    return !this.#window.isDestroyed() && this.#window.isVisible();
  }

  /** Whether something is open that must not go by itself. */
  set isBusy(isBusy: boolean) {
    this.#isBusy = isBusy;
  }

  /** The display that the bar is on. */
  get display(): Display {
    return screen.getDisplayMatching(this.#window.getBounds());
  }

  /** Hidden: show; seen but unfocused: focus; focused: hide. */
  toggle(): void {
    if (this.isVisible && this.#window.isFocused()) this.hide();
    else this.show();
  }

  /** Brings the bar to the display with the pointer, unless it is to be seen somewhere already. */
  show(): void {
    const wasVisible = this.#window.isVisible();
    // Before the bar takes the focus: what is selected belongs to the app that has it now.
    if (!wasVisible) void this.#offer().then((offer) => this.send("window.offered", { offer }));
    if (!wasVisible) this.#moveTo(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()));
    this.#announceLayout();
    this.#window.show();
    this.#window.focus();
    this.send("window.shown", {});
  }

  hide(): void {
    // Windows gives the focus to the window below only when this one lets go of it first.
    if (process.platform === "win32") this.#window.blur();
    this.#window.hide();
    // On macOS only hiding the app gives the focus back to the one that had it.
    if (process.platform === "darwin") app.hide();
  }

  /** Out of sight for a moment, such as for a picture of the screen, without another window coming forward. */
  async withoutBar<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#window.setOpacity(0);
    try {
      return await work();
    } finally {
      this.#window.setOpacity(1);
    }
  }

  use(options: BarOptions): void {
    const { workArea } = this.display;
    if (options.width !== this.#options.width) {
      this.#setBounds(widenBounds(this.#window.getBounds(), options.width + 2 * MARGIN, workArea));
    }
    this.#window.setContentProtection(options.hidesFromSharing);
    this.#options = options;
  }

  /** Fits the window to a bar of this height, in pixels. */
  resize(height: number): void {
    const { workArea } = this.display;
    this.#setBounds(resizeBounds(this.#window.getBounds(), height + 2 * MARGIN, this.#grow, workArea));
  }

  /** Moves the bar by so many pixels, inside its display, and remembers where it is. */
  moveBy(dx: number, dy: number): void {
    const bounds = this.#window.getBounds();
    this.#setBounds(inside({ ...bounds, x: bounds.x + dx, y: bounds.y + dy }, this.display.workArea));
    this.#settle();
  }

  /** To where it first stood on this display. */
  moveToStart(): void {
    this.#places.set(this.display.id, null);
    this.#moveTo(this.display);
    this.#announceLayout();
  }

  moveToNextDisplay(): void {
    const displays = screen.getAllDisplays();
    const at = displays.findIndex(({ id }) => id === this.display.id);
    const next = displays[(at + 1) % displays.length];
    if (next) this.#moveTo(next);
    this.#announceLayout();
  }

  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(EVENT_CHANNEL, name, payload);
  }

  destroy(): void {
    clearTimeout(this.#dragRest);
    for (const event of ["display-removed", "display-added", "display-metrics-changed"] as const) {
      screen.off(event as "display-removed", this.#onDisplays);
    }
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #onBlur(): void {
    const { isPinned, hidesOnBlur } = this.#options;
    if (hidesOnBlur && !isPinned && !this.#isBusy && !this.#window.webContents.isDevToolsOpened()) this.hide();
  }

  #onMoving(): void {
    clearTimeout(this.#dragRest);
    if (this.#isOwnMove()) return;
    this.#dragRest = setTimeout(() => this.#onMoved(), DRAG_REST_MS);
  }

  #onMoved(): void {
    if (this.#isOwnMove()) return;
    this.#setBounds(snap(this.#window.getBounds(), this.display.workArea));
    this.#settle();
  }

  /** A display went, came, or is another now: the bar comes back into sight. */
  readonly #onDisplays = (): void => {
    if (this.#window.isDestroyed()) return;
    const bounds = this.#window.getBounds();
    const rescued = rescue(
      bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    if (!isSame(bounds, rescued)) this.#setBounds(rescued);
    this.#announceLayout();
  };

  /** The bar stands where its owner put it: remembered, and grown from there. */
  #settle(): void {
    const { id, workArea } = this.display;
    this.#places.set(id, placeOf(this.#window.getBounds(), workArea));
    this.#announceLayout();
  }

  #isOwnMove(): boolean {
    return this.#ownBounds !== undefined && isSame(this.#window.getBounds(), this.#ownBounds);
  }

  #setBounds(bounds: Rectangle): void {
    this.#ownBounds = bounds;
    this.#window.setBounds(bounds);
  }

  #moveTo({ id, workArea }: Display): void {
    const { height } = this.#window.getBounds();
    const size = { width: this.#options.width + 2 * MARGIN, height };
    const place = this.#places.get(id);
    this.#setBounds(place === undefined ? initialBounds(workArea, size) : boundsAt(place, size, workArea));
  }

  #announceLayout(): void {
    const bounds = this.#window.getBounds();
    const { workArea } = this.display;
    this.#grow = growDirection(bounds, workArea);
    this.send("window.layout", { grow: this.#grow, max_height: maxHeight(bounds, this.#grow, workArea) - 2 * MARGIN });
  }
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
