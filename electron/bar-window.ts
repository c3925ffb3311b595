import { app, type BrowserWindow, type Display, screen } from "electron";
import type { Logger } from "../core/base/log.ts";
import type { EventName, EventPayload } from "../core/contract/contract.ts";
import { Aside } from "./aside.ts";
import type { BarOptions } from "./bar-options.ts";
import { BarPage } from "./bar-page.ts";
import { BlurWatch } from "./blur-watch.ts";
import { isMenuOpen } from "./context-menu.ts";
import { createWindow } from "./create-window.ts";
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
  unplacedHeight,
  widenBounds,
} from "./geometry.ts";
import { Moves, type Point } from "./moves.ts";
import { Offer } from "./offer.ts";
import { PageEvents } from "./page-events.ts";
import type { Places } from "./places.ts";
import type { System } from "./system.ts";

/** Of a bar with nothing in it: the line to write in and its tools, until the page says how high it is. */
const BAR_HEIGHT = 98;
const DISPLAY_EVENTS = ["display-removed", "display-added", "display-metrics-changed"] as const;

interface BarParts {
  preload: string;
  places: Places;
  options: BarOptions;
  /** Whether what is behind it shows where the page draws nothing. */
  isTransparent: boolean;
  system: System;
  log: Logger;
  /** What the user could take along, looked up each time the bar comes. */
  offer: () => Promise<EventPayload<"window.offered">["offer"]>;
  /** The page was lost again and again; it is tried again when this says so. */
  onHopeless: (again: () => void) => void;
}

/**
 * The one window: frameless, above the others, as large as the bar in it, on the display with the pointer. Where it stands is
 * what was wanted of it, never what the platform says: scaled displays round, and reading back what was rounded would let the
 * bar drift and grow. Under Wayland the compositor places it, and only its size is ours.
 */
export class BarWindow {
  readonly #window: BrowserWindow;
  readonly #places: Places;
  readonly #offer: Offer;
  readonly #system: System;
  readonly #page: BarPage;
  readonly events: PageEvents;
  readonly #moves: Moves;
  readonly #blur = new BlurWatch();
  /** Resolves when the page has drawn the bar, and said how high it is. */
  readonly drawn: Promise<void>;
  #onDrawn: () => void = () => undefined;
  #options: BarOptions;
  #wanted: Rectangle;
  #grow: Grow;
  #isBusy = false;
  /** It was asked to take the focus while it was to be seen, and did not get it since. */
  #wantsFocus = false;
  /** Out of sight for a moment is no blur. */
  readonly #aside: Aside;
  /** An update is put in place, for which macOS closes the window before it quits. */
  #mayClose = false;

  constructor({ preload, places, options, isTransparent, system, log, offer, onHopeless }: BarParts) {
    this.drawn = new Promise((resolve) => (this.#onDrawn = resolve));
    this.#places = places;
    this.#options = options;
    this.#system = system;
    this.#grow = system.isWayland ? "down" : "up";
    this.#wanted = { x: 0, y: 0, width: options.width + 2 * MARGIN, height: BAR_HEIGHT + 2 * MARGIN };
    const window = createWindow(this.#wanted, preload, isTransparent);
    this.#window = window;
    window.setContentProtection(options.hidesFromSharing);
    // Alt+F4, Cmd+W and the window's own menu put the bar away; only quitting ends it.
    window.on("close", (event) => {
      if (this.#mayClose) return;
      event.preventDefault();
      this.hide();
    });
    window.on("blur", () => this.#onBlur());
    window.on("focus", () => {
      this.#blur.stop();
      this.#wantsFocus = false;
    });
    this.events = new PageEvents(window);
    this.#aside = new Aside(window, system);
    this.#offer = new Offer({
      window,
      system,
      look: offer,
      tell: (found) => this.send("window.offered", { offer: found }),
    });
    const onGone = () => (this.#isBusy = false);
    this.#page = new BarPage({ window, log, onGone, onHopeless });
    this.#moves = new Moves(window, system, (to) => this.#onMoved(to));
    for (const event of DISPLAY_EVENTS) screen.on(event as "display-removed", this.#onDisplays);
  }

  /** @param isShown whether the bar comes as soon as it can take a key; not where the machine starts it. */
  async load(isShown: boolean): Promise<void> {
    if (isShown) this.#page.whenReady(() => this.show());
    await this.#page.load();
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

  /** The display that the bar is on; under Wayland, where nobody tells, the first one. */
  get display(): Display {
    return this.#system.isWayland ? screen.getPrimaryDisplay() : screen.getDisplayMatching(this.#wanted);
  }

  /** Hidden: show; seen but unfocused: focus, or hide where that was in vain; focused: hide. */
  toggle(): void {
    if (this.isVisible && (this.#window.isFocused() || this.#wantsFocus)) this.hide();
    else this.show();
  }

  /** Brings the bar to the display with the pointer, unless it is to be seen already. @param looks for an offer then, too. */
  show(looks = false): void {
    if (this.#window.isDestroyed()) return;
    const wasVisible = this.#window.isVisible();
    this.#blur.stop();
    // Not every Wayland compositor gives the focus to a window that asks for it.
    this.#wantsFocus = wasVisible && this.#system.isWayland && !this.#window.isFocused();
    if (!wasVisible || (looks && !this.#window.isFocused())) this.#offer.look();
    if (!wasVisible && !this.#system.isWayland) {
      this.#moveTo(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()));
    }
    this.#announceLayout();
    this.#window.show();
    this.#window.focus();
    this.send("window.shown", {});
  }

  hide(): void {
    if (this.#window.isDestroyed()) return;
    this.#blur.stop();
    this.#offer.leave();
    // Windows gives the focus to the window below only when this one lets go of it first.
    if (this.#system.platform === "win32") this.#window.blur();
    this.#window.hide();
    // On macOS only hiding the app gives the focus back to the one that had it.
    if (this.#system.platform === "darwin") app.hide();
  }

  /** Out of sight while something is done, such as a picture of the screen. */
  withoutBar<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#aside.during(work);
  }

  use(options: BarOptions): void {
    const { workArea } = this.display;
    if (options.width !== this.#options.width) {
      this.#place(widenBounds(this.#wanted, options.width + 2 * MARGIN, workArea));
    }
    this.#window.setContentProtection(options.hidesFromSharing);
    this.#options = options;
  }

  /** Fits the window to a bar of this height, in pixels. */
  resize(height: number): void {
    this.#onDrawn();
    const { workArea } = this.display;
    const wanted = Math.round(height) + 2 * MARGIN;
    if (this.#system.isWayland) {
      this.#place({ ...this.#wanted, height: Math.max(1, Math.min(wanted, unplacedHeight(workArea))) });
    } else this.#place(resizeBounds(this.#wanted, wanted, this.#grow, workArea));
  }

  /** Moves the bar by so many pixels, inside its display, and remembers where it is. */
  moveBy(dx: number, dy: number): void {
    const { x, y } = this.#wanted;
    this.#place(inside({ ...this.#wanted, x: x + dx, y: y + dy }, this.display.workArea));
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
    this.events.send(name, payload);
  }

  /** From now on the window may be closed. */
  letGo(): void {
    this.#mayClose = true;
  }

  destroy(): void {
    this.#moves.close();
    this.#blur.stop();
    this.#page.close();
    for (const event of DISPLAY_EVENTS) screen.off(event as "display-removed", this.#onDisplays);
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #onBlur(): void {
    if (this.#mayHide()) this.#blur.start(() => this.#mayHide() && this.hide());
  }

  #mayHide(): boolean {
    if (this.#window.isDestroyed() || this.#window.isFocused() || !this.#window.isVisible()) return false;
    const { isPinned, hidesOnBlur } = this.#options;
    const stays =
      isPinned || this.#isBusy || this.#aside.isAside || isMenuOpen() || this.#window.webContents.isDevToolsOpened();
    return hidesOnBlur && !stays;
  }

  /** The user put the bar there. */
  #onMoved({ x, y }: Point): void {
    this.#wanted = { ...this.#wanted, x, y };
    this.#place(snap(this.#wanted, this.display.workArea));
    this.#settle();
  }

  /** A display went, came, or is another now: the bar comes back into sight. */
  readonly #onDisplays = (): void => {
    if (this.#window.isDestroyed()) return;
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const rescued = rescue(this.#wanted, areas);
    // `rescue` gives back what it was given where nothing is to be done.
    if (rescued !== this.#wanted) this.#place(rescued);
    this.#announceLayout();
  };

  /** The bar stands where its owner put it: remembered, and grown from there. */
  #settle(): void {
    const { id, workArea } = this.display;
    if (!this.#system.isWayland) this.#places.set(id, placeOf(this.#wanted, workArea));
    this.#announceLayout();
  }

  #place(bounds: Rectangle): void {
    const before = this.display.scaleFactor;
    this.#wanted = bounds;
    if (this.#system.isWayland) {
      this.#window.setSize(bounds.width, bounds.height);
      return;
    }
    this.#moves.expect(bounds);
    this.#window.setBounds(bounds);
    // A window that goes to a display of another scale is measured by the old one first.
    if (this.display.scaleFactor !== before) this.#window.setBounds(bounds);
  }

  #moveTo({ id, workArea }: Display): void {
    const size = { width: this.#options.width + 2 * MARGIN, height: this.#wanted.height };
    const place = this.#places.get(id);
    this.#place(place === undefined ? initialBounds(workArea, size) : boundsAt(place, size, workArea));
  }

  #announceLayout(): void {
    const { workArea } = this.display;
    if (!this.#system.isWayland) this.#grow = growDirection(this.#wanted, workArea);
    const room = this.#system.isWayland ? unplacedHeight(workArea) : maxHeight(this.#wanted, this.#grow, workArea);
    this.send("window.layout", {
      grow: this.#grow,
      max_height: room - 2 * MARGIN,
      is_movable: !this.#system.isWayland,
    });
  }
}
