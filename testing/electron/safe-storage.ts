import { state } from "./machine.ts";

export const safeStorage = {
  isAvailable: true,
  isBroken: false,
  backend: "gnome_libsecret",
  /** Before the app is ready only macOS tells. */
  isEncryptionAvailable: () => safeStorage.isAvailable && (state.isReady || state.machine.platform === "darwin"),
  getSelectedStorageBackend: () => {
    if (state.machine.platform !== "linux") {
      throw new TypeError("safeStorage.getSelectedStorageBackend is not a function");
    }
    return state.isReady ? safeStorage.backend : "unknown";
  },
  encryptString: (text: string) => {
    if (!safeStorage.isEncryptionAvailable()) throw new Error("Encryption is not available.");
    return Buffer.from(Buffer.from(text, "utf8").toReversed());
  },
  decryptString: (bytes: Buffer) => {
    if (!safeStorage.isEncryptionAvailable()) throw new Error("Decryption is not available.");
    if (safeStorage.isBroken) throw new Error("the keychain is locked");
    return Buffer.from(bytes.toReversed()).toString("utf8");
  },
};
