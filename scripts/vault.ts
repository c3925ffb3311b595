/**
 * `npm run vault -- COMMAND`: the vault from a terminal; what changes it, while FloatBar is closed. An encrypted vault is opened by
 * FLOATBAR_VAULT_PASSPHRASE, by FLOATBAR_VAULT_RECOVERY_CODE, or by the key that browser mode keeps; the desktop app's keychain
 * cannot be read from here.
 */
import { accessSync, constants, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { runProgram, UsageError } from "../core/base/command-line.ts";
import { InputError, VaultError } from "../core/base/errors.ts";
import { isFolder, isThere } from "../core/base/file-fault.ts";
import { phrase } from "../core/base/phrases.ts";
import { startFault } from "../core/base/start-fault.ts";
import { importMemory } from "../core/transfer/import.ts";
import { systemClock } from "../core/base/clock.ts";
import { searchTerms } from "../core/language/terms.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { Backups } from "../core/vault/sqlite/backups.ts";
import { decryptVault, encryptVault } from "../core/vault/sqlite/encryption.ts";
import { unlockingBy, VaultKeys } from "../core/vault/sqlite/keys.ts";
import { callLine } from "../core/tools/local-line.ts";
import { explainSqliteError, keysGone } from "../core/vault/sqlite/errors.ts";
import { lockVault } from "../core/vault/sqlite/lock.ts";
import { joinVault, openVault } from "../core/vault/sqlite/open.ts";
import { looksSealed, refuseLost } from "../core/vault/sqlite/place.ts";
import { removeUnfinished } from "../core/vault/sqlite/unfinished.ts";
import type { SqliteVault } from "../core/vault/sqlite/vault.ts";
import { version } from "../server/version.ts";
import type { VaultKey } from "../core/vault/sqlite/database.ts";
import { exportTo } from "./vault-export.ts";
import { megabytes, tellProgress } from "./vault-tells.ts";
import { tellDone, tellEncrypted, tellNotEncrypted, tellSkipped } from "./vault-left.ts";
import { verifyAll } from "./vault-verify.ts";

const folder = dataDir(process.env);
const file = join(folder, "vault.db");
const clock = systemClock;
const secretsFile = join(folder, "secrets.json");
const keys = new VaultKeys(file, new FileSecretStore(secretsFile));
const key = () => keys.key(unlockingBy(process.env));

/** What a command does with the open vault. */
type Work = (vault: SqliteVault, argument: string) => Promise<void>;

/** A command that works on the open vault, with the arguments that it wants; one that only looks makes nothing, and at most folds a log that was left. */
interface Command {
  wants: string;
  looks?: true;
  run: Work;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  status: { wants: "", looks: true, run: status },
  search: { wants: "WORDS", looks: true, run: search },
  export: { wants: "FILE", looks: true, run: (vault, target) => exportTo(vault, target, folder) },
  import: { wants: "FILE", run: importFrom },
  backup: {
    wants: "",
    run: async (vault) => {
      const { name, size } = await vault.backups.make();
      console.log(`Made ${join(vault.backups.folder, name)} (${megabytes(size)}).`);
    },
  },
};

const USAGE =
  "Usage: npm run vault -- status | search WORDS | export FILE | import FILE | backup | verify | restore NAME | encrypt | decrypt";

/** What to do about damage that keeps nobody from opening the vault. */
const DAMAGED =
  "Some of it cannot be read any more. Quit FloatBar if it runs, and start it: it saves what can still be read into a new vault, and keeps the damaged file.";

/** What it means that the key is where a terminal can put it. */
const KEY_BESIDE = `The key is in ${secretsFile}, which only your user can read; whoever copies the folder with it can open the vault. To open it by a passphrase alone, decrypt it, set FLOATBAR_VAULT_PASSPHRASE, and encrypt it again.\n`;

const HELP = `${USAGE}

  status         where the vault is, what it holds, when it was backed up
  search WORDS   facts and messages that hold the words
  export FILE    everything, as JSON (or as Markdown for a FILE that ends in .md)
  import FILE    FloatBar's own export, ChatGPT's or Claude's conversations.json, or a JSON-lines conversation
  backup         a verified copy now
  verify         looks at the vault and at every backup
  restore NAME   puts a backup in the vault's place
  encrypt        encrypts the vault and its backups: with FLOATBAR_VAULT_PASSPHRASE, else with a key that is kept in secrets.json
                 in the same folder, so that whoever copies the folder can open the vault
  decrypt        takes the encryption off again

  FLOATBAR_DATA_DIR              the folder with the vault
  FLOATBAR_VAULT_PASSPHRASE      opens an encrypted vault, or is what \`encrypt\` encrypts it with
  FLOATBAR_VAULT_RECOVERY_CODE   opens an encrypted vault by its recovery code`;

async function main([name = "", ...rest]: string[]): Promise<void> {
  const argument = rest.join(" ");
  if (name === "verify" && argument === "") return verifyAll({ file, folder, clock, key });
  if (name === "restore" && argument !== "") return restore(argument);
  if ((name === "encrypt" || name === "decrypt") && argument === "") return convert(name);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || (command.wants === "") !== (argument === "")) throw new UsageError(USAGE);
  // Before a vault is made for it.
  if (command.wants === "FILE") refuseFolder(argument);
  const isImport = name === "import";
  if (isImport) accessSync(argument, constants.R_OK);
  await work(command, argument, isImport);
}

/** @param canMake whether a vault is made where there is none. */
async function work(command: Command, argument: string, canMake: boolean): Promise<void> {
  const isNew = !isVaultThere();
  if (isNew && !canMake) throw new Error(`There is no vault at ${file} yet.`);
  if (command.looks) await withVault(await joinVault({ file, clock, key: await key() }), command.run, argument);
  else await change(command.run, argument, isNew);
}

async function change(run: Work, argument: string, isNew: boolean): Promise<void> {
  await refuseRunning();
  const vault = await openVault({ file, clock, key: await key() });
  try {
    await withVault(vault, run, argument);
  } catch (error) {
    if (isNew) removeVault();
    throw error;
  }
}

/** Leaves nothing of a vault that was only made for what failed. */
function removeVault(): void {
  const lock = lockVault(file);
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  rmSync(`${file}.lock`, { force: true });
  lock.release();
}

async function withVault(vault: SqliteVault, run: Work, argument: string): Promise<void> {
  try {
    await run(vault, argument);
  } finally {
    await vault.close();
  }
}

/** @throws VaultError where there is none any more, though there was one. */
function isVaultThere(): boolean {
  refuseLost(file);
  return isThere(file);
}

/** The lock's file can be removed while FloatBar runs, which answers on its line all the same. */
async function refuseRunning(): Promise<void> {
  const line = await callLine(folder, "address");
  line?.destroy();
  if (line) throw new VaultError("vault_locked", phrase("vault.open_elsewhere", { file }));
}

function refuseFolder(path: string): void {
  if (isFolder(path)) throw new InputError(phrase("start.is_folder", { file: path }));
}

async function status(vault: SqliteVault): Promise<void> {
  const facts = (await vault.facts.categories()).reduce((sum, { count }) => sum + count, 0);
  const sessions = (await vault.sessions.all()).length;
  const newest = vault.backups.list()[0];
  const isWhole = vault.integrity() === "ok";
  if (!isWhole) process.exitCode = 1;
  console.log(`Vault:    ${file} (${megabytes(statSync(file).size)})`);
  console.log(`Holds:    ${facts} facts, ${sessions} chats, about ${await vault.search.size()} messages`);
  console.log(`Health:   ${isWhole ? "ok" : `damaged. ${DAMAGED}`}`);
  console.log(`Backup:   ${newest ? `${newest.name}, ${vault.backups.list().length} in all` : "none yet"}`);
  vault.backups.lookThrough();
  tellSkipped(vault.backups.skipped());
  tellNotEncrypted(vault.backups.notEncrypted());
}

async function search(vault: SqliteVault, query: string): Promise<void> {
  const terms = searchTerms(query, await vault.search.languages());
  const facts = await vault.facts.liveAmong((await vault.search.facts(terms, 20)).map(({ id }) => id));
  for (const { category, key, value } of facts) console.log(`${category}, ${key.replaceAll("_", " ")}: ${value}`);
  const hits = await vault.search.messages(terms, 20);
  const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
  for (const { id } of hits) {
    const message = messages.get(id);
    if (message)
      console.log(
        `${message.created_at.slice(0, 10)} ${message.role}: ${message.content.replace(/\s+/g, " ").slice(0, 160)}`,
      );
  }
  if (facts.length + hits.length === 0) console.log("Nothing found.");
}

async function importFrom(vault: SqliteVault, path: string): Promise<void> {
  const source = path.endsWith(".jsonl") ? basename(path).replace(/(?:\.messages)?\.jsonl$/, "") : null;
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const { facts, sessions, messages, skipped, is_stopped } = await importMemory(
    vault,
    { text: readFileSync(path, "utf8"), source },
    { signal: stop.signal, progress: (done, total) => tellProgress("Importing", done / Math.max(1, total)) },
  );
  console.log(
    `${is_stopped ? "Stopped: imported" : "Imported"} ${facts} facts and ${messages} messages in ${sessions} chats; ${skipped} ` +
      `were left out as known or forgotten.${is_stopped ? " Import the file again to go on." : ""}`,
  );
}

/** A line that is written over, on a terminal alone. */

async function restore(name: string): Promise<void> {
  await refuseRunning();
  const own = await key();
  new Backups({ file, key: own, clock }).pathOf(name);
  const lock = lockVault(file);
  removeUnfinished(file);
  try {
    const aside = await new Backups({ file, key: own, clock }).restore(name);
    console.log(
      `Restored ${name}. ${existsSync(aside) ? `The vault as it was is ${aside}.` : "There was no vault before."}`,
    );
  } finally {
    lock.discard();
  }
}

async function convert(direction: "encrypt" | "decrypt"): Promise<void> {
  if (!isVaultThere()) throw new Error(`There is no vault at ${file} yet.`);
  await refuseRunning();
  if (!keys.isEncrypted && looksSealed(file)) throw new VaultError("vault_unreadable", keysGone(file));
  const isDone = keys.isEncrypted === (direction === "encrypt");
  const own = await key();
  const copies = new Backups({ file, key: own, clock });
  if (isDone && own === null) throw new Error("The vault is decrypted already.");
  copies.lookThrough();
  const open = copies.notEncrypted();
  if (isDone && !open.some(({ why }) => why === "plain")) return tellDone(open, copies.skipped());
  const lock = lockVault(file);
  removeUnfinished(file);
  try {
    if (direction === "decrypt") {
      const left = await decryptVault(file, keys, clock, own);
      console.log("The vault is decrypted: anybody who can read the file can read it.");
      tellEncrypted(left);
    } else if (isDone) {
      await encryptRest(copies, own);
    } else {
      const { passphrase = null } = unlockingBy(process.env);
      const made = await encryptVault(file, keys, clock, passphrase);
      tellCode(made.recoveryCode, "The vault is encrypted");
      if (passphrase === null) console.log(KEY_BESIDE);
      tellNotEncrypted(await made.withCopies());
    }
    tellSkipped(copies.skipped());
  } finally {
    lock.discard();
  }
}

/** Encrypts the copies that were left. */
async function encryptRest(copies: Backups, own: VaultKey): Promise<void> {
  const before = copies.notEncrypted().length;
  const left = await copies.changeKey(own);
  if (left.length === 0) console.log("The vault is encrypted already, and so are its copies now.");
  // Who was interrupted has seen no code. Where nothing was done, the one that there is stays.
  if (own && left.length < before) tellCode(await keys.renewCode(own), "The code from before opens it no more");
  tellNotEncrypted(left);
}

function tellCode(code: string, what: string): void {
  console.log(`${what}. Write this recovery code down, it is shown only now:\n\n  ${code}\n`);
}

const explain = (error: unknown) => startFault(explainSqliteError(error, file), folder);
await runProgram({ usage: HELP, version, explain, main }, process.argv.slice(2));
