import { setTimeout as sleep } from "node:timers/promises";
import { ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { KEYS, keysymOf, MODIFIERS } from "./keysyms.ts";
import type { XConnection } from "./x-connection.ts";

/** Between two keys: programs see them one by one. */
const PACE_MS = 8;
/** Programs read anew what keys write when they are told that it changed. */
const LEARN_MS = 150;

interface Key {
  code: number;
  isShifted: boolean;
}

/** The keyboard of an X screen. What no key of it writes is put on a key that is free, for as long as it is typed. */
export class Keyboard {
  readonly #x: XConnection;

  constructor(x: XConnection) {
    this.#x = x;
  }

  /** @throws the signal's reason, in the middle of the text. */
  async type(text: string, signal: AbortSignal): Promise<void> {
    const rows = await this.#x.keysyms();
    const free = rows.flatMap((row, code) =>
      code > 0 && row.length > 0 && row.every((one) => one === 0) ? [code] : [],
    );
    // As much of the text at a time as there are free keys for.
    for (let rest = Array.from(text); rest.length > 0;) {
      const lent = new Map<number, number>();
      let length = 0;
      for (const character of rest) {
        const keysym = keysymOf(character);
        if (!find(rows, keysym) && !lent.has(keysym)) {
          const code = free[lent.size];
          if (code === undefined) break;
          lent.set(keysym, code);
        }
        length += 1;
      }
      if (length === 0) throw new ConflictError("screen_unavailable", phrase("screen.no_key_left"));
      await this.#typeWith(rest.slice(0, length), rows, lent, signal);
      rest = rest.slice(length);
    }
  }

  /** Presses one key while modifiers are held. */
  async press(name: string, modifiers: readonly (keyof typeof MODIFIERS)[]): Promise<void> {
    const rows = await this.#x.keysyms();
    const key = find(rows, KEYS[name] ?? keysymOf(name));
    if (!key) throw new ConflictError("screen_unavailable", phrase("screen.no_key", { name }));
    await this.#tap(
      key,
      modifiers.map((modifier) => codeOf(rows, MODIFIERS[modifier])),
      rows,
    );
  }

  async #typeWith(
    characters: readonly string[],
    rows: readonly (readonly number[])[],
    lent: ReadonlyMap<number, number>,
    signal: AbortSignal,
  ): Promise<void> {
    const { client } = this.#x;
    try {
      for (const [keysym, code] of lent) client.ChangeKeyboardMapping(code, 2, [keysym, keysym]);
      if (lent.size > 0) await sleep(LEARN_MS);
      for (const character of characters) {
        signal.throwIfAborted();
        const keysym = keysymOf(character);
        const code = lent.get(keysym);
        const key = code === undefined ? find(rows, keysym) : { code, isShifted: false };
        if (key) await this.#tap(key, [], rows);
        await sleep(PACE_MS);
      }
    } finally {
      if (lent.size > 0) {
        await sleep(LEARN_MS);
        for (const code of lent.values()) client.ChangeKeyboardMapping(code, 2, [0, 0]);
      }
    }
  }

  async #tap({ code, isShifted }: Key, held: readonly number[], rows: readonly (readonly number[])[]): Promise<void> {
    const { test, root } = this.#x;
    const shift = isShifted ? [codeOf(rows, MODIFIERS.shift)] : [];
    const keys = [...new Set([...held, ...shift, code])];
    for (const key of keys) test.FakeInput(test.KeyPress, key, 0, root, 0, 0);
    for (const key of keys.toReversed()) test.FakeInput(test.KeyRelease, key, 0, root, 0, 0);
    await this.#x.settled();
  }
}

/** The key that writes something, alone or with Shift. */
function find(rows: readonly (readonly number[])[], keysym: number): Key | undefined {
  const alone = rows.findIndex(([first]) => first === keysym);
  if (alone >= 0) return { code: alone, isShifted: false };
  const shifted = rows.findIndex(([, second]) => second === keysym);
  return shifted < 0 ? undefined : { code: shifted, isShifted: true };
}

function codeOf(rows: readonly (readonly number[])[], keysym: number): number {
  const key = find(rows, keysym);
  if (key) return key.code;
  throw new ConflictError("screen_unavailable", phrase("screen.no_modifier"));
}
