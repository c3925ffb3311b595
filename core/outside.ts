/** What other programs on this machine may ask of a core, and how they are served where none runs. */
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { systemClock } from "./base/clock.ts";
import { VaultError } from "./base/errors.ts";
import { isThere } from "./base/file-fault.ts";
import { createIdSource, systemRandom } from "./base/ids.ts";
import type { Logger } from "./base/log.ts";
import { phrase } from "./base/phrases.ts";
import type { SecretStore } from "./base/secret-store.ts";
import { startFault } from "./base/start-fault.ts";
import type { Core } from "./core.ts";
import { Forgetting } from "./memory/forgetting.ts";
import { Settings } from "./settings/settings.ts";
import type { BuiltinContext } from "./tools/builtin/builtin-tool.ts";
import { openNet } from "./tools/builtin/open-net.ts";
import { serveFault, serveOutside } from "./tools/builtin/outside.ts";
import { relay } from "./tools/line-relay.ts";
import { type Answer, callLine, listenOnLine } from "./tools/local-line.ts";
import { VaultKeys } from "./vault/sqlite/keys.ts";
import { lockVault } from "./vault/sqlite/lock.ts";
import { joinVault } from "./vault/sqlite/open.ts";

/** Whether another process has this data folder's vault, or the folder itself, open. */
export async function isOpenElsewhere(folder: string): Promise<boolean> {
  const socket = await callLine(folder, "address");
  socket?.destroy();
  const vault = join(folder, "vault.db");
  // A line cannot be had everywhere.
  return socket !== undefined || (isThere(`${vault}.lock`) && isLocked(vault));
}

function isLocked(vault: string): boolean {
  try {
    lockVault(vault).release();
    return false;
  } catch (error) {
    return error instanceof VaultError && error.code === "vault_locked";
  }
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
  core: Core,
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
function contextOf(core: Core): BuiltinContext {
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
 * can undo and has the keychain open; where none does, over the vault itself. What is wrong is said to the client.
 *
 * @returns the code to exit with.
 */
export async function serveClient(options: ClientOptions): Promise<number> {
  const { folder, input, output, complain } = options;
  const running = await callLine(folder, "mcp");
  if (running) {
    await relay(running, { input, output, call: () => callLine(folder, "mcp") });
    return 0;
  }
  try {
    await serveVault(options);
    return 0;
  } catch (error) {
    const message = startFault(error, folder);
    complain(message);
    await serveFault(input, output, message);
    return 1;
  }
}

/** @throws VaultError where there is no vault, or it cannot be opened. */
async function serveVault({ folder, version, env, secrets: open, input, output }: ClientOptions): Promise<void> {
  const file = join(folder, "vault.db");
  if (!isThere(file)) throw new VaultError("vault_unreadable", phrase("vault.none_yet", { file }));
  const secrets = await open();
  const clock = systemClock;
  const key = await new VaultKeys(file, secrets).key({
    passphrase: env.FLOATBAR_VAULT_PASSPHRASE,
    recoveryCode: env.FLOATBAR_VAULT_RECOVERY_CODE,
  });
  const vault = await joinVault({ file, clock, key });
  try {
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
    await serveOutside(input, output, { context, version, remembers });
  } finally {
    await vault.close();
  }
}
