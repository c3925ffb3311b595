import { app, BrowserWindow, type Display, screen } from "electron";
import type { EventName, EventPayload } from "../core/contract.ts";
import { APP_ORIGIN } from "./app-scheme.ts";
import { EVENT_CHANNEL } from "./channels.ts";
import { type Grow, growDirection, initialBounds, MARGIN, maxHeight, resizeBounds } from "./geometry.ts";

const BAR_WIDTH = 680;
const BAR_HEIGHT = 56;

/** The one window: frameless, above the others, as large as the bar in it. */
export class BarWindow {
  readonly #window: BrowserWindow;
  #displayId: number | undefined;
  #grow: Grow = "up";

  constructor(preload: string) {
    this.#window = new BrowserWindow({
      width: BAR_WIDTH + 2 * MARGIN,
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
    // The composer is shown when it can take a key, not before.
    this.#window.once("ready-to-show", () => this.show());
  }

  async load(): Promise<void> {
    await this.#window.loadURL(`${APP_ORIGIN}/`);
  }

  /** Id of the page's contents, while there is one. */
  get contentsId(): number | undefined {
    return this.#window.isDestroyed() ? undefined : this.#window.webContents.id;
  }

  /** Hidden: show; seen but unfocused: focus; focused: hide. */
  toggle(): void {
    if (this.#window.isVisible() && this.#window.isFocused()) this.hide();
    else this.show();
  }

  show(): void {
    const display = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    if (!this.#window.isVisible() && display.id !== this.#displayId) this.#moveTo(display);
    this.#announceLayout();
    this.#window.show();
    this.#window.focus();
    this.send("window.shown", {});
  }

  get isVisible(): boolean {
    return !this.#window.isDestroyed() && this.#window.isVisible();
  }

  hide(): void {
    this.#window.hide();
    // On macOS only hiding the app gives the focus back to the one that had it.
    if (process.platform === "darwin") app.hide();
  }

  /** Fits the window to a bar of this height, in pixels. */
  resize(height: number): void {
    const { workArea } = screen.getDisplayMatching(this.#window.getBounds());
    this.#window.setBounds(resizeBounds(this.#window.getBounds(), height + 2 * MARGIN, this.#grow, workArea));
  }

  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(EVENT_CHANNEL, name, payload);
  }

  destroy(): void {
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #moveTo(display: Display): void {
    this.#displayId = display.id;
    const { width, height } = this.#window.getBounds();
    this.#window.setBounds(initialBounds(display.workArea, { width, height }));
  }

  #announceLayout(): void {
    const bounds = this.#window.getBounds();
    const { workArea } = screen.getDisplayMatching(bounds);
    this.#grow = growDirection(bounds, workArea);
    this.send("window.layout", { grow: this.#grow, max_height: maxHeight(workArea) - 2 * MARGIN });
  }
}
