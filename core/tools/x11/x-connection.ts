import { createClient, type XClient, type XDisplay, type XTest } from "x11";

/** A connection to an X server: requests go out in order, and what it says of them comes back. */
export class XConnection {
  readonly client: XClient;
  readonly test: XTest;
  readonly root: number;
  readonly width: number;
  readonly height: number;
  /** Codes of the first and the last key that the server knows. */
  readonly keys: { first: number; last: number };
  /** Aborts with the connection's end. */
  readonly gone: AbortSignal;
  readonly #ids: number;
  readonly #refused: Error[] = [];

  private constructor({ client, screen, min_keycode, max_keycode, resource_mask }: XDisplay, test: XTest) {
    const [first] = screen;
    this.client = client;
    this.test = test;
    this.root = first?.root ?? 0;
    this.width = first?.pixel_width ?? 0;
    this.height = first?.pixel_height ?? 0;
    this.#ids = resource_mask;
    this.keys = { first: min_keycode, last: max_keycode };
    const gone = new AbortController();
    this.gone = gone.signal;
    client.on("end", () => gone.abort(new Error("The X server is gone.")));
    client.on("error", (error: Error) => this.#refused.push(error));
  }

  /** @throws Error where there is no server there, or none that lets keys be pressed. */
  static async open(display: string): Promise<XConnection> {
    const opened = await new Promise<XDisplay>((resolve, reject) => {
      const client = createClient({ display }, (error, ready) => {
        if (error) reject(new Error(`The X server at ${display} could not be reached.`, { cause: error }));
        else resolve(ready);
      });
      // What goes wrong before anybody else listens would end this process.
      client.on("error", () => undefined);
    });
    const test = await new Promise<XTest>((resolve, reject) => {
      opened.client.require("xtest", (error, extension) => (error ? reject(error) : resolve(extension)));
    });
    // The library keeps the atoms of all servers in one place; each server has its own.
    opened.client.atoms = { ...opened.client.atoms };
    return new XConnection(opened, test);
  }

  /** Asks the server and waits for what it answers. @throws Error where it refuses, or is gone. */
  ask<Answer>(send: (done: (error: unknown, answer: Answer) => void) => void): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const onGone = () => reject(this.gone.reason);
    if (this.gone.aborted) onGone();
    this.gone.addEventListener("abort", onGone, { once: true });
    send((error, answer) => {
      if (error) reject(error);
      else resolve(answer);
    });
    return promise.finally(() => this.gone.removeEventListener("abort", onGone));
  }

  /** Waits until everything that was sent is done. @returns what the server refused of it. */
  async settled(): Promise<readonly Error[]> {
    await this.ask<unknown>((done) => this.client.GetInputFocus(done));
    return this.#refused.splice(0);
  }

  /** What each key writes, by its code: first alone, then with Shift. */
  async keysyms(): Promise<readonly (readonly number[])[]> {
    const { first, last } = this.keys;
    const rows = await this.ask<number[][]>((done) => this.client.GetKeyboardMapping(first, last - first + 1, done));
    return [...Array.from({ length: first }, () => []), ...rows];
  }

  /** Whether two windows were made by the same program, over the same connection. */
  isOfSameProgram(one: number, other: number): boolean {
    return (one | this.#ids) === (other | this.#ids);
  }

  close(): void {
    this.client.terminate();
  }
}
