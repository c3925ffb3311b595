import { join } from "node:path";
import { ConfiguredBackends } from "./backends/pool.ts";
import { useNetwork } from "./backends/network.ts";
import type { BackendEnvironment } from "./backends/registry.ts";
import type { Embedder } from "./backends/backend.ts";
import { Connection } from "./backends/connection.ts";
import { Forgetting } from "./memory/forgetting.ts";
import { VectorIndex } from "./chat/vector-index.ts";
import { ContextBuilder } from "./context/select/builder.ts";
import { loadMeaning, meaningFileIn } from "./context/recall/meaning.ts";
import { ConsentDesk } from "./chat/answer/consent-desk.ts";
import { recoverStreams } from "./chat/answer/recover.ts";
import { ChatSessions } from "./chat/sessions.ts";
import { SpendingLimit } from "./chat/spending.ts";
import { Sync } from "./chat/sync.ts";
import { type BackendChoice, type CurrentBackend, Turns } from "./chat/turns.ts";
import { systemClock } from "./base/clock.ts";
import type { CallResult } from "./contract/contract.ts";
import type { CoreOptions } from "./core-options.ts";
import { dispatch } from "./calls/dispatch.ts";
import type { Emitter } from "./contract/emitter.ts";
import { InputError, toErrorShape } from "./base/errors.ts";
import { DiskSpace, freeBytes } from "./base/disk-space.ts";
import { type Chats, Incognito, incognitoIds } from "./incognito.ts";
import { createHandlers } from "./calls/handlers.ts";
import { JobRunner } from "./jobs/job-runner.ts";
import { createIdSource, type IdSource, systemRandom } from "./base/ids.ts";
import { MAIN_BACKEND, type Settings } from "./settings/settings.ts";
import { loadTokenCounter } from "./tokens/count.ts";
import type { VaultKey } from "./vault/sqlite/database.ts";
import { explainSqliteError } from "./vault/sqlite/errors.ts";
import { openMemoryVault, openVault } from "./vault/sqlite/open.ts";
import { openNet } from "./tools/builtin/fetch-page.ts";
import { MEMORY_TOOLS } from "./tools/builtin/memory.ts";
import { builtinTransport } from "./tools/builtin/server.ts";
import { GoogleAccount } from "./tools/google/google-account.ts";
import { McpHub } from "./tools/hub.ts";
import { HubToolbox } from "./tools/hub-toolbox.ts";
import { ToolDesk } from "./tools/tool-desk.ts";
import { SqliteVault } from "./vault/sqlite/vault.ts";
import type { Vault } from "./vault/vault.ts";
import { Work } from "./calls/long-work.ts";

/** The day's backup is looked for this long after the start, and then every so often. */
const FIRST_BACKUP_MS = 60_000;
const BACKUP_LOOK_MS = 3600_000;

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
/** What turns vectors off in Settings. */
const NO_VECTORS = "off";

/** A core whose vault is open. */
export interface OpenCore {
  readonly vault: Vault;
  readonly turns: Turns;
  readonly sessions: ChatSessions;
  readonly vectors: VectorIndex | undefined;
  readonly jobs: JobRunner;
  readonly google: GoogleAccount | undefined;
  readonly ids: IdSource;
  readonly work: Work;
  /** Answers one call of the contract but those about the vault itself. */
  call(name: string, input: unknown): Promise<CallResult>;
  /** Stores what still streams as interrupted and closes the vault. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Builds the core's parts once, in order.
 *
 * @throws VaultError when the vault cannot be opened; nothing is left open then.
 */
export async function openCore(options: CoreOptions, parts: OpenParts): Promise<OpenCore> {
  const { dataDir, clock = systemClock } = options;
  const file = join(dataDir, "vault.db");
  const vault = options.store
    ? await options.store.open()
    : await openVault({ file, key: parts.key, clock, pragmas: options.vaultPragmas ?? [] });
  try {
    return await assemble(options, parts, vault);
  } catch (error) {
    // A vault too damaged to work with may be too damaged to be closed in order.
    await vault.close().catch(() => undefined);
    throw explainSqliteError(error, file);
  }
}

/** What outlives an open vault. */
export interface OpenParts {
  emitter: Emitter;
  settings: Settings;
  key: VaultKey;
  /** Something to be told at the start. */
  notice?: string;
}

async function assemble(options: CoreOptions, parts: OpenParts, vault: Vault): Promise<OpenCore> {
  const { emitter, settings } = parts;
  const { dataDir, log, clock = systemClock, random = systemRandom } = options;
  const cluster = options.store?.cluster;
  const crashed = await recoverStreams(
    vault,
    async ({ owner }) => owner !== null && (await cluster?.isAlive(owner)) === true,
  );
  if (crashed > 0) log.warn({ count: crashed }, "answers were cut off when the last run ended");

  const closing = new AbortController();
  const ids = createIdSource(clock, random);
  const disk = new DiskSpace(dataDir, options.freeBytes ?? freeBytes, (notice) =>
    emitter.emit("notice.changed", { notice }),
  );
  await disk.look();
  const sync = new Sync(vault, log);
  const connection = new Connection(emitter, (backend) => void sync.catchUp(backend));
  const backendEnvironment: BackendEnvironment = {
    clock,
    ...(options.deadlines === undefined ? {} : { deadlines: options.deadlines }),
    ...(options.retryDelayMs === undefined ? {} : { retryDelayMs: options.retryDelayMs }),
  };

  const backends = new ConfiguredBackends(async () => {
    const main = { id: MAIN_BACKEND, name: "", isFallback: false };
    if (options.backend) return [{ ...main, ...options.backend }];
    const { kind, apiUrl, apiKey, model } = await settings.resolve();
    return [{ ...main, kind, apiUrl, apiKey, model }, ...(await settings.moreBackends())];
  }, backendEnvironment);
  const chooseBackend = async () => {
    try {
      await backends.refresh();
      const first = (await backends.pool()).get(MAIN_BACKEND);
      useNetwork((await settings.resolve()).network, options.env, first.kind !== "offline");
      void connection.watch(first);
    } catch (error) {
      connection.misconfigured(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const current = async ({ backend, model }: BackendChoice): Promise<CurrentBackend> => {
    const [first, ...others] = (await backends.pool()).candidates(backend, model);
    if (!first) throw new InputError("Choose a backend in Settings.");
    const { contextTokens, memory, learnWithModel } = await settings.resolve();
    return { candidates: [first, ...others], contextTokens, memory, learnWithModel };
  };
  const info = {
    version: options.version,
    face: options.face,
    data_dir: dataDir,
    notice: parts.notice ?? (await settings.view()).notice ?? disk.notice,
  };
  const meaningFile = meaningFileIn(options.resourcesDir);
  const meaning = loadMeaning(meaningFile);

  const spending = new SpendingLimit(vault.messages, clock, async () => (await settings.resolve()).monthlyLimit);
  const work = new Work(emitter, ids);
  const toolDesk = new ToolDesk(options.canApprove ?? options.canAsk ?? true);
  const forgettingHere = new Forgetting(vault);
  const google = options.google && new GoogleAccount(options.google, options.secrets, clock);
  const hub = new McpHub({
    builtin: builtinTransport(
      {
        vault,
        ids,
        clock,
        forgetting: forgettingHere,
        google,
        screen: options.screen,
        pages: options.pages ?? openNet,
        onFactsChanged: () => emitter.emit("facts.changed", {}),
      },
      options.version,
    ),
    times: options.toolTimes,
    onChange: () => emitter.emit("tools.changed", {}),
  });
  hub.configure(await settings.usableMcpServers());
  const consent = new ConsentDesk(emitter, options.canAsk ?? true);
  const embedder = async (signal: AbortSignal): Promise<Embedder | undefined> => {
    const { embeddingModel, memory } = await settings.resolve();
    if (!memory || embeddingModel === NO_VECTORS) return undefined;
    return (await backends.pool()).get(MAIN_BACKEND).embedder?.(embeddingModel, signal);
  };
  /** The chats of one vault, with everything that works on them. */
  const buildChats = (own: Vault, ownSync: Sync, ownIds: IdSource, remembers: boolean): Chats => {
    const forgetting = own === vault ? forgettingHere : new Forgetting(own);
    const key = remembers ? parts.key : null;
    const contexts = new ContextBuilder({
      vault: own,
      key,
      clock,
      log,
      meaning,
      meaningFile,
      shared: options.sharedThread,
      ...options.contextThread,
    });
    if (own instanceof SqliteVault && options.sharedThread) own.foldElsewhere(() => contexts.fold());
    const vectors = remembers ? new VectorIndex({ vault: own, log, embedder }) : undefined;
    const turns = new Turns({
      vault: own,
      contexts,
      ids: ownIds,
      clock,
      emitter,
      log,
      current: async (choice) => {
        const chosenNow = await current(choice);
        return remembers ? chosenNow : { ...chosenNow, memory: false };
      },
      sync: ownSync,
      spending,
      consent,
      forgetting,
      vectors,
      toolDesk,
      cluster: remembers ? cluster : undefined,
      // An incognito chat leaves nothing behind, also not by a tool.
      toolbox: remembers
        ? (memory, { tools: only, isApproved, onToolFault: onFault }) => {
            const hidden = memory ? NOTHING_HIDDEN : MEMORY_TOOLS;
            return new HubToolbox(hub, own.toolApprovals, toolDesk, { hidden, only, isApproved, onFault });
          }
        : undefined,
      onEnd: (backend, end) => {
        void disk.look();
        if (turns.active().length === 0) backends.closeRetired();
        vectors?.wake();
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
      contexts,
      vectors,
      hub,
      toolDesk,
      spending,
      work,
      info,
      env: options.env,
      backendEnvironment,
      closing: closing.signal,
      chooseBackend,
      backend: async (chosen) =>
        (await current({ backend: chosen, model: null }).catch(() => undefined))?.candidates[0].backend,
      pool: () => backends.pool(),
    });
    return { vault: own, turns, sessions, handlers, vectors, contexts };
  };
  const chats = buildChats(vault, sync, ids, true);
  const { turns, sessions, vectors, contexts } = chats;
  const jobs = new JobRunner({
    vault,
    turns,
    ids,
    clock,
    log,
    cluster,
    backend: async () => (await current({ backend: null, model: null })).candidates[0].backend,
  });
  const prefix = `incognito_${Buffer.from(random(4)).toString("hex")}_`;
  const incognito = new Incognito(prefix, async () => {
    const own = await openMemoryVault(clock);
    return buildChats(own, new Sync(own, log), incognitoIds(ids, prefix), false);
  });
  await chooseBackend();
  vectors?.wake();
  void contexts.warm();
  void jobs.resume().catch((error: unknown) => log.error({ message: String(error) }, "jobs could not be resumed"));
  await turns.sweep();
  await vault.sessions.removeDeleted();
  // The tokenizer's table takes a moment to load; better now than before the first answer.
  void loadTokenCounter();

  const backUp = () => {
    if (turns.active().length > 0) return;
    vault.backups?.makeDaily(closing.signal).catch((error: unknown) => {
      if (closing.signal.aborted) return;
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
    await work.close();
    await vectors?.close();
    await contexts.close();
    await Promise.all([turns.close(), jobs.close()]);
    await hub.close();
    await incognito.close();
    backends.close();
    await vault.sessions.removeDeleted();
    await vault.close();
  };
  let closed: Promise<void> | undefined;

  return {
    vault,
    turns,
    sessions,
    vectors,
    jobs,
    google,
    ids,
    work,
    call: async (name, input) => {
      const { handlers, vault: own } = incognito.isMeant(name, input) ? await incognito.open() : chats;
      return dispatch(handlers, own.file, log, name, input);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
