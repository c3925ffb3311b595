/** The setting "Start when you log in", and the system's own list, which has the last word. */
import type { Logger } from "../core/base/log.ts";
import { FloatBarError, toErrorShape } from "../core/base/errors.ts";
import { phrase } from "../core/base/phrases.ts";
import type { CallResult } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";
import { isAutostarted, useAutostart } from "./autostart.ts";
import type { System } from "./system.ts";

/** Nothing of it ever ends the app: to start with the session is a convenience. */
export class AutostartSwitch {
  readonly #core: Core;
  readonly #env: NodeJS.ProcessEnv;
  readonly #system: System;
  readonly #log: Logger;
  /** What the system was last told, or told. */
  #isOn: boolean = DEFAULTS.autostart;

  constructor(core: Core, env: NodeJS.ProcessEnv, system: System, log: Logger) {
    this.#core = core;
    this.#env = env;
    this.#system = system;
    this.#log = log;
  }

  /** Takes up the setting as the start finds it. What was switched off in the system's own list is off here, too. */
  begin(isOn: boolean): void {
    this.#isOn = isOn;
    if (!isOn) return;
    try {
      if (isAutostarted(this.#env, this.#system) === false) this.#giveUp();
    } catch (error) {
      this.#log.warn(
        { error: String(error) },
        "the entry that starts FloatBar with the session cannot be read or written",
      );
    }
  }

  /** Takes up the setting wherever it was changed from. */
  follow(isOn: boolean): void {
    try {
      this.#change(isOn);
    } catch (error) {
      this.#log.warn({ error: String(error) }, "FloatBar cannot be started with the session");
      this.#giveUp();
    }
  }

  /**
   * Saves settings as the page asks for them, where the switch among them can be had.
   *
   * @returns what the core answers, or which file cannot be written; nothing is saved then.
   */
  async save(input: unknown): Promise<CallResult> {
    const before = this.#isOn;
    const wanted = wantedIn(input);
    try {
      if (wanted !== undefined) this.#change(wanted);
    } catch (error) {
      const { path = "", code = String(error) } = error as NodeJS.ErrnoException;
      const said = phrase("start.no_autostart", { file: path, code });
      return { ok: false, error: toErrorShape(new FloatBarError("no_autostart", said, { cause: error })) };
    }
    const result = await this.#core.call("settings.save", input);
    if (!result.ok) this.follow(before);
    return result;
  }

  /** @throws Error of the file that cannot be written. */
  #change(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    useAutostart(isOn, this.#env, this.#system, this.#log);
    this.#isOn = isOn;
  }

  #giveUp(): void {
    this.#isOn = false;
    void this.#core.call("settings.save", { autostart: null });
  }
}

/** Whether settings to be saved say to start with the session; undefined where they say nothing of it. */
function wantedIn(input: unknown): boolean | undefined {
  if (typeof input !== "object" || input === null || !("autostart" in input)) return undefined;
  if (input.autostart === null) return DEFAULTS.autostart;
  return typeof input.autostart === "boolean" ? input.autostart : undefined;
}
