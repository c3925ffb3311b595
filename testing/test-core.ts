import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { CallInput, CallName, CallOutput, EventPayload } from "../core/contract/contract.ts";
import { type Core, type CoreOptions, createCore } from "../core/core.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import type { SqliteVault } from "../core/vault/sqlite/vault.ts";
import { tempDir } from "./temp-dir.ts";

export const silentLog = pino({ level: "silent" });

/** A clock that moves one second at each look, from a fixed start. */
export function steppingClock(start = "2026-11-21T08:00:00.000Z") {
  let now = Date.parse(start);
  return {
    now: () => {
      now += 1000;
      return now;
    },
  };
}

/** A real core in a folder of its own, closed after the test. */
export async function testCore(options: Partial<CoreOptions> = {}): Promise<TestCore> {
  const dataDir = options.dataDir ?? tempDir();
  const core = await createCore({
    dataDir,
    env: {},
    secrets: new FileSecretStore(join(dataDir, "secrets.json")),
    log: silentLog,
    version: "0.0.0-test",
    face: "test",
    retryDelayMs: 1,
    ...options,
  });
  onTestFinished(() => core.close());
  return new TestCore(core, dataDir);
}

type Ended = EventPayload<"chat.ended">;

/** A core with what tests do most. */
export class TestCore {
  readonly core: Core;
  readonly dataDir: string;

  constructor(core: Core, dataDir: string) {
    this.core = core;
    this.dataDir = dataDir;
  }

  /** The vault's file. */
  get vault(): SqliteVault {
    return this.core.services.vault as SqliteVault;
  }

  /** A call that must succeed. */
  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const result = await this.core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    return result.value as CallOutput<Name>;
  }

  /** The next event that `accept` takes. */
  next<Name extends "chat.event" | "chat.ended" | "connection.changed">(
    name: Name,
    accept: (payload: EventPayload<Name>) => boolean = () => true,
  ): Promise<EventPayload<Name>> {
    return new Promise((resolve) => {
      const off = this.core.subscribe((event, payload) => {
        if (event !== (name as string) || !accept(payload as never)) return;
        off();
        resolve(payload as never);
      });
    });
  }

  /** Sends a message and waits for the end of its turn. */
  async ask(text: string, sessionId: string | null = null): Promise<Ended> {
    const ended = this.next("chat.ended");
    await this.call("chat.send", { session_id: sessionId, text });
    return ended;
  }

  /** A whole export, its parts put together. */
  async export(format: "json" | "markdown"): Promise<{ name: string; text: string; parts: number }> {
    let part = await this.call("memory.export", { format });
    let { text } = part;
    let parts = 1;
    while (part.next !== null) {
      part = await this.call("memory.export", { format, next: part.next });
      text += part.text;
      parts += 1;
    }
    return { name: part.name, text, parts };
  }
}
