import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Backend } from "./backends/backend.ts";
import type { Deadlines } from "./backends/deadline.ts";
import { type BackendConfig, type BackendEnvironment, createBackend } from "./backends/registry.ts";
import { Connection } from "./chat/connection.ts";
import { Forgetting } from "./context/forgetting.ts";
import { loadMeaning } from "./context/recall/meaning.ts";
import { ConsentDesk } from "./chat/consent-desk.ts";
import { recoverStreams } from "./chat/recover.ts";
import { ChatSessions } from "./chat/sessions.ts";
import { Sync } from "./chat/sync.ts";
import { type CurrentBackend, Turns } from "./chat/turns.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type CallName, type CallOutput, type CallResult, calls, type CoreCallName } from "./contract.ts";
import { Emitter, type Listener } from "./emitter.ts";
import { InputError, toErrorShape } from "./errors.ts";
import { DiskSpace, freeBytes } from "./disk-space.ts";
import type { Handlers } from "./handler-parts.ts";
import { type Chats, Incognito, incognitoIds } from "./incognito.ts";
import { createHandlers } from "./handlers.ts";
import { createIdSource, type IdSource, type RandomSource, systemRandom } from "./ids.ts";
import type { Logger } from "./log.ts";
import { Settings } from "./settings/settings.ts";
import type { SecretStore } from "./settings/secrets.ts";
import { loadTokenCounter } from "./tokens/count.ts";
import { openMemoryVault, openVault } from "./vault/open.ts";
import { explainSqliteError } from "./vault/sqlite-errors.ts";
import type { Vault } from "./vault/vault.ts";

/** The day's backup is looked for this long after the start, and then every so often. */
const FIRST_BACKUP_MS = 60_000;
const BACKUP_LOOK_MS = 3600_000;

export interface CoreOptions {
  /** Holds vault.db, settings.json, logs/ and backups/. */
  dataDir: string;
  env: NodeJS.ProcessEnv;
  secrets: SecretStore;
  log: Logger;
  version: string;
  /** Which face this core serves, for people. */
  face: string;
  /** Whether somebody sits in front of it who can be asked; false for the server. */
  canAsk?: boolean;
  /** The folder of the resources that ship with FloatBar; the default is right for a core that runs from source. */
  resourcesDir?: string;
  isDevelopment?: boolean;
  /** A backend that the face decides on, instead of the settings. */
  backend?: BackendConfig;
  clock?: Clock;
  random?: RandomSource;
  deadlines?: Deadlines;
  retryDelayMs?: number;
  /** Bytes that are free on the disk of a folder; only tests give another. */
  freeBytes?: (folder: string) => Promise<number>;
  /** More pragmas for the vault; only tests give any. */
  vaultPragmas?: readonly string[];
}

/** Everything FloatBar knows and does, without a window and without a socket. */
export interface Core {
  /**
   * Answers one call of the contract. Input is validated first; whatever goes wrong comes back as an error for people.
   * A name that the contract does not list is refused like any other bad input.
   */
  call(name: string, input: unknown): Promise<CallResult>;
  /** @returns a function that ends the subscription. */
  subscribe(listener: Listener): () => void;
  /** For the server face, which answers for clients that bring their own context. */
  readonly vault: Vault;
  readonly turns: Turns;
  readonly sessions: ChatSessions;
  /** Stores what still streams as interrupted and closes the vault. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Builds the core's parts once, in order.
 *
 * @throws VaultError when the vault cannot be opened; nothing is left open then.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { dataDir, env, secrets, log, clock = systemClock, random = systemRandom } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const vault = await openVault({ file: join(dataDir, "vault.db"), clock, pragmas: options.vaultPragmas ?? [] });
  const crashed = await recoverStreams(vault);
  if (crashed > 0) log.warn({ count: crashed }, "answers were cut off when the last run ended");

  const closing = new AbortController();
  const ids = createIdSource(clock, random);
  const emitter = new Emitter();
  const disk = new DiskSpace(dataDir, options.freeBytes ?? freeBytes, (notice) =>
    emitter.emit("notice.changed", { notice }),
  );
  await disk.look();
  const sync = new Sync(vault, log);
  const connection = new Connection(emitter, (backend) => void sync.catchUp(backend));
  const settings = new Settings({ dataDir, env, secrets, clock, isDevelopment: options.isDevelopment ?? false });
  const backendEnvironment: BackendEnvironment = {
    clock,
    ...(options.deadlines === undefined ? {} : { deadlines: options.deadlines }),
    ...(options.retryDelayMs === undefined ? {} : { retryDelayMs: options.retryDelayMs }),
  };

  let chosen: { backend: Backend } | { error: Error } | undefined;
  const chooseBackend = async () => {
    if (chosen && "backend" in chosen) chosen.backend.close?.();
    try {
      const backend = createBackend(options.backend ?? (await settings.resolve()), backendEnvironment);
      chosen = { backend };
      void connection.watch(backend);
    } catch (error) {
      chosen = { error: error instanceof Error ? error : new Error(String(error)) };
      connection.misconfigured(chosen.error);
    }
  };
  const current = async (): Promise<CurrentBackend> => {
    if (chosen === undefined) await chooseBackend();
    if (chosen === undefined || "error" in chosen)
      throw chosen?.error ?? new InputError("Choose a backend in Settings.");
    const { model, contextTokens, memory } = await settings.resolve();
    return { backend: chosen.backend, model: options.backend?.model ?? model, contextTokens, memory };
  };
  const info = {
    version: options.version,
    face: options.face,
    data_dir: dataDir,
    notice: (await settings.view()).notice ?? disk.notice,
  };
  const meaning = loadMeaning(
    join(options.resourcesDir ?? join(import.meta.dirname, "..", "resources"), "word-vectors.bin"),
  );
  const consent = new ConsentDesk(emitter, options.canAsk ?? true);
  /** The chats of one vault, with everything that works on them. */
  const buildChats = (own: Vault, ownSync: Sync, ownIds: IdSource, remembers: boolean): Chats => {
    const forgetting = new Forgetting(own);
    const turns = new Turns({
      vault: own,
      meaning,
      ids: ownIds,
      clock,
      emitter,
      log,
      current: async () => {
        const chosenNow = await current();
        return remembers ? chosenNow : { ...chosenNow, memory: false };
      },
      sync: ownSync,
      consent,
      forgetting,
      onEnd: (backend, end) => {
        void disk.look();
        if (end.error) connection.failed(backend, end.error);
        else if (end.message.state === "complete" && connection.view.status !== "connecting") {
          connection.succeeded(backend);
          void ownSync.catchUp(backend);
        }
      },
    });
    const sessions = new ChatSessions(own, ownIds, clock);
    const handlers = createHandlers({
      vault: own,
      turns,
      sessions,
      sync: ownSync,
      settings,
      connection,
      emitter,
      ids: ownIds,
      clock,
      consent,
      forgetting,
      info,
      backendEnvironment,
      closing: closing.signal,
      chooseBackend,
      backend: async () => (await current().catch(() => undefined))?.backend,
    });
    return { vault: own, turns, sessions, handlers };
  };
  const chats = buildChats(vault, sync, ids, true);
  const { turns, sessions } = chats;
  const incognito = new Incognito(async () => {
    const own = await openMemoryVault(clock);
    return buildChats(own, new Sync(own, log), incognitoIds(ids), false);
  });
  await chooseBackend();
  await turns.sweep();
  await vault.sessions.purgeDeleted();
  // The tokenizer's table takes a moment to load; better now than before the first answer.
  void loadTokenCounter();

  const backUp = () => {
    if (turns.active().length > 0) return;
    vault.backups.makeDaily().catch((error: unknown) => {
      log.error({ code: toErrorShape(error).code }, "the daily backup failed");
      emitter.emit("notice.changed", { notice: toErrorShape(error).message });
    });
  };
  const backupTimers = [setTimeout(backUp, FIRST_BACKUP_MS), setInterval(backUp, BACKUP_LOOK_MS)];
  for (const timer of backupTimers) timer.unref();

  const close = async () => {
    for (const timer of backupTimers) clearTimeout(timer);
    closing.abort();
    connection.stop();
    await turns.close();
    await incognito.close();
    if (chosen && "backend" in chosen) chosen.backend.close?.();
    await vault.sessions.purgeDeleted();
    await vault.close();
  };
  let closed: Promise<void> | undefined;

  return {
    vault,
    turns,
    sessions,
    call: async (name, input) => {
      const { handlers, vault: own } = incognito.isMeant(name, input) ? await incognito.open() : chats;
      return dispatch(handlers, own, log, name, input);
    },
    subscribe: (listener) => emitter.subscribe(listener),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

async function dispatch(
  handlers: Handlers,
  vault: Vault,
  log: Logger,
  name: string,
  input: unknown,
): Promise<CallResult> {
  try {
    if (!isCoreCall(name, handlers))
      throw new InputError(`There is no call named "${name.slice(0, 100)}".`, undefined, "unknown_call");
    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new InputError(issue?.message ?? "The input does not fit the call.", issue?.path.join(".") || undefined);
    }
    // The pair of handler and input is right by the check above, which the compiler cannot follow through a union.
    const handler = handlers[name] as (input: unknown) => Promise<CallOutput<CallName>>;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    const explained = explainSqliteError(error, vault.file);
    const shape = toErrorShape(explained);
    if (shape.code === "internal") {
      log.error({ call: name, stack: error instanceof Error ? error.stack : String(error) }, "a call failed");
    }
    return { ok: false, error: shape };
  }
}

function isCoreCall(name: string, handlers: Handlers): name is CoreCallName {
  return Object.hasOwn(handlers, name);
}
