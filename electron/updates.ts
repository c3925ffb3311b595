/**
 * Updates by electron-updater. Besides the platform's own check of the installer, a release is signed as a whole: its version, the
 * SHA-512 of its files, and until when that holds, by an Ed25519 key whose public half is part of the app, so that a feed that was
 * taken over offers nothing, and an old one not for ever. An update is loaded in the background and installed when the app quits, never while
 * an answer comes; a package of the system's, which asks for a password, only when its user wants it now.
 */
import type { Logger } from "../core/base/log.ts";
import type { EventPayload } from "../core/contract/contract.ts";
import { type Release, verdictOn } from "./signed-release.ts";

/** The part of electron-updater's AppUpdater that is used. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  checkForUpdates(): Promise<{ isUpdateAvailable: boolean; updateInfo: Release } | null>;
  downloadUpdate(): Promise<unknown>;
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
}

export interface UpdateParts {
  /** Undefined where this copy cannot update itself, such as one run from source. */
  updater: Updater | undefined;
  /** Ms since 1970. */
  now: () => number;
  /** PEM. */
  publicKey: string | undefined;
  log: Logger;
  onChange: (state: EventPayload<"window.updated">) => void;
  /** Whether an answer is on its way. */
  isBusy: () => boolean;
  /** Whether the installer asks for nothing, so that it may run by itself as the app quits. */
  isSilent: boolean;
}

const FIRST_LOOK_MS = 30_000;
const LOOK_MS = 6 * 3600_000;

export class Updates {
  readonly #parts: UpdateParts;
  #timers: NodeJS.Timeout[] = [];
  #isReady = false;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
    if (!parts.updater) return;
    parts.updater.autoDownload = false;
    parts.updater.autoInstallOnAppQuit = false;
  }

  /** Looks now and then, or not at all. */
  use(isOn: boolean): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    if (!isOn || !this.#parts.updater) return;
    const look = () => void this.look();
    this.#timers = [setTimeout(look, FIRST_LOOK_MS), setInterval(look, LOOK_MS)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Looks for a newer release, and loads one that is rightly signed. */
  async look(): Promise<void> {
    const { updater, publicKey, log, onChange, now } = this.#parts;
    if (!updater || this.#isReady) return;
    try {
      const found = await updater.checkForUpdates();
      if (!found) return;
      const { updateInfo } = found;
      const verdict = publicKey === undefined ? "wrong" : verdictOn(updateInfo, publicKey, now());
      if (!found.isUpdateAvailable) {
        // Nothing newer for months: the feed may have been stopped where it stands.
        if (verdict === "expired") log.warn({ version: updateInfo.version }, "the feed of updates is out of date");
        return;
      }
      if (verdict !== "right") {
        log.error({ version: updateInfo.version, signature: verdict }, "an update was refused for its signature");
        onChange({ state: "failed", version: updateInfo.version });
        return;
      }
      onChange({ state: "loading", version: updateInfo.version });
      // What is not signed must not be installed by quitting either. electron-updater looks at this as the download ends, and never again.
      updater.autoInstallOnAppQuit = this.#parts.isSilent;
      await updater.downloadUpdate();
      this.#isReady = true;
      onChange({ state: this.#parts.isSilent ? "ready" : "on_request", version: updateInfo.version });
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, "no update could be had");
    }
  }

  /** Whether an update is ready and no answer is on its way. */
  get isInstallable(): boolean {
    return this.#isReady && !this.#parts.isBusy();
  }

  /** Quits and installs what is ready; not while an answer comes. */
  install(): void {
    if (this.isInstallable) this.#parts.updater?.quitAndInstall(true, true);
  }

  /** This end of the process is none of the app: it starts again at once, and nothing may take its files' place meanwhile. */
  hold(): void {
    if (this.#parts.updater) this.#parts.updater.autoInstallOnAppQuit = false;
  }

  close(): void {
    this.use(false);
  }
}
