import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { FloatBarError } from "../base/errors.ts";
import { fileFault } from "../base/file-fault.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";

/** Secrets in a JSON file that only its owner may read (mode 0600), for machines without a keychain that we can reach. */
export class FileSecretStore implements SecretStore {
  readonly description: string;
  readonly place: Phrase;
  readonly #file: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    this.place = phrase("place.file", { file });
    this.description = inEnglish(this.place);
  }

  async get(name: string): Promise<string | null> {
    return this.#read()[name] ?? null;
  }

  set(name: string, value: string | null): Promise<void> {
    // One after the other: each writes the whole file.
    const written = this.#writing.then(() => this.#set(name, value));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #set(name: string, value: string | null): Promise<void> {
    const secrets = this.#read();
    if (value === null) delete secrets[name];
    else secrets[name] = value;
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      await writeFileAtomic(this.#file, JSON.stringify(secrets), { mode: 0o600 });
    } catch (error) {
      throw this.#fault("secrets_not_kept", error);
    }
  }

  /** Says what the system refuses; nobody can unlock a file. */
  #fault(code: "secrets_unreadable" | "secrets_not_kept", error: unknown): unknown {
    const said = fileFault(error, this.#file);
    return said ? new FloatBarError(code, said, { retryable: true, cause: error }) : error;
  }

  #read(): Record<string, string> {
    let text: string;
    try {
      text = readFileSync(this.#file, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
      throw this.#fault("secrets_unreadable", error);
    }
    return JSON.parse(text) as Record<string, string>;
  }
}
