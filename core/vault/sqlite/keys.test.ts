import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemoryKeychain } from "../../../testing/memory-keychain.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { type ScryptCost, unlockingBy, VaultKeys } from "./keys.ts";

const PASSPHRASE = "correct horse battery";

/** Hardly any work, so that the tests are quick. */
const CHEAP: ScryptCost = { N: 16, r: 8, p: 1 };

/** The keys of a vault that looks encrypted, before any was made. */
function unmade() {
  const [dir, secrets] = [tempDir(), new MemoryKeychain()];
  const vault = join(dir, "vault.db");
  writeFileSync(vault, "what nobody can read");
  return { vault, file: join(dir, "vault.keys.json"), secrets, keys: new VaultKeys(vault, secrets, CHEAP) };
}

async function made(passphrase: string | null = null) {
  const own = unmade();
  const { key, recoveryCode } = await own.keys.create(passphrase);
  return { ...own, key: Buffer.from(key), recoveryCode };
}

const hex = (key: Uint8Array | null) => (key === null ? null : Buffer.from(key).toString("hex"));

describe("the keys of a vault", () => {
  it("are none for a vault that is not encrypted, also beside keys left over", async () => {
    const { vault, keys } = await made();
    writeFileSync(vault, "SQLite format 3\0 and so on");
    expect([keys.isEncrypted, keys.hasPassphrase, await keys.key()]).toEqual([false, false, null]);
    const { keys: none } = unmade();
    expect([none.isEncrypted, none.hasPassphrase, await none.key()]).toEqual([false, false, null]);
  });

  it("are there, too, where the vault is gone or empty", async () => {
    const { vault, keys } = await made();
    writeFileSync(vault, "");
    expect(keys.isEncrypted).toBe(true);
    rmSync(vault);
    expect(keys.isEncrypted).toBe(true);
  });

  it("stand beside the vault, whatever its folder is called", async () => {
    const folder = join(tempDir(), "my.db.folder");
    mkdirSync(folder);
    const vault = join(folder, "vault.db");
    writeFileSync(vault, "what nobody can read");
    await new VaultKeys(vault, new MemoryKeychain(), CHEAP).create(null);
    expect(existsSync(join(folder, "vault.keys.json"))).toBe(true);
  });

  it("are opened by what the environment brings, and by nothing that is set to nothing", () => {
    expect(unlockingBy({ FLOATBAR_VAULT_PASSPHRASE: "a", FLOATBAR_VAULT_RECOVERY_CODE: "b" })).toEqual({
      passphrase: "a",
      recoveryCode: "b",
    });
    expect(unlockingBy({ FLOATBAR_VAULT_PASSPHRASE: "", FLOATBAR_VAULT_RECOVERY_CODE: "" })).toEqual({});
    expect(unlockingBy({})).toEqual({});
  });

  it("are 32 random bytes in the keychain, others each time", async () => {
    const [one, other] = [await made(), await made()];
    expect(one.key).toHaveLength(32);
    expect(hex(one.key)).not.toBe(hex(other.key));
    expect([...one.secrets.secrets]).toEqual([["vault_key", one.key.toString("base64")]]);
    expect(hex(await one.keys.key())).toBe(hex(one.key));
    expect([one.keys.isEncrypted, one.keys.hasPassphrase]).toEqual([true, false]);
  });

  it("stand in no file, nor does what opens them, and nobody else may read the file", async () => {
    const { file, key, recoveryCode } = await made(PASSPHRASE);
    const text = readFileSync(file, "utf8");
    for (const secret of [hex(key) ?? "", key.toString("base64"), recoveryCode, PASSPHRASE]) {
      expect(text).not.toContain(secret);
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("open by a passphrase instead of the keychain, however its accents are typed", async () => {
    const { keys, key, secrets } = await made("caf\u00e9 au lait");
    expect(secrets.secrets.size).toBe(0);
    expect(keys.hasPassphrase).toBe(true);
    expect(hex(await keys.key({ passphrase: "cafe\u0301 au lait" }))).toBe(hex(key));
    await expect(keys.key({ passphrase: "cafe au lait" })).rejects.toMatchObject({
      code: "vault_key_wrong",
      message: expect.stringContaining("This passphrase does not open"),
    });
    await expect(keys.key()).rejects.toMatchObject({
      code: "vault_key_missing",
      message: expect.stringContaining("Enter the passphrase"),
    });
  });

  it("do not open by a passphrase where there is none", async () => {
    const { keys } = await made();
    await expect(keys.key({ passphrase: "" })).rejects.toMatchObject({ code: "vault_key_wrong" });
  });

  it("say what each try at a passphrase costs, so that it can rise: what was sealed at another cost opens", async () => {
    const { vault, file, secrets, key, recoveryCode } = await made("correct horse");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      passphrase: { cost: CHEAP },
      // 125 bits need no work on top of them.
      recovery: { cost: { N: 1024, r: 8, p: 1 } },
    });
    const later = new VaultKeys(vault, secrets, { ...CHEAP, N: 32 });
    expect(hex(await later.key({ passphrase: "correct horse" }))).toBe(hex(key));
    expect(hex(await later.key({ recoveryCode }))).toBe(hex(key));
  });

  it.each([{ N: 2 ** 30 }, { N: 1000 }, { p: 1e9 }, { r: 0 }, { N: "16" }])(
    "are not tried at a cost that nobody would choose: %j",
    async (odd) => {
      const { file, keys } = await made("correct horse");
      const text = JSON.parse(readFileSync(file, "utf8"));
      text.passphrase.cost = { ...CHEAP, ...odd };
      writeFileSync(file, JSON.stringify(text));
      await expect(keys.key({ passphrase: "correct horse" })).rejects.toMatchObject({ code: "vault_key_unreadable" });
    },
  );

  it("open by what an earlier version wrote", async () => {
    const { vault, file, secrets } = unmade();
    const keys = new VaultKeys(vault, secrets);
    writeFileSync(
      file,
      JSON.stringify({
        version: 1,
        check: "97092269bf4e696d",
        keychain: false,
        passphrase: {
          salt: "6/LJwbyzBrHJS15A19oT0g==",
          nonce: "RShxsWJNUcnvYGMD",
          sealed: "gyNearsXm9vzZ80fN/Ng3m9hBhq+jRUCMWCMI6RFYAilCRKVs/ooK07XUVsAMnF8",
        },
        recovery: {
          salt: "ss7wXia7mSuoMzm5rWdrpg==",
          nonce: "pRtbRX1EMMkgdVaB",
          sealed: "MlOtJIxpuU+TwUXPtZaPIH82OAk7cTH6IRONkBe2YWPmTLg0I766uN9L6quuMpSX",
        },
      }),
    );
    const key = "cc81be7d424e8b6df4f5e4f86d403f25fd843cf420f7a371f55727ddf5393d67";
    expect(hex(await keys.key({ passphrase: PASSPHRASE }))).toBe(key);
    expect(hex(await keys.key({ recoveryCode: "54H9J-T2CEF-WDWXR-X2PHB-8K5G5" }))).toBe(key);
  }, 60_000);

  it("are never made anew, whatever is wrong with their file", async () => {
    const { file, keys, secrets } = await made();
    const whole = readFileSync(file, "utf8");
    const stored = [...secrets.secrets];
    for (const broken of ["{", "{}", whole.replace(`"version": 1`, `"version": 2`)]) {
      writeFileSync(file, broken);
      expect(keys.hasPassphrase).toBe(false);
      await expect(keys.key()).rejects.toMatchObject({
        code: "vault_key_unreadable",
        message: expect.stringContaining(file),
      });
      expect(readFileSync(file, "utf8")).toBe(broken);
    }
    expect([...secrets.secrets]).toEqual(stored);
  });

  it("go with the encryption, from the file and from the keychain", async () => {
    const { file, keys, secrets } = await made();
    await keys.remove();
    expect([existsSync(file), secrets.secrets.size]).toEqual([false, 0]);
    await keys.remove();
  });
});

describe("the recovery code", () => {
  it("gives way to a new one, and opens nothing after that", async () => {
    const { keys, key, recoveryCode } = await made();
    const renewed = await keys.renewCode(key);
    expect(hex(await keys.key({ recoveryCode: renewed }))).toBe(hex(key));
    await expect(keys.key({ recoveryCode })).rejects.toMatchObject({ code: "vault_key_wrong" });
  });

  it("is five groups of five letters and digits that nobody confuses, another one each time", async () => {
    const [one, other] = [await made(), await made()];
    expect(one.recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(one.recoveryCode).not.toBe(other.recoveryCode);
  });

  it("opens the vault however it is typed: case, dashes, spaces, O for 0, I and L for 1", async () => {
    const { keys } = unmade();
    // Of ever new codes, until one has all that can be mistyped.
    for (;;) {
      const { recoveryCode, key } = await keys.create(null);
      if (!recoveryCode.includes("0") || !recoveryCode.includes("1")) continue;
      const typed = recoveryCode.toLowerCase().replaceAll("-", " ");
      for (const code of [
        ` ${typed}. `,
        typed.replaceAll("0", "o").replaceAll("1", "i"),
        recoveryCode.replaceAll("0", "O").replaceAll("1", "L"),
      ]) {
        expect(hex(await keys.key({ recoveryCode: code }))).toBe(hex(key));
      }
      return;
    }
  });

  it("opens nothing with one character wrong, one missing, or another vault's", async () => {
    const [{ keys, recoveryCode }, other] = [await made(), await made()];
    const wrong = (recoveryCode.startsWith("A") ? "B" : "A") + recoveryCode.slice(1);
    for (const code of [wrong, recoveryCode.slice(1), other.recoveryCode, ""]) {
      await expect(keys.key({ recoveryCode: code })).rejects.toMatchObject({
        code: "vault_key_wrong",
        message: expect.stringContaining("This recovery code does not open"),
      });
    }
  });

  it("opens nothing where another vault's box was put in the place of its own", async () => {
    const [own, other] = [await made(), await made()];
    const file = JSON.parse(readFileSync(own.file, "utf8")) as { recovery: unknown };
    file.recovery = (JSON.parse(readFileSync(other.file, "utf8")) as { recovery: unknown }).recovery;
    writeFileSync(own.file, JSON.stringify(file));
    await expect(own.keys.key({ recoveryCode: other.recoveryCode })).rejects.toMatchObject({ code: "vault_key_wrong" });
  });
});

describe("the keychain", () => {
  it("with another vault's key is told from one without a key, and neither opens anything", async () => {
    const [{ keys, secrets }, other] = [await made(), await made()];
    secrets.secrets.set("vault_key", other.key.toString("base64"));
    await expect(keys.key()).rejects.toMatchObject({
      code: "vault_key_missing",
      message: expect.stringContaining("the keychain belongs to another vault"),
    });
    expect(secrets.secrets.get("vault_key")).toBe(other.key.toString("base64"));
    secrets.secrets.clear();
    await expect(keys.key()).rejects.toMatchObject({
      code: "vault_key_missing",
      message: expect.stringContaining("its key is not in the keychain"),
    });
  });

  it("that cannot be read is not taken for one without the key", async () => {
    const { keys, secrets } = await made();
    secrets.isBroken = true;
    await expect(keys.key()).rejects.toMatchObject({
      code: "vault_key_unreadable",
      message: expect.stringContaining("cannot be read from the keychain"),
      cause: expect.objectContaining({ message: "locked" }),
    });
  });

  it("that does not take the key leaves no way to it behind", async () => {
    const { file, keys, secrets } = unmade();
    secrets.isBroken = true;
    await expect(keys.create(null)).rejects.toMatchObject({
      code: "vault_key_unreadable",
      message: expect.stringContaining("could not be put into the keychain"),
      cause: expect.objectContaining({ message: "locked" }),
    });
    expect(existsSync(file)).toBe(false);
  });

  it("gets the key back after the recovery code opened the vault, and none where a passphrase guards it", async () => {
    const { keys, secrets, recoveryCode } = await made();
    secrets.secrets.clear();
    const key = await keys.key({ recoveryCode });
    if (key === null) throw new Error("it was not encrypted");
    await keys.rememberInKeychain(key);
    expect(hex(await keys.key())).toBe(hex(key));
    const guarded = await made(PASSPHRASE);
    await guarded.keys.rememberInKeychain(guarded.key);
    expect(guarded.secrets.secrets.size).toBe(0);
  });
});
