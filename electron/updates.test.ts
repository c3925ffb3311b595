import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { silentLog } from "../testing/test-core.ts";
import { isSigned, type Release, signedText } from "./signed-release.ts";
import { type Updater, Updates } from "./updates.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PEM = publicKey.export({ type: "spki", format: "pem" }).toString();
const plain: Release = { version: "2.0.0", files: [{ url: "FloatBar-2.0.0.AppImage", sha512: "abc=" }] };
const signed: Release = {
  ...plain,
  signature: sign(null, Buffer.from(signedText(plain)), privateKey).toString("base64"),
};

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

function updatesOf(release: Release | null, isBusy = false) {
  const { updater, log } = updaterOf(release);
  const states: string[] = [];
  const updates = new Updates({
    updater,
    publicKey: PEM,
    log: silentLog,
    onChange: ({ state }) => void states.push(state),
    isBusy: () => isBusy,
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

  it.each([
    ["without a signature", plain],
    ["of another version than was signed", { ...signed, version: "2.0.1" }],
    ["with another file than was signed", { ...signed, files: [{ url: "FloatBar-2.0.0.AppImage", sha512: "evil=" }] }],
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

  it("survive a feed that cannot be reached, and a key that is none", async () => {
    const { updates, updater, states } = updatesOf(null);
    updater.checkForUpdates = async () => Promise.reject(new Error("offline"));
    await updates.look();
    expect(states).toEqual([]);
    expect(isSigned(signed, "no key")).toBe(false);
  });
});
