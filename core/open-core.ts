import { join } from "node:path";
import { LearnedModels } from "./backends/models/learned.ts";
import type { BackendEnvironment } from "./backends/registry.ts";
import { Connection } from "./backends/connection.ts";
import { systemClock } from "./base/clock.ts";
import { DiskSpace, freeBytes } from "./base/disk-space.ts";
import type { Phrase } from "./base/phrases.ts";
import { createIdSource, type IdSource, systemRandom } from "./base/ids.ts";
import { ChosenBackends } from "./calls/chosen-backends.ts";
import { judgeInBackground } from "./calls/judge-facts.ts";
import { backUpDaily } from "./calls/daily-backup.ts";
import { dispatch, perform } from "./calls/dispatch.ts";
import { endAll, tellDamage } from "./calls/damage.ts";
import { noticeView } from "./calls/notice.ts";
import { createHandlers } from "./calls/handlers.ts";
import { Work } from "./calls/long-work.ts";
import { Transfers } from "./calls/transfers.ts";
import { Uploads } from "./calls/uploads.ts";
import type { Services } from "./calls/services.ts";
import { createConsentDesk } from "./chat/answer/consent-desk.ts";
import { recoverStreams } from "./chat/answer/recover.ts";
import { ownerSays } from "./chat/presets.ts";
import { Folders } from "./chat/folders/folders.ts";
import { ModelNotes } from "./chat/model-notes.ts";
import { SpendingLimit } from "./chat/spending.ts";
import { Sync } from "./chat/sync.ts";
import { VectorIndex } from "./chat/vector-index.ts";
import { loadMeaning, meaningFileIn } from "./context/recall/meaning.ts";
import { Documents } from "./context/documents/documents.ts";
import { ContextBuilder } from "./context/select/builder.ts";
import type { CallInput, CallOutput, CallResult, OpenCallName } from "./contract/contract.ts";
import type { Emitter } from "./contract/emitter.ts";
import type { CoreOptions } from "./core-options.ts";
import { type Chats, Incognito, incognitoIds } from "./incognito.ts";
import { Forgetting } from "./memory/forgetting.ts";
import { openHub } from "./calls/open-hub.ts";
import { openNet } from "./tools/builtin/open-net.ts";
import type { Settings } from "./settings/settings.ts";
import { warmFirstQuestion } from "./chat/warm.ts";
import { MEMORY_TOOLS } from "./tools/builtin/memory.ts";
import { HubToolbox } from "./tools/hub-toolbox.ts";
import { Outflows } from "./tools/outflow.ts";
import { createToolDesk } from "./tools/tool-desk.ts";
import type { VaultKey } from "./vault/sqlite/database.ts";
import { explainSqliteError } from "./vault/sqlite/errors.ts";
import { openMemoryVault, openVault } from "./vault/sqlite/open.ts";
import { SqliteVault } from "./vault/sqlite/vault.ts";
import type { Vault } from "./vault/vault.ts";
import { withTurns } from "./calls/with-turns.ts";

/** A core whose vault is open. */
export interface OpenCore {
  readonly services: Services;
  /** Answers one call of the contract but those about the vault itself. */
  call(name: string, input: unknown): Promise<CallResult>;
  /** The same, with the value or the very error. */
  perform<Name extends OpenCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Stores what still streams as interrupted and closes the vault. Safe to call twice. */
  close(): Promise<void>;
}

/** What outlives an open vault. */
export interface OpenParts {
  emitter: Emitter;
  settings: Settings;
  key: VaultKey;
  /** Something to be told at the start. */
  notice?: Phrase;
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

async function assemble(options: CoreOptions, parts: OpenParts, vault: Vault): Promise<OpenCore> {
  const { dataDir, log, clock = systemClock, random = systemRandom } = options;
  await recoverAnswers(options, vault);
  const closing = new AbortController();
  const ids = createIdSource(clock, random);
  const shared = await share(options, parts, { vault, ids, closing: closing.signal });
  const services = serve(options, parts.key, shared);
  tellDamage(vault, services);
  const chats: Chats = { services, handlers: createHandlers(services) };
  const prefix = `incognito_${Buffer.from(random(4)).toString("hex")}_`;
  const incognito = new Incognito(prefix, async () => {
    const own = serveIncognito(options, shared, await openMemoryVault(clock), incognitoIds(ids, prefix));
    return { services: own, handlers: createHandlers(own) };
  });
  const { backends, turns, vectors, contexts, work, connection, hub } = services;
  await backends.choose();
  vectors?.wake();
  await contexts.warm();
  const companion = options.alongside?.(services);
  await turns.sweep();
  void turns.resumer.left().catch((error: unknown) => log.error({ message: String(error) }, "answers cannot go on"));
  await vault.removeDeleted();
  void services.folders
    .start()
    .catch((error: unknown) => log.warn({ code: String(error) }, "folders were not taken up"));
  const stopWarming = warmFirstQuestion();
  const stopBackups = backUpDaily(services);
  const judging = judgeInBackground(services);

  const endings: readonly (() => unknown)[] = [
    () => judging,
    () => connection.stop(),
    () => work.close(),
    () => services.folders.close(),
    () => vectors?.close(),
    () => services.notes?.close(),
    () => contexts.close(),
    () => Promise.all([turns.close(), companion?.close()]),
    () => hub.close(),
    () => incognito.close(),
    () => backends.close(),
    () => vault.removeDeleted(),
    async () => vault.forgetFolders(await vault.folders.ownerless()),
    () => vault.close(),
  ];
  const close = async () => {
    stopWarming();
    stopBackups();
    closing.abort();
    await endAll(endings, { file: vault.file, folder: dataDir, log });
  };
  let closed: Promise<void> | undefined;
  return {
    services,
    perform: async <Name extends OpenCallName>(name: Name, input: CallInput<Name>) => {
      const { handlers } = incognito.isMeant(name, input) ? await incognito.open() : chats;
      return (await perform(handlers, name, input)) as CallOutput<Name>;
    },
    call: async (name, input) => {
      const { handlers, services: own } = incognito.isMeant(name, input) ? await incognito.open() : chats;
      return dispatch(handlers, own.vault.file, log, name, input);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Puts in order what the last run left streaming, but for streams that other instances make. */
async function recoverAnswers({ store, log }: CoreOptions, vault: Vault): Promise<void> {
  const lives = async (owner: string | null) => owner !== null && (await store?.cluster.isAlive(owner)) === true;
  const count = await recoverStreams(vault, ({ owner }) => lives(owner));
  if (count > 0) log.warn({ count }, "answers were cut off when the last run ended");
}

/** What an incognito chat has in common with the others: all but what knows its vault. */
type Shared = Omit<
  Services,
  "contexts" | "notes" | "current" | "toolbox" | "vectors" | "cluster" | "onEnd" | "turns" | "sessions" | "deletions"
> & { disk: DiskSpace; loadContexts: (vault: Vault, key: VaultKey) => ContextBuilder };

async function share(
  options: CoreOptions,
  { emitter, settings, notice }: OpenParts,
  base: Pick<Services, "vault" | "ids" | "closing">,
): Promise<Shared> {
  const { dataDir, log, clock = systemClock, env, backend: fixed, isForgetful } = options;
  const { vault, ids } = base;
  const disk = new DiskSpace(dataDir, options.freeBytes ?? freeBytes, (notice) =>
    emitter.emit("notice.changed", noticeView(notice)),
  );
  await disk.look();
  const sync = new Sync(vault, log);
  const connection = new Connection(emitter, (backend) => void sync.catchUp(backend));
  const learned = new LearnedModels(join(dataDir, "models.json"));
  learned.onChange(() => emitter.emit("backends.changed", {}));
  const environment: BackendEnvironment = {
    clock,
    learned,
    onSkipped: (count) => log.info({ count }, "frames of an answer were passed over"),
    ...(options.deadlines === undefined ? {} : { deadlines: options.deadlines }),
    ...(options.retryDelayMs === undefined ? {} : { retryDelayMs: options.retryDelayMs }),
  };
  const forgetting = new Forgetting(vault, { ids, clock });
  return {
    ...base,
    clock,
    ...ownerSays(vault),
    emitter,
    log,
    env,
    shellKeys: options.shellKeys ?? {},
    pages: options.pages ?? openNet,
    settings,
    disk,
    sync,
    connection,
    forgetting,
    backends: new ChosenBackends({ settings, connection, environment, env, log, fixed, isForgetful }),
    hub: await openHub(options, settings, { vault, ids, clock, emitter, forgetting }),
    spending: new SpendingLimit(vault, clock, async () => settings.chosen().monthlyLimit, options.accounts),
    work: new Work(emitter, ids),
    transfers: new Transfers(ids),
    uploads: new Uploads(ids),
    folders: new Folders({ vault, ids, clock, emitter, log, dataDir, isOwn: vault.isFile }),
    documents: new Documents(base.closing, { meaningFile: meaningFileIn(options.resourcesDir), clock }),
    onBehalf: options.onBehalf ?? ((_, work) => work()),
    consent: createConsentDesk(options.canAsk ?? true),
    toolDesk: createToolDesk(options.canApprove ?? options.canAsk ?? true),
    outflows: new Outflows(),
    info: {
      version: options.version,
      face: options.face,
      data_dir: dataDir,
      ...noticeView(notice ?? (await settings.view()).notice_phrase ?? disk.notice),
    },
    loadContexts: contextsOf(options),
  };
}

function contextsOf(options: CoreOptions): Shared["loadContexts"] {
  const { log, clock = systemClock, sharedThread: shared, contextThread } = options;
  const meaningFile = meaningFileIn(options.resourcesDir);
  const meaning = loadMeaning(meaningFile);
  return (vault, key) => {
    const contexts = new ContextBuilder({ vault, key, clock, log, meaning, meaningFile, shared, ...contextThread });
    if (vault instanceof SqliteVault && shared) vault.foldElsewhere(() => contexts.fold());
    return contexts;
  };
}

/** The one record of services of the vault. */
function serve(options: CoreOptions, key: VaultKey, { disk, loadContexts, ...shared }: Shared): Services {
  const { vault, hub, toolDesk, backends, log } = shared;
  const vectors = new VectorIndex({ vault, log, embedder: (signal) => backends.embedder(signal) });
  return withTurns(
    { disk },
    {
      ...shared,
      contexts: loadContexts(vault, key),
      vectors,
      notes: new ModelNotes(shared, options.notesPauseMs),
      cluster: options.store?.cluster,
      current: (choice) => backends.current(choice),
      toolbox: (memory, { sessionId: chat, overrides }, outflow) => {
        const { tools: only, isApproved, onToolFault: onFault, undoIn, earlier } = overrides;
        const hidden = memory ? new Set<string>() : MEMORY_TOOLS;
        return new HubToolbox(hub, vault.toolApprovals, toolDesk, {
          hidden,
          only,
          isApproved,
          onFault,
          undoIn,
          chat,
          earlier,
          outflow,
        });
      },
    },
  );
}

/** The same for incognito chats, which remember nothing and leave nothing behind, also not by a tool. */
function serveIncognito(
  { log }: CoreOptions,
  { disk, loadContexts, ...shared }: Shared,
  vault: Vault,
  ids: IdSource,
): Services {
  const { backends } = shared;
  return withTurns(
    { disk },
    {
      ...shared,
      vault,
      ids,
      sync: new Sync(vault, log),
      forgetting: new Forgetting(vault, { ids, clock: shared.clock }),
      contexts: loadContexts(vault, null),
      vectors: undefined,
      notes: undefined,
      cluster: undefined,
      current: async (choice) => ({ ...(await backends.current(choice)), memory: false }),
      toolbox: undefined,
    },
  );
}
