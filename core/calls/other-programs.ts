/** What other programs on this machine may ask of a core, and how they are served where none runs. */
import { join } from "node:path";
import { type Duplex, duplexPair, type Readable, type Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { systemClock } from "../base/clock.ts";
import { VaultError } from "../base/errors.ts";
import { isThere } from "../base/file-fault.ts";
import { createIdSource, systemRandom } from "../base/ids.ts";
import type { Logger } from "../base/log.ts";
import { phrase } from "../base/phrases.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { startFault } from "../base/start-fault.ts";
import { Forgetting } from "../memory/forgetting.ts";
import { Settings } from "../settings/settings.ts";
import type { BuiltinContext } from "../tools/builtin/builtin-tool.ts";
import { openNet } from "../tools/builtin/open-net.ts";
import { serveFault, serveOutside } from "../tools/builtin/outside.ts";
import { relay } from "../tools/line-relay.ts";
import { type Answer, callLine, listenOnLine, readLine } from "../tools/local-line.ts";
import { unlockingBy, VaultKeys } from "../vault/sqlite/keys.ts";
import { lockVault } from "../vault/sqlite/lock.ts";
import { joinVault } from "../vault/sqlite/open.ts";
import { refuseLost } from "../vault/sqlite/place.ts";
import type { Services } from "./services.ts";

/** Whether another process has this data folder's vault, or the folder itself, open. */
export async function isOpenElsewhere(folder: string): Promise<boolean> {
  const socket = await callLine(folder, "address");
  socket?.destroy();
  const vault = join(folder, "vault.db");
  // A line cannot be had everywhere.
  return socket !== undefined || (isThere(`${vault}.lock`) && isLocked(vault));
}

/** Between two looks at another that starts, in milliseconds, and how long one may take that has the vault already. */
const LOOK_MS = 100;
const STARTING_MS = 15_000;

/**
 * The address of the FloatBar that has this folder's vault, which is waited for where that only just starts.
 *
 * @returns undefined where none has the vault, or the one that has it gives no address.
 */
export async function addressElsewhere(folder: string): Promise<string | undefined> {
  const end = performance.now() + STARTING_MS;
  while (performance.now() < end) {
    const line = await callLine(folder, "address");
    if (line) return readLine(line);
    if (!(await isOpenElsewhere(folder))) return undefined;
    await delay(LOOK_MS);
  }
  return undefined;
}

function isLocked(vault: string): boolean {
  try {
    lockVault(vault).release();
    return false;
  } catch (error) {
    return error instanceof VaultError && error.code === "vault_locked";
  }
}

/** A core, as far as other programs reach into it: what serves its vault, which is another one once it was unlocked again. */
interface Reached {
  readonly services: Services;
}

interface LineOptions {
  folder: string;
  version: string;
  log: Logger;
  /** An address to open the app at, where the face has one. */
  address?: () => string;
}

/**
 * Lets other programs of the same user reach a running core: MCP clients, and a second start. A vault that is locked is said at
 * each call, and works again once it is unlocked.
 *
 * @returns a function that ends it. Where no line can be had, which is logged, it does nothing.
 */
export async function openLine(
  core: Reached,
  { folder, version, log, address }: LineOptions,
): Promise<() => Promise<void>> {
  const mcp: Answer = (socket) => {
    const remembers = async () => core.services.settings.chosen().memory;
    void serveOutside(socket, socket, { context: contextOf(core), version, remembers })
      .catch((error: unknown) => log.warn({ error: String(error) }, "a client's connection broke"))
      // What the client goes on to send is not waited for.
      .finally(() => socket.destroySoon());
  };
  const answers = {
    mcp,
    ...(address ? { address: (socket: Parameters<Answer>[0]) => void socket.end(`${address()}\n`) } : {}),
  };
  try {
    const close = await listenOnLine(folder, answers);
    if (close) return close;
    log.warn(
      "the path of the data folder is too long for a socket, and there is no folder of this user's own to put one into; other programs cannot reach this core",
    );
  } catch (error) {
    log.warn({ error: String(error) }, "other programs cannot reach this core");
  }
  return async () => undefined;
}

/** The tools' reach into a core, looked up at each call: a vault that was unlocked again is another one. */
function contextOf(core: Reached): BuiltinContext {
  return {
    get vault() {
      return core.services.vault;
    },
    get ids() {
      return core.services.ids;
    },
    get clock() {
      return core.services.clock;
    },
    get forgetting() {
      return core.services.forgetting;
    },
    pages: openNet,
    onFactsChanged: () => core.services.emitter.emit("facts.changed", {}),
    onSuggested: () => core.services.emitter.emit("suggestions.changed", {}),
  };
}

interface ClientOptions {
  folder: string;
  version: string;
  env: NodeJS.ProcessEnv;
  secrets: () => SecretStore | Promise<SecretStore>;
  input: Readable;
  output: Writable;
  /** Where a person who looks reads what went wrong. */
  complain: (message: string) => void;
}

/**
 * `floatbar --mcp`: serves one MCP client until its input ends, through the core that runs (and the next, where that one ends), which
 * can undo and has the keychain open; where none does any more, over the vault itself. What is wrong is said to the client.
 *
 * @returns the code to exit with.
 */
export async function serveClient(options: ClientOptions): Promise<number> {
  const { folder, input, output, complain } = options;
  const call = () => callLine(folder, "mcp");
  const own = () => ownCore(options);
  let first: Duplex;
  try {
    first = (await call()) ?? (await own());
  } catch (error) {
    const message = startFault(error, folder);
    complain(message);
    await serveFault(input, output, message);
    return 1;
  }
  const ownSaid = () => own().catch((error: unknown) => Promise.reject(new Error(startFault(error, folder))));
  await relay(first, { input, output, call, own: ownSaid, complain });
  return 0;
}

/**
 * Serves over the vault itself, until the client's side of the connection ends.
 *
 * @returns the client's side. It ends once the vault is closed.
 * @throws VaultError where there is no vault, or it cannot be opened.
 */
async function ownCore({ folder, version, env, secrets: open }: ClientOptions): Promise<Duplex> {
  const file = join(folder, "vault.db");
  refuseLost(file);
  if (!isThere(file)) throw new VaultError("vault_unreadable", phrase("vault.none_yet", { file }));
  const secrets = await open();
  const clock = systemClock;
  const key = await new VaultKeys(file, secrets).key(unlockingBy(env));
  const vault = await joinVault({ file, clock, key });
  const ids = createIdSource(clock, systemRandom);
  const context: BuiltinContext = {
    vault,
    clock,
    ids,
    forgetting: new Forgetting(vault, { ids, clock }),
    pages: openNet,
    onFactsChanged: () => undefined,
    onSuggested: () => undefined,
  };
  const remembers = async () => {
    // Read afresh: it is another program's file.
    const settings = new Settings({ dataDir: folder, env: {}, secrets, clock, isDevelopment: false });
    return settings.chosen().memory;
  };
  const [client, server] = duplexPair();
  void serveOutside(server, server, { context, version, remembers })
    .finally(() => vault.close())
    .catch(() => undefined)
    .finally(() => server.end());
  return client;
}
