import { once } from "node:events";
import { eventMask, type XEvent } from "x11";
import { KEYS } from "../../../core/tools/x11/keysyms.ts";
import type { XConnection } from "../../../core/tools/x11/x-connection.ts";

/** What stands on the screen while something is done there. */
const TEXT = "FloatBar is using this screen. Stop: Ctrl+Alt+Esc";
const WIDTH = 400;
const HEIGHT = 28;
const RED = 0xb3261e;
const WHITE = 0xffffff;

const CONTROL_ALT = 4 | 8;
/** The stop key is to work with Caps Lock and Num Lock on, too: to X those are other combinations. */
const LOCKS = [0, 2, 16, 2 | 16];
const WAIT_MS = 2000;

/** The sign on an X screen, and the key that stops what is done there. */
export class Sign {
  readonly #x: XConnection;
  readonly #window: number;
  readonly #stopKey: number;
  #isShown = false;

  private constructor(x: XConnection, window: number, stopKey: number) {
    this.#x = x;
    this.#window = window;
    this.#stopKey = stopKey;
  }

  /** @param onStop hears of the stop key. @throws Error where the keyboard has no Escape. */
  static async create(x: XConnection, onStop: () => void): Promise<Sign> {
    const stopKey = (await x.keysyms()).findIndex((row) => row.includes(KEYS.escape ?? 0));
    if (stopKey < 0) throw new Error("The keyboard has no Escape key to stop with.");
    const { client } = x;
    const window = client.AllocID();
    client.CreateWindow(window, x.root, Math.max(0, Math.round((x.width - WIDTH) / 2)), 0, WIDTH, HEIGHT, 0, 0, 0, 0, {
      backgroundPixel: RED,
      // No window manager may move or cover it.
      overrideRedirect: true,
      eventMask: eventMask.Exposure,
    });
    const font = client.AllocID();
    client.OpenFont(font, "fixed");
    const context = client.AllocID();
    client.CreateGC(context, window, { foreground: WHITE, background: RED, font });
    client.on("event", (event: XEvent) => {
      if (event.name === "Expose") client.PolyText8(window, context, 14, 18, [TEXT]);
      // It comes here only in the combinations that are taken below.
      if (event.name === "KeyPress" && event.keycode === stopKey) onStop();
    });
    return new Sign(x, window, stopKey);
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** Resolves once the stop key is taken and the sign is drawn. @throws Error where one of them cannot be. */
  async show(): Promise<void> {
    const { client, root } = this.#x;
    client.RaiseWindow(this.#window);
    if (this.#isShown) return;
    this.#isShown = true;
    try {
      await this.#x.settled();
      for (const lock of LOCKS) client.GrabKey(root, 0, CONTROL_ALT | lock, this.#stopKey, 1, 1);
      if ((await this.#x.settled()).length > 0) throw new Error("Another program holds the stop key, Ctrl+Alt+Esc.");
      const drawn = this.#drawn();
      client.MapWindow(this.#window);
      await drawn;
    } catch (error) {
      this.hide();
      throw error;
    }
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    const { client, root } = this.#x;
    client.UnmapWindow(this.#window);
    for (const lock of LOCKS) client.UngrabKey(root, this.#stopKey, CONTROL_ALT | lock);
  }

  async #drawn(): Promise<void> {
    const patience = AbortSignal.any([this.#x.gone, AbortSignal.timeout(WAIT_MS)]);
    for (;;) {
      const [event] = (await once(this.#x.client, "event", { signal: patience }).catch((error: unknown) => {
        throw new Error("The sign that the screen is used could not be drawn.", { cause: error });
      })) as [XEvent];
      if (event.name === "Expose") return;
    }
  }
}
