import { join } from "node:path";
import { type Clock, systemClock } from "./base/clock.ts";
import { ownFolder } from "./base/own-files.ts";
import type {
  CallInput,
  CallOutput,
  CallResult,
  OpenCallName,
  VaultCallName,
  VaultStatus,
} from "./contract/contract.ts";
import type { CoreOptions } from "./core-options.ts";
import { tellLeft } from "./calls/damage.ts";
import { dispatch, type HandlerTable } from "./calls/dispatch.ts";
import { recoveryCodeHandlers } from "./calls/recovery-code.ts";
import type { Services } from "./calls/services.ts";
import { Emitter, type Listener } from "./contract/emitter.ts";
import { ConflictError, toErrorShape, VaultError } from "./base/errors.ts";
import { inEnglish, phrase } from "./base/phrases.ts";
import { placeOf } from "./base/secret-store.ts";
import { openCore, type OpenCore } from "./open-core.ts";
import { Settings } from "./settings/settings.ts";
import { Backups } from "./vault/sqlite/backups.ts";
import { decryptVault, encryptVault } from "./vault/sqlite/encryption.ts";
import { isDamage } from "./vault/sqlite/errors.ts";
import { refuseLost } from "./vault/sqlite/place.ts";
import { salvagedNotice, salvageVault } from "./vault/sqlite/salvage.ts";
import { type Unlocking, unlockingBy, VaultKeys } from "./vault/sqlite/keys.ts";
import type { VaultKey } from "./vault/sqlite/database.ts";
import { lockVault } from "./vault/sqlite/lock.ts";

export type { CoreOptions } from "./core-options.ts";

/** Everything FloatBar knows and does, without a window and without a socket. */
export interface Core {
  /**
   * Answers one call of the contract. Input is validated first; whatever goes wrong comes back as an error for people.
   * A name that the contract does not list is refused like any other bad input.
   */
  call(name: string, input: unknown): Promise<CallResult>;
  /**
   * The same for a face in this process, which wants the value or the very error.
   *
   * @throws InputError, VaultError while the vault is sealed, and whatever the call throws.
   */
  perform<Name extends OpenCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** @returns a function that ends the subscription. */
  subscribe(listener: Listener): () => void;
  /** What works on the open vault, for a face that answers more than calls. @throws VaultError while it is sealed. */
  readonly services: Services;
  /** Seals an encrypted vault, for the lock of the screen; one that is not encrypted stays open. */
  lock(): Promise<void>;
  /** The machine slept, or its network changed. */
  wake(): void;
  /** Stores what still streams as interrupted and closes the vault. Safe to call twice. */
  close(): Promise<void>;
}

/** Errors after which the vault stays sealed until somebody brings its key. */
const SEALED = new Set(["vault_key_missing", "vault_key_unreadable", "vault_key_wrong"]);

/**
 * Opens a core. A vault whose key cannot be had just now is left sealed, and only calls about the vault itself are
 * answered until it is unlocked.
 *
 * @throws VaultError when the vault cannot be opened for any other reason; nothing is left open then.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  ownFolder(options.dataDir);
  const host = new CoreHost(options);
  await host.start();
  return host;
}

/** Holds the open core, or the reason why there is none. */
class CoreHost implements Core {
  readonly #options: CoreOptions;
  readonly #emitter = new Emitter();
  readonly #settings: Settings;
  readonly #keys: VaultKeys;
  readonly #file: string;
  #open: OpenCore | undefined;
  #key: VaultKey = null;
  #reason: VaultError | undefined;
  /** Opening, sealing and converting happen one after the other. */
  #changing: Promise<unknown> = Promise.resolve();
  readonly #handlers: Pick<Required<HandlerTable>, VaultCallName>;

  constructor(options: CoreOptions) {
    this.#options = options;
    const { dataDir, env, secrets, clock = systemClock, isDevelopment = false } = options;
    this.#file = join(dataDir, "vault.db");
    this.#settings = new Settings({ dataDir, env, secrets, clock, isDevelopment });
    this.#keys = new VaultKeys(this.#file, secrets);
    this.#handlers = {
      "vault.status": async () => this.#status(),
      "vault.unlock": ({ passphrase, recovery_code }) =>
        this.#alone(async () => {
          if (!this.#open) await this.#unlock({ passphrase, recoveryCode: recovery_code });
          return this.#changed();
        }),
      "vault.lock": () => this.lock().then(() => this.#status()),
      "vault.encrypt": ({ passphrase }) => this.#alone(() => this.#encrypt(passphrase)),
      "vault.restore": ({ name }) => this.#alone(() => this.#restore(name)),
      "vault.decrypt": () => this.#alone(() => this.#decrypt()),
      ...recoveryCodeHandlers(this.#keys, (work) => this.#alone(async () => work(this.#openKey()))),
    };
  }

  get services(): Services {
    return this.#opened.services;
  }

  async start(): Promise<void> {
    // Before anybody is asked for the key of a vault that is not there.
    if (!this.#options.store) refuseLost(this.#file);
    if (this.#options.isLocked && this.#keys.isEncrypted) return;
    try {
      await this.#unlock(unlockingBy(this.#options.env));
    } catch (error) {
      if (!(error instanceof VaultError) || !SEALED.has(error.code) || this.#options.canAsk === false) throw error;
      this.#reason = error;
      this.#options.log.warn({ code: error.code }, "the vault is sealed");
    }
  }

  async call(name: string, input: unknown): Promise<CallResult> {
    if (Object.hasOwn(this.#handlers, name)) return this.#answer(this.#handlers, name, input);
    await this.#changing.catch(() => undefined);
    if (this.#open) return this.#open.call(name, input);
    return this.#answer({ "settings.get": () => this.#settings.view(), "app.info": () => this.#info() }, name, input);
  }

  async perform<Name extends OpenCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    await this.#changing.catch(() => undefined);
    return this.#opened.perform(name, input);
  }

  subscribe(listener: Listener): () => void {
    return this.#emitter.subscribe(listener);
  }

  wake(): void {
    this.#open?.services.turns.wake();
  }

  async lock(): Promise<void> {
    await this.#alone(async () => {
      if (!this.#open || !this.#keys.isEncrypted) return;
      await this.#seal(new VaultError("vault_sealed", phrase("vault.sealed")));
      this.#changed();
    });
  }

  async close(): Promise<void> {
    await this.#changing.catch(() => undefined);
    await this.#open?.close();
  }

  get #opened(): OpenCore {
    if (!this.#open) throw this.#sealedError();
    return this.#open;
  }

  async #answer(handlers: HandlerTable, name: string, input: unknown): Promise<CallResult> {
    const isKnown = Object.hasOwn(handlers, name);
    if (isKnown || this.#open) return dispatch(handlers, this.#file, this.#options.log, name, input);
    return { ok: false, error: toErrorShape(this.#sealedError()) };
  }

  #sealedError(): VaultError {
    return new VaultError("vault_sealed", this.#reason?.phrase ?? phrase("vault.sealed"));
  }

  async #unlock(unlocking: Unlocking): Promise<void> {
    const key = await this.#keys.key(unlocking);
    this.#open = await this.#openOrSalvage(key);
    this.#key = key;
    this.#reason = undefined;
    // Opened by the recovery code, the keychain gets its key back; that it cannot take it now is no reason to stay shut.
    if (key !== null && unlocking.recoveryCode !== undefined) {
      await this.#keys.rememberInKeychain(key).catch(() => {
        this.#options.log.warn("the keychain did not take the vault's key back");
      });
    }
  }

  /** A damaged vault gives way to a new one with all that could still be read; the damaged file is kept. */
  async #openOrSalvage(key: VaultKey): Promise<OpenCore> {
    const parts = { emitter: this.#emitter, settings: this.#settings, key };
    try {
      return await openCore(this.#options, parts);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const { log, clock = systemClock } = this.#options;
      const saved = await salvageVault(this.#file, key, clock);
      log.error({ ...saved }, "the vault was damaged; what could be read was saved");
      return openCore(this.#options, { ...parts, notice: salvagedNotice(saved) });
    }
  }

  async #seal(reason: VaultError): Promise<void> {
    await this.#open?.close();
    this.#open = undefined;
    this.#key?.fill(0);
    this.#key = null;
    this.#keys.forgetCode();
    this.#reason = reason;
  }

  async #encrypt(passphrase: string | null): Promise<CallOutput<"vault.encrypt">> {
    if (this.#keys.isEncrypted) throw new ConflictError("already_encrypted", phrase("vault.already_encrypted"));
    const work = async (clock: Clock) => {
      const { recoveryCode, withCopies } = await encryptVault(this.#file, this.#keys, clock, passphrase);
      return { recoveryCode, left: await withCopies() };
    };
    const { recoveryCode, left } = await this.#convert(work, { passphrase: passphrase ?? undefined });
    tellLeft("vault.copies_readable", left, this.#opened.services);
    return { recovery_code: recoveryCode };
  }

  async #decrypt(): Promise<VaultStatus> {
    const key = Uint8Array.from(this.#openKey());
    const left = await this.#convert((clock) => decryptVault(this.#file, this.#keys, clock, key), {});
    tellLeft("vault.copies_encrypted", left, this.#opened.services);
    return this.#status();
  }

  /** The key of a vault that is encrypted and open. */
  #openKey(): Uint8Array {
    if (!this.#keys.isEncrypted) throw new ConflictError("not_encrypted", phrase("vault.not_encrypted"));
    if (!this.#open || this.#key === null) throw this.#sealedError();
    return this.#key;
  }

  async #restore(name: string): Promise<CallOutput<"vault.restore">> {
    const key = this.#key === null ? null : Uint8Array.from(this.#key);
    const work = async (clock: Clock) => new Backups({ file: this.#file, key, clock }).restore(name);
    return { replaced: await this.#convert(work, null) };
  }

  /** Closes the vault, converts its file, and opens it again, whatever came of it; `unlocking` is null for the same key. */
  async #convert<Result>(work: (clock: Clock) => Promise<Result>, unlocking: Unlocking | null): Promise<Result> {
    if (this.#opened.services.turns.active().length > 0) {
      throw new ConflictError("stream_active", phrase("chat.streaming_try_again"));
    }
    this.#opened.services.work.refuseMeanwhile();
    const key = this.#key === null ? null : Uint8Array.from(this.#key);
    await this.#open?.close();
    this.#open = undefined;
    const lock = lockVault(this.#file);
    let result: Result;
    try {
      result = await work(this.#options.clock ?? systemClock);
    } catch (error) {
      lock.release();
      const own = this.#keys.isEncrypted ? key : null;
      this.#open = await openCore(this.#options, { emitter: this.#emitter, settings: this.#settings, key: own });
      throw error;
    }
    lock.release();
    if (unlocking === null) this.#open = await this.#openOrSalvage(key);
    else await this.#unlock(unlocking);
    this.#changed();
    return result;
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#changing.catch(() => undefined).then(work);
    this.#changing = next;
    return next;
  }

  #changed(): VaultStatus {
    const status = this.#status();
    this.#emitter.emit("vault.changed", status);
    return status;
  }

  #status(): VaultStatus {
    const reason = this.#open ? null : this.#sealedError().phrase;
    const place = placeOf(this.#options.secrets);
    return {
      is_open: this.#open !== undefined,
      is_encrypted: this.#keys.isEncrypted,
      has_passphrase: this.#keys.hasPassphrase,
      reason: reason && inEnglish(reason),
      phrase: reason,
      key_storage: inEnglish(place),
      key_place: place,
    };
  }

  async #info(): Promise<CallOutput<"app.info">> {
    const { version, face, dataDir } = this.#options;
    return { version, face, data_dir: dataDir, notice: null, notice_phrase: null };
  }
}
