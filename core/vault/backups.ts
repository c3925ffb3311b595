/** A copy of a vault. */
export interface Backup {
  name: string;
  /** UTC, ISO 8601. */
  created_at: string;
  /** Bytes. */
  size: number;
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

  /** Encrypts copies of an encrypted vault that are not. @returns the paths of those that stay readable. */
  encryptLeft(): Promise<string[]>;

  /**
   * Makes a backup unless there is one from today, after those of other vaults that were asked for before it.
   *
   * @throws VaultError as `make` does; the signal's reason once it is no longer wanted.
   */
  makeDaily(signal: AbortSignal): Promise<Backup | undefined>;
}
