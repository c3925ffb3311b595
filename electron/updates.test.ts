import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { silentLog } from "../testing/test-core.ts";
import { type Release, signedText, verdictOn } from "./signed-release.ts";
import { type Updater, Updates } from "./updates.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PEM = publicKey.export({ type: "spki", format: "pem" }).toString();
const NOW = Date.parse("2026-03-01T12:00:00Z");
const plain: Release = {
  version: "2.0.0",
  files: [{ url: "FloatBar-2.0.0.AppImage", sha512: "abc=" }],
  signedAt: "2026-02-01T00:00:00.000Z",
  expiresAt: "2026-08-01T00:00:00.000Z",
};
const bySigning = (release: Release): Release => ({
  ...release,
  signature: sign(null, Buffer.from(signedText(release)), privateKey).toString("base64"),
});
const signed = bySigning(plain);

/** An updater whose feed offers this release. */
function updaterOf(release: Release | null) {
  const log: string[] = [];
  const updater: Updater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    checkForUpdates: async () => (release === null ? null : { isUpdateAvailable: true, updateInfo: release }),
    downloadUpdate: async () => void log.push("downloaded"),
    quitAndInstall: () => void log.push("installed"),
  };
  return { updater, log };
}

function updatesOf(release: Release | null, isBusy = false, isSilent = true) {
  const { updater, log } = updaterOf(release);
  const states: string[] = [];
  const updates = new Updates({
    updater,
    now: () => NOW,
    publicKey: PEM,
    log: silentLog,
    onChange: ({ state }) => void states.push(state),
    isBusy: () => isBusy,
    isSilent,
  });
  return { updates, updater, log, states };
}

describe("updates", () => {
  it("load what is rightly signed, and install it when the app quits or when asked", async () => {
    const { updates, updater, log, states } = updatesOf(signed);
    expect(updater.autoInstallOnAppQuit).toBe(false);
    await updates.look();
    expect(states).toEqual(["loading", "ready"]);
    expect(updater.autoInstallOnAppQuit).toBe(true);
    updates.install();
    expect(log).toEqual(["downloaded", "installed"]);
  });

  it("of the system's own packages, which ask for a password, are installed only when asked", async () => {
    const { updates, updater, log, states } = updatesOf(signed, false, false);
    await updates.look();
    expect([states.at(-1), updater.autoInstallOnAppQuit]).toEqual(["on_request", false]);
    updates.install();
    expect(log).toEqual(["downloaded", "installed"]);
  });

  it.each([
    ["without a signature", plain],
    ["of another version than was signed", { ...signed, version: "2.0.1" }],
    ["with another file than was signed", { ...signed, files: [{ url: "FloatBar-2.0.0.AppImage", sha512: "evil=" }] }],
    ["whose signature no longer holds", bySigning({ ...plain, expiresAt: "2026-02-28T00:00:00.000Z" })],
    ["that was signed days from now", bySigning({ ...plain, signedAt: "2026-03-04T00:00:00.000Z" })],
    ["with a later end than was signed", { ...signed, expiresAt: "2030-01-01T00:00:00.000Z" }],
    ["that was signed without an end", bySigning({ version: plain.version, files: plain.files })],
    ["signed by somebody else", { ...signed, signature: Buffer.from("nonsense").toString("base64") }],
  ])("refuse a release %s", async (_what, release) => {
    const { updates, updater, log, states } = updatesOf(release);
    await updates.look();
    updates.install();
    expect(states).toEqual(["failed"]);
    expect(log).toEqual([]);
    expect(updater.autoInstallOnAppQuit).toBe(false);
  });

  it("are not installed while an answer comes", async () => {
    const { updates, log } = updatesOf(signed, true);
    await updates.look();
    updates.install();
    expect(log).toEqual(["downloaded"]);
  });

  it("tell the log of a feed that stands still for longer than its signature holds", async () => {
    const { updates, updater, states } = updatesOf(signed);
    updater.checkForUpdates = async () => ({
      isUpdateAvailable: false,
      updateInfo: bySigning({ ...plain, expiresAt: "2026-02-28T00:00:00.000Z" }),
    });
    const warn = vi.spyOn(silentLog, "warn");
    onTestFinished(() => warn.mockRestore());
    await updates.look();
    expect(states).toEqual([]);
    expect(warn).toHaveBeenCalledExactlyOnceWith({ version: "2.0.0" }, "the feed of updates is out of date");
  });

  it("survive a feed that cannot be reached, and a key that is none", async () => {
    const { updates, updater, states } = updatesOf(null);
    updater.checkForUpdates = async () => Promise.reject(new Error("offline"));
    await updates.look();
    expect(states).toEqual([]);
    expect(verdictOn(signed, "no key", NOW)).toBe("wrong");
  });
});
