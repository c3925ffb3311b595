import { setTimeout as sleep } from "node:timers/promises";
import { ConflictError, FloatBarError, InputError } from "../../../core/base/errors.ts";
import { type Phrase, phrase } from "../../../core/base/phrases.ts";
import type { Logger } from "../../../core/base/log.ts";
import { resultInThread } from "../../../core/base/thread.ts";
import { Keyboard } from "../../../core/tools/x11/keyboard.ts";
import { job as pictureJob } from "./picture.ts";
import type { Screen, ScreenAction, ScreenResult, ScreenStatus } from "./screen.ts";
import { Sign } from "./sign.ts";
import { XConnection } from "../../../core/tools/x11/x-connection.ts";

/** The longest side of a screenshot, in pixels: what vision models take without making it smaller themselves. Places follow. */
const MAX_SIDE = 1568;
/** How long the sign stands after the last action; a model that looks at a screenshot takes a moment. */
const SIGN_MS = 10_000;
const DRAG_STEPS = 20;
const DRAG_MS = 8;
const BUTTONS = { left: 1, middle: 2, right: 3 } as const;
const WHEEL = { up: 4, down: 5, left: 6, right: 7 } as const;

interface Place {
  x: number;
  y: number;
}

interface Parts {
  x: XConnection;
  sign: Sign;
  keyboard: Keyboard;
}

/** An X11 screen, spoken to by the X protocol and its XTEST extension: one thing after the other, for all who may use it. */
export class XScreen implements Screen {
  readonly #env: NodeJS.ProcessEnv;
  readonly #log: Logger;
  #parts: Promise<Parts> | undefined;
  #before: Promise<unknown> = Promise.resolve();
  #stopping = new AbortController();
  #hiding: NodeJS.Timeout | undefined;

  /** @param env `DISPLAY` says where the screen is. */
  constructor(env: NodeJS.ProcessEnv, log: Logger) {
    this.#env = env;
    this.#log = log;
  }

  act(action: ScreenAction, signal: AbortSignal): Promise<ScreenResult> {
    const turn = this.#before.then(() => this.#do(action, signal));
    this.#before = turn.catch(() => undefined);
    return turn;
  }

  async status(): Promise<ScreenStatus> {
    const isStopped = this.#stopping.signal.aborted;
    try {
      const { sign } = await this.#open();
      return { unavailable: null, isActing: sign.isShown, isStopped };
    } catch (error) {
      return { unavailable: unavailable(error).message, isActing: false, isStopped };
    }
  }

  stop(): void {
    this.#log.info("screen control was stopped");
    this.#stopping.abort(new ConflictError("screen_stopped", phrase("screen.stopped")));
    void this.#takeDown();
  }

  resume(): void {
    if (this.#stopping.signal.aborted) this.#stopping = new AbortController();
  }

  async close(): Promise<void> {
    clearTimeout(this.#hiding);
    const parts = await this.#parts?.catch(() => undefined);
    parts?.sign.hide();
    parts?.x.close();
  }

  async #do(action: ScreenAction, signal: AbortSignal): Promise<ScreenResult> {
    const either = AbortSignal.any([signal, this.#stopping.signal]);
    either.throwIfAborted();
    clearTimeout(this.#hiding);
    try {
      const parts = await this.#open();
      await parts.sign.show();
      const result = await perform(parts, action, either);
      either.throwIfAborted();
      return result;
    } catch (error) {
      either.throwIfAborted();
      throw error instanceof FloatBarError ? error : unavailable(error);
    } finally {
      this.#hiding = setTimeout(() => void this.#takeDown(), SIGN_MS).unref();
    }
  }

  async #takeDown(): Promise<void> {
    (await this.#parts?.catch(() => undefined))?.sign.hide();
  }

  /** The connection, made anew when the one before has ended. */
  #open(): Promise<Parts> {
    this.#parts ??= this.#connect();
    this.#parts.catch(() => (this.#parts = undefined));
    return this.#parts;
  }

  async #connect(): Promise<Parts> {
    const x = await XConnection.open(displayOf(this.#env));
    x.gone.addEventListener("abort", () => (this.#parts = undefined), { once: true });
    try {
      return { x, sign: await Sign.create(x, () => this.stop()), keyboard: new Keyboard(x) };
    } catch (error) {
      x.close();
      throw error;
    }
  }
}

/** The pointer of a screen, in pixels of its screenshot. */
class Pointer {
  readonly #x: XConnection;
  readonly #size: { width: number; height: number };

  constructor(x: XConnection, size: { width: number; height: number }) {
    this.#x = x;
    this.#size = size;
  }

  /** @throws InputError for a place that is not on the screenshot. */
  check(place: Place): void {
    const { width, height } = this.#size;
    if (place.x < width && place.y < height) return;
    const [x, y] = [String(place.x), String(place.y)];
    throw new InputError(phrase("screen.off_screen", { x, y, width: String(width), height: String(height) }));
  }

  /** To the middle of what a pixel of the screenshot stands for. @throws InputError */
  move(place: Place): void {
    this.check(place);
    const { test, root, width, height } = this.#x;
    const left = Math.floor(((place.x + 0.5) * width) / this.#size.width);
    const top = Math.floor(((place.y + 0.5) * height) / this.#size.height);
    test.FakeInput(test.MotionNotify, 0, 0, root, left, top);
  }

  click(button: number, times = 1): void {
    const { test } = this.#x;
    for (let count = times; count > 0; count -= 1) {
      this.#button(test.ButtonPress, button);
      this.#button(test.ButtonRelease, button);
    }
  }

  /** Draws from one place to another with the left button held. @throws InputError before anything is pressed; the signal's reason. */
  async drag(from: Place, to: Place, signal: AbortSignal): Promise<void> {
    const { test } = this.#x;
    this.check(to);
    this.move(from);
    this.#button(test.ButtonPress, BUTTONS.left);
    try {
      for (let step = 1; step <= DRAG_STEPS; step += 1) {
        signal.throwIfAborted();
        const at = (start: number, end: number) => Math.round(start + ((end - start) * step) / DRAG_STEPS);
        this.move({ x: at(from.x, to.x), y: at(from.y, to.y) });
        await sleep(DRAG_MS);
      }
    } finally {
      this.#button(test.ButtonRelease, BUTTONS.left);
    }
  }

  #button(type: number, button: number): void {
    const { test, root } = this.#x;
    test.FakeInput(type, button, 0, root, 0, 0);
  }
}

/** The whole screen as a picture of `size`. */
async function takePicture(
  x: XConnection,
  size: { width: number; height: number },
  signal: AbortSignal,
): Promise<ScreenResult> {
  const { client, root, width, height } = x;
  const { data } = await x.ask<{ data: Uint8Array }>((done) =>
    client.GetImage(2, root, 0, 0, width, height, 0xffffff, done),
  );
  if (data.length !== width * height * 4) throw new Error("The screen does not have 24 bits of colour.");
  const pixels = { data, width, height, columns: size.width, rows: size.height };
  return { ...size, image: await resultInThread(pictureJob, pixels, signal) };
}

/** Does one thing. Places are pixels of the screenshot. @throws InputError for one that is not on it; the signal's reason. */
async function perform({ x, keyboard }: Parts, action: ScreenAction, signal: AbortSignal): Promise<ScreenResult> {
  const scale = Math.max(1, Math.max(x.width, x.height) / MAX_SIDE);
  const size = { width: Math.floor(x.width / scale), height: Math.floor(x.height / scale) };
  const pointer = new Pointer(x, size);
  switch (action.name) {
    case "screenshot":
      return takePicture(x, size, signal);
    case "move_pointer":
      pointer.move(action);
      break;
    case "click":
      pointer.move(action);
      pointer.click(BUTTONS[action.button], action.double ? 2 : 1);
      break;
    case "drag":
      await pointer.drag(action.from, action.to, signal);
      break;
    case "scroll": {
      const { right, down } = action;
      pointer.move(action);
      pointer.click(down > 0 ? WHEEL.down : WHEEL.up, Math.abs(down));
      pointer.click(right > 0 ? WHEEL.right : WHEEL.left, Math.abs(right));
      break;
    }
    case "type_text":
      await keyboard.type(action.text, signal);
      break;
    case "press_key":
      await keyboard.press(action.key, action.modifiers);
      break;
    default:
      action satisfies never;
  }
  await x.settled();
  return size;
}

/**
 * Where the screen is.
 *
 * @throws ConflictError for a screen that can have neither the sign nor the stop key.
 */
function displayOf({ DISPLAY, WAYLAND_DISPLAY, XDG_SESSION_TYPE }: NodeJS.ProcessEnv): string {
  const refuse = (why: Phrase) => new ConflictError("screen_unavailable", why);
  if (process.platform !== "linux") throw refuse(phrase("screen.linux_only"));
  if (WAYLAND_DISPLAY !== undefined || XDG_SESSION_TYPE === "wayland") throw refuse(phrase("screen.no_wayland"));
  if (!DISPLAY) throw refuse(phrase("screen.no_display"));
  return DISPLAY;
}

function unavailable(error: unknown): ConflictError {
  const why = error instanceof Error ? error.message : String(error);
  return new ConflictError("screen_unavailable", phrase("screen.nothing_done", {}, why), { cause: error });
}
