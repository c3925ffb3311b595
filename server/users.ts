import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ContextThread } from "../core/context/select/thread.ts";
import { meaningFileIn } from "../core/context/recall/meaning.ts";
import { type Core, createCore } from "../core/core.ts";
import { SMALL_CACHE } from "../core/vault/sqlite/database.ts";
import { isLeftOpen } from "../core/vault/sqlite/left-open.ts";
import type { SecretStore } from "../core/base/secret-store.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { systemClock } from "../core/base/clock.ts";
import type { BuiltinTool } from "../core/tools/builtin/builtin-tool.ts";
import { unlimited } from "./allowances.ts";
import { askedBy, askedByNobody, type Asker, asking } from "./asker.ts";
import type { Account, Spent } from "../core/chat/allowance.ts";
import { Holding, OwnHolds } from "./holds.ts";
import { isRoom, noRoom } from "./rooms.ts";
import type { SpendingLimit } from "../core/chat/spending.ts";
import { inRooms, ofKey } from "./usage.ts";
import type { UsersOptions } from "./users-options.ts";
import { JobRunner } from "./jobs/job-runner.ts";
import { GoogleAccount } from "./tools/google/google-account.ts";
import { googleTools } from "./tools/google/google-tools.ts";
import { screenTools } from "./tools/screen/screen-tools.ts";

/** A user's core that nothing uses any more is closed after so long. */
const IDLE_MS = 600_000;
/** Vaults that the thread of contexts keeps open besides. */
const MAX_VAULTS = 64;

/** A user's core with the jobs that are worked on beside it. */
export interface UserCore {
  core: Core;
  jobs: JobRunner;
}

interface OpenUser {
  opened: Promise<UserCore>;
  /** Requests that go on for long, such as streams that are read. */
  leases: number;
  usedAt: number;
}

/** The cores of a server's users: each opened when its user comes, and closed when it has been idle for a while. */
export class Users {
  readonly #options: UsersOptions;
  readonly #open = new Map<string, OpenUser>();
  readonly #ending = new Map<string, Promise<unknown>>();
  readonly #sweep: NodeJS.Timeout;
  readonly #contextThread: ContextThread | undefined;
  readonly #holding: Holding;

  constructor(options: UsersOptions) {
    this.#options = options;
    this.#holding = new Holding(options.holds ?? new OwnHolds(), options.backend, options.holdWaitMs);
    // Built there once many contexts are wanted at a time; worth it where there is a second processor.
    if (!options.store && availableParallelism() > 1)
      this.#contextThread = new ContextThread(meaningFileIn(), options.log, MAX_VAULTS);
    const { idleMs = IDLE_MS } = options;
    this.#sweep = setInterval(() => void this.#closeIdle(idleMs), Math.min(idleMs, 60_000));
    this.#sweep.unref();
  }

  /** @param userId as `userOfName` and `userOfKey` make it: safe as the name of a folder. */
  async core(userId: string): Promise<Core> {
    return (await this.#opened(userId)).core;
  }

  /** Goals that are worked on for a user. @param userId as for `core`. */
  async jobs(userId: string): Promise<JobRunner> {
    return (await this.#opened(userId)).jobs;
  }

  /** A user's secrets, without opening the vault. */
  secrets(userId: string): SecretStore {
    const { dataDir, secrets } = this.#options;
    return secrets?.(userId) ?? new FileSecretStore(join(dataDir, "users", userId, "secrets.json"));
  }

  /** Works with a user's core for as long as it takes. */
  async hold<Result>(userId: string, work: (core: Core) => Promise<Result>): Promise<Result> {
    const core = await this.core(userId);
    const user = this.#open.get(userId);
    if (user) user.leases += 1;
    try {
      return await work(core);
    } finally {
      if (user) {
        user.leases -= 1;
        user.usedAt = performance.now();
      }
    }
  }

  /** The cores that are open. */
  async all(): Promise<UserCore[]> {
    const opened = await Promise.allSettled([...this.#open.values()].map((user) => user.opened));
    return opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }

  /** Opens the files of users in which something was left that goes on by itself: jobs, and answers whose users want that. */
  async takeUpLeft(): Promise<void> {
    const { dataDir, log, store } = this.#options;
    const folder = join(dataDir, "users");
    if (store || !existsSync(folder)) return;
    for (const userId of await readdir(folder)) {
      if (!isLeftOpen(join(folder, userId, "vault.db"))) continue;
      await this.core(userId).catch((error: unknown) =>
        log.error({ message: String(error) }, "what was left in a vault could not be taken up"),
      );
    }
  }

  /** What each user whose vault is open has spent today, and may. */
  async spending(): Promise<{ userId: string; spent: Awaited<ReturnType<SpendingLimit["today"]>> }[]> {
    const open = [...this.#open].map(async ([userId, { opened }]) => {
      const { core } = await opened;
      return { userId, spent: await core.services.spending.today() };
    });
    return (await Promise.allSettled(open)).flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }

  /** Answers that stream now. */
  async activeStreams(): Promise<number> {
    return (await this.all()).reduce((sum, { core }) => sum + core.services.turns.active().length, 0);
  }

  /** Cuts off what still streams, so that it can be continued elsewhere. */
  async interrupt(): Promise<void> {
    await Promise.all((await this.all()).flatMap(({ core, jobs }) => [jobs.close(), core.services.turns.close()]));
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep);
    const closed = await Promise.allSettled((await this.all()).map(({ core }) => core.close()));
    for (const one of closed)
      if (one.status === "rejected") this.#options.log.error({ message: String(one.reason) }, "a vault was not closed");
    await Promise.all(this.#ending.values());
    await this.#contextThread?.close();
    this.#open.clear();
  }

  #opened(userId: string): Promise<UserCore> {
    const user = this.#open.get(userId) ?? this.#start(userId);
    user.usedAt = performance.now();
    return user.opened;
  }

  #start(userId: string): OpenUser {
    // What a vault does by itself is not for the key of whoever came first.
    const opened = askedByNobody(() =>
      (this.#ending.get(userId) ?? Promise.resolve()).then(() => this.#openCore(userId)),
    );
    const user = { opened, leases: 0, usedAt: performance.now() };
    this.#open.set(userId, user);
    // A vault that could not be opened is tried again with the next request.
    opened.then(({ core }) => this.#options.onOpen?.(userId, core)).catch(() => this.#open.delete(userId));
    return user;
  }

  async #openCore(userId: string): Promise<UserCore> {
    const { dataDir, log, version, backend, store, vaultPragmas = [], toolServers } = this.#options;
    let jobs: JobRunner | undefined;
    const core = await createCore({
      dataDir: join(dataDir, "users", userId),
      env: {},
      secrets: this.secrets(userId),
      tools: this.#tools(userId),
      ...(toolServers ? { toolServers } : {}),
      // Of what several people say nobody could tell whose it is.
      isForgetful: isRoom(userId),
      alongside: (services) => {
        jobs = new JobRunner(services);
        void jobs
          .resume()
          .catch((error: unknown) => log.error({ message: String(error) }, "jobs could not be resumed"));
        return jobs;
      },
      log,
      version,
      face: "server",
      // Tools can be asked about, over the protocol; facts that want asking stay where they are.
      canAsk: false,
      canApprove: true,
      asksForChanges: true,
      backend,
      accounts: () => this.#accounts(userId),
      onBehalf: async (by, work) => {
        const asker = by === undefined ? undefined : (JSON.parse(by) as Asker);
        if (asker) await this.#options.mayAsk?.(asker.userId, userId);
        return asker ? askedBy(asker, work) : work();
      },
      ...(store ? { store: store(userId) } : {}),
      vaultPragmas: [SMALL_CACHE, ...vaultPragmas],
      ...(this.#contextThread ? { sharedThread: this.#contextThread } : {}),
    });
    if (!jobs) throw new Error("A core was opened without its vault.");
    await this.#refuseGone(userId, core);
    return { core, jobs };
  }

  /** A room that is removed as its vault is opened would leave that behind. @throws HttpError 404 */
  async #refuseGone(userId: string, core: Core): Promise<void> {
    const { isGone, removeVault } = this.#options;
    if (!(await isGone?.(userId))) return;
    await core.close();
    await removeVault?.(userId);
    throw noRoom();
  }

  /** What an answer is counted to: who asked for it, the key that it is asked with, and the connection. */
  #accounts(vaultId: string): Account[] {
    const { allowances = unlimited, usage } = this.#options;
    const { userId = vaultId, keyId = "", meter, gone } = asking() ?? {};
    const ofToday = async (who: string): Promise<Spent> => {
      const { tokens = 0, cost_usd: usd = 0 } = (await usage?.ofToday(who)) ?? {};
      return { tokens, usd };
    };
    const ofUser: Account["spent"] = async (ofVault) => {
      // In a room it is for each member's own vault to say.
      const { tokens, usd } = await (vaultId === userId ? ofVault() : this.#spentOf(userId));
      const shared = await ofToday(inRooms(userId));
      return { tokens: tokens + shared.tokens, usd: usd + shared.usd };
    };
    const allowance = keyId === "" ? undefined : allowances.ofKey(keyId);
    const key = ofKey(keyId);
    const share = usage && this.#options.store ? () => usage.store() : undefined;
    const counted = { spent: ofUser, share: vaultId === userId ? undefined : share };
    return [
      { allowance: allowances.ofUser(userId), gone, ...counted, ...this.#holding.of(userId) },
      ...(allowance && usage ? [{ allowance, share, spent: () => ofToday(key), ...this.#holding.of(key) }] : []),
      ...[meter?.account()].filter((one) => one !== undefined),
    ];
  }

  async #spentOf(userId: string): Promise<Spent> {
    return isRoom(userId) ? { tokens: 0, usd: 0 } : (await this.core(userId)).services.spending.today();
  }

  /** The tools that this face brings for a user. */
  #tools(userId: string): BuiltinTool[] {
    // What is somebody's own is no room's.
    if (isRoom(userId)) return [];
    const { google } = this.#options;
    const screen = this.#options.screen?.(userId);
    return [
      ...(google ? googleTools(new GoogleAccount(google, this.secrets(userId), systemClock)) : []),
      ...(screen ? screenTools(screen) : []),
    ];
  }

  async #closeIdle(idleMs: number): Promise<void> {
    for (const [userId, { opened, leases, usedAt }] of this.#open) {
      const core = (await opened.catch(() => undefined))?.core;
      if (!core || leases > 0 || performance.now() - usedAt < idleMs || core.services.turns.active().length > 0)
        continue;
      await this.leave(userId);
    }
  }

  /** Closes a user's core, whatever it does. */
  async leave(userId: string): Promise<void> {
    const core = (await this.#open.get(userId)?.opened.catch(() => undefined))?.core;
    if (!core) return;
    this.#open.delete(userId);
    const ending = core.close().finally(() => this.#ending.delete(userId));
    this.#ending.set(userId, ending);
    await ending.catch((error: unknown) =>
      this.#options.log.error({ message: String(error) }, "a vault was not closed"),
    );
  }
}
