import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, type ScryptOptions } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { promisify } from "node:util";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { FloatBarError, VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { placeOf, type SecretStore } from "../../base/secret-store.ts";
import { isPlain, type VaultKey } from "./database.ts";
import { keysFileOf } from "./place.ts";

/** Name of the key in the secret store. */
const SECRET = "vault_key";
const KEY_BYTES = 32;
/** How much work and memory scrypt takes (RFC 7914); a file that asks for more than 1 GiB or so is not one of ours. */
const scryptCost = z.object({
  N: z
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((value) => Number.isInteger(Math.log2(value))),
  r: z.int().min(1).max(8),
  p: z.int().min(1).max(16),
});
export type ScryptCost = Readonly<z.infer<typeof scryptCost>>;
/** About 128 MiB and some tenths of a second for each try; that of files which do not say theirs. */
const COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };
/** 25 characters of Crockford's base 32: 125 bits, which nobody tries out at any cost. */
const CODE_LENGTH = 25;
/** That of a recovery code, whose strength is its length. */
const CODE_COST: ScryptCost = { N: 2 ** 10, r: 8, p: 1 };
const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The vault's key under a secret that people know: AES-256-GCM with a key made by scrypt. What is text is base64. */
const box = z.object({
  salt: z.string(),
  nonce: z.string(),
  sealed: z.string(),
  cost: scryptCost.default(COST),
});
type Box = z.infer<typeof box>;

/** vault.keys.json: how an encrypted vault can be opened. It holds no key itself. */
const keysFile = z.object({
  version: z.literal(1),
  /** Tells the right key from another one. */
  check: z.string(),
  keychain: z.boolean(),
  passphrase: box.nullable(),
  recovery: box,
});
type KeysFile = z.infer<typeof keysFile>;

/** A secret that a person brings to open a vault. */
export interface Unlocking {
  passphrase?: string | undefined;
  recoveryCode?: string | undefined;
}

/** What the environment brings to open a vault. A variable that is set to nothing brings nothing. */
export function unlockingBy({ FLOATBAR_VAULT_PASSPHRASE, FLOATBAR_VAULT_RECOVERY_CODE }: NodeJS.ProcessEnv): Unlocking {
  const given = (value?: string) => (value === "" ? undefined : value);
  return { passphrase: given(FLOATBAR_VAULT_PASSPHRASE), recoveryCode: given(FLOATBAR_VAULT_RECOVERY_CODE) };
}

/**
 * The ways to the key of an encrypted vault: the keychain, a passphrase, and a recovery code. The key itself is random and
 * stays the same for as long as the vault is encrypted.
 */
export class VaultKeys {
  readonly #vault: string;
  readonly #file: string;
  readonly #secrets: SecretStore;
  readonly #cost: ScryptCost;
  #code: string | null = null;
  /** Which file was looked into last, and whether it can be read without a key. */
  #looked: { stamp: string; isPlain: boolean } | undefined;

  /**
   * @param vaultFile the vault; `vault.keys.json` stands beside it.
   * @param cost of each try at a passphrase that is chosen from now on; only tests give a smaller one.
   */
  constructor(vaultFile: string, secrets: SecretStore, cost: ScryptCost = COST) {
    this.#cost = cost;
    this.#vault = vaultFile;
    this.#file = keysFileOf(vaultFile);
    this.#secrets = secrets;
  }

  /** Whether the vault is encrypted. Ways to a key beside a readable vault are left over from a conversion cut short. */
  get isEncrypted(): boolean {
    return existsSync(this.#file) && !this.#isPlain();
  }

  /**
   * Whether the vault's file can be read without a key. Looked at once for each file: closing it lets go of this process's locks on it,
   * which other programs go by. A conversion puts another file in its place.
   */
  #isPlain(): boolean {
    const found = statSync(this.#vault, { throwIfNoEntry: false });
    if (!found || found.size === 0) return false;
    const stamp = `${found.dev} ${found.ino} ${found.birthtimeMs}`;
    if (this.#looked?.stamp !== stamp) this.#looked = { stamp, isPlain: isPlain(this.#vault) };
    return this.#looked.isPlain;
  }

  /** Whether a passphrase opens it. */
  get hasPassphrase(): boolean {
    if (!this.isEncrypted) return false;
    try {
      return this.#read().passphrase !== null;
    } catch {
      // Why the file cannot be read is told by whoever wants the key.
      return false;
    }
  }

  /**
   * The key of the vault; null for one that is not encrypted. A keychain that cannot be read is never taken for one without
   * the key.
   *
   * @throws VaultError `vault_key_unreadable`, `vault_key_missing`, or `vault_key_wrong` for what the person brought.
   */
  async key({ passphrase, recoveryCode }: Unlocking = {}): Promise<VaultKey> {
    if (!this.isEncrypted) return null;
    const file = this.#read();
    if (passphrase !== undefined) return this.#open(file, file.passphrase, passphrase, "vault.wrong_passphrase");
    if (recoveryCode !== undefined)
      return this.#open(file, file.recovery, normaliseCode(recoveryCode), "vault.wrong_recovery_code");
    if (!file.keychain) throw new VaultError("vault_key_missing", phrase("vault.needs_passphrase"));
    const stored = await this.#fromKeychain();
    if (stored === null) {
      throw new VaultError("vault_key_missing", phrase("vault.key_missing", { place: placeOf(this.#secrets) }));
    }
    const key = Buffer.from(stored, "base64");
    if (checkOf(key) !== file.check) {
      throw new VaultError("vault_key_missing", phrase("vault.key_of_another", { place: placeOf(this.#secrets) }));
    }
    return key;
  }

  /**
   * Makes a key and the ways to it, before a vault is encrypted with it.
   *
   * @param passphrase opens the vault instead of the keychain, where one is given.
   * @returns the key, and the recovery code to be shown once.
   * @throws VaultError `vault_key_unreadable` when the keychain does not take the key.
   */
  async create(passphrase: string | null): Promise<{ key: Uint8Array; recoveryCode: string }> {
    const key = randomBytes(KEY_BYTES);
    const recoveryCode = newCode();
    const file: KeysFile = {
      version: 1,
      check: checkOf(key),
      keychain: passphrase === null,
      passphrase: passphrase === null ? null : await seal(key, passphrase, this.#cost),
      recovery: await seal(key, normaliseCode(recoveryCode), CODE_COST),
    };
    if (file.keychain) await this.#intoKeychain(key);
    await this.#write(file);
    this.#code = recoveryCode;
    return { key, recoveryCode };
  }

  /** Puts another recovery code in the place of the one before, which opens nothing any more. @returns the new one. */
  async renewCode(key: Uint8Array): Promise<string> {
    const recoveryCode = newCode();
    await this.#write({ ...this.#read(), recovery: await seal(key, normaliseCode(recoveryCode), CODE_COST) });
    this.#code = recoveryCode;
    return recoveryCode;
  }

  /** The recovery code that was made last, until its owner has it; in the memory alone. */
  get code(): string | null {
    return this.#code;
  }

  /** Its owner has the code, or the vault is locked. */
  forgetCode(): void {
    this.#code = null;
  }

  /** Puts the key back into the keychain, after it was opened in another way. */
  async rememberInKeychain(key: Uint8Array): Promise<void> {
    if (!this.#read().keychain) return;
    await this.#intoKeychain(key);
  }

  /** Forgets the ways to the key, after the vault was decrypted. */
  async remove(): Promise<void> {
    this.forgetCode();
    rmSync(this.#file, { force: true });
    await this.#secrets.set(SECRET, null);
  }

  async #fromKeychain(): Promise<string | null> {
    try {
      return await this.#secrets.get(SECRET);
    } catch (error) {
      throw this.#shut("vault.key_unreadable", error);
    }
  }

  async #intoKeychain(key: Uint8Array): Promise<void> {
    try {
      await this.#secrets.set(SECRET, Buffer.from(key).toString("base64"));
    } catch (error) {
      throw this.#shut("vault.key_not_kept", error);
    }
  }

  #shut(words: "vault.key_unreadable" | "vault.key_not_kept", cause: unknown): VaultError {
    // What a store says of its own file is nearer than that it is locked.
    const said = cause instanceof FloatBarError ? cause.phrase : phrase(words, { place: placeOf(this.#secrets) });
    return new VaultError("vault_key_unreadable", said, { cause });
  }

  async #open(
    file: KeysFile,
    sealed: Box | null,
    secret: string,
    wrong: "vault.wrong_passphrase" | "vault.wrong_recovery_code",
  ): Promise<Uint8Array> {
    const key = sealed === null ? undefined : await unseal(sealed, secret);
    if (key !== undefined && checkOf(key) === file.check) return key;
    throw new VaultError("vault_key_wrong", phrase(wrong));
  }

  async #write(file: KeysFile): Promise<void> {
    await writeFileAtomic(this.#file, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  }

  #read(): KeysFile {
    const parsed = keysFile.safeParse(parse(readFileSync(this.#file, "utf8")));
    if (parsed.success) return parsed.data;
    throw new VaultError("vault_key_unreadable", phrase("vault.key_file_unreadable", { file: this.#file }));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Says whether a key is the right one without saying anything else about it. */
function checkOf(key: Uint8Array): string {
  return createHash("sha256").update("floatbar vault key").update(key).digest("hex").slice(0, 16);
}

const deriveKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** The key that a secret stands for. scrypt needs 128·N·r bytes and a little more. */
function derive(secret: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  return deriveKey(secret.normalize("NFKC"), salt, KEY_BYTES, { ...cost, maxmem: 256 * cost.N * cost.r });
}

async function seal(key: Uint8Array, secret: string, cost: ScryptCost): Promise<Box> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", await derive(secret, salt, cost), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { salt: salt.toString("base64"), nonce: nonce.toString("base64"), sealed: sealed.toString("base64"), cost };
}

async function unseal({ salt, nonce, sealed, cost }: Box, secret: string): Promise<Uint8Array | undefined> {
  const bytes = Buffer.from(sealed, "base64");
  const own = await derive(secret, Buffer.from(salt, "base64"), cost);
  const decipher = createDecipheriv("aes-256-gcm", own, Buffer.from(nonce, "base64"));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function newCode(): string {
  const letters = Array.from(
    randomBytes(CODE_LENGTH),
    (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? "0",
  ).join("");
  return (letters.match(/.{5}/g) ?? []).join("-");
}

/** Crockford's reading: case and dashes do not matter, and letters that look like digits are those digits. */
function normaliseCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
