import { type Phrase, phrase } from "../base/phrases.ts";

/** A copy of a vault. */
export interface Backup {
  name: string;
  /** UTC, ISO 8601. */
  created_at: string;
  /** Bytes. */
  size: number;
}

/**
 * Something beside a vault that is not as the vault is: `plain` can be read by anybody and be encrypted, `torn` is damaged and can be neither
 * opened nor encrypted, `shut` cannot be looked into by this user, `sealed` stays encrypted, and a `stray` has a copy's name alone.
 */
export interface LeftCopy {
  path: string;
  why: "plain" | "sealed" | "torn" | "shut" | "stray";
}

/** How a backup is watched and stopped. */
export interface BackupControl {
  signal?: AbortSignal;
  /** Bytes copied so far, of about so many. */
  progress?: (done: number, total: number) => void;
}

/** The copies of a vault, where it makes some itself. */
export interface VaultBackups {
  /** The folder that they are in. */
  readonly folder: string;

  /** Newest first. */
  list(): Backup[];

  /**
   * Makes a backup now, verifies it and lets go of the oldest ones. One that runs already is waited for instead.
   *
   * @throws VaultError `backup_failed`, or the signal's reason; a copy that cannot be read is not kept.
   */
  make(control?: BackupControl): Promise<Backup>;

  /** The copies of an encrypted vault that can be read without a key, or may be; none of a vault that is not encrypted. */
  notEncrypted(): LeftCopy[];

  /** What stands under a copy's name and is passed over: a folder, a special file, a link that leads nowhere. */
  skipped(): LeftCopy[];

  /** Encrypts what an encryption that was cut short left readable, or somebody put there. @returns what stays as it was. */
  encryptLeft(): Promise<LeftCopy[]>;

  /**
   * Makes a backup unless there is one from today, after those of other vaults that were asked for before it.
   *
   * @throws VaultError as `make` does; the signal's reason once it is no longer wanted.
   */
  makeDaily(signal: AbortSignal): Promise<Backup | undefined>;
}

/** What is to be said of something beside a vault that is not as the vault is, behind its name. */
export function saidOfLeft({ why }: LeftCopy): Phrase {
  switch (why) {
    case "plain":
      return phrase("copy.plain");
    case "torn":
      return phrase("copy.torn");
    case "shut":
      return phrase("copy.shut");
    case "sealed":
      return phrase("copy.sealed");
    case "stray":
      return phrase("copy.stray");
  }
}
