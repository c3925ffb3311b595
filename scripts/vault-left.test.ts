import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PROGRAM_ENV } from "../testing/programs.ts";
import { tempDir } from "../testing/temp-dir.ts";

const SCRIPT = join(import.meta.dirname, "vault.ts");
const PASSPHRASE = { FLOATBAR_VAULT_PASSPHRASE: "correct horse battery" };

/** What a command said, of itself and of what went wrong, and its code. A command that waits for what never comes is ended. */
function said(dir: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    env: { ...PROGRAM_ENV, FLOATBAR_DATA_DIR: dir, ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, text: stdout + stderr };
}

/** A vault with one backup. @returns the data folder, and where the backup is. */
function withBackup() {
  const dir = tempDir();
  const file = join(dir, "talk.jsonl");
  const line = { id: "1", session: "s", role: "user", content: "A ferry?", created_at: "2026-01-01T10:00:00Z" };
  writeFileSync(file, JSON.stringify(line));
  said(dir, ["import", file]);
  said(dir, ["backup"]);
  const [name = ""] = readdirSync(join(dir, "backups"));
  return { dir, backup: join(dir, "backups", name) };
}

const CODE = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/;

it(
  "says where the key is and what that means, and where nothing can be typed what is to be set",
  { timeout: 120_000 },
  () => {
    const { dir } = withBackup();
    const made = said(dir, ["encrypt"]);
    expect(made.text).toMatch(CODE);
    expect(made.text).toContain(`The key is in ${join(dir, "secrets.json")}`);
    expect(made.text).toContain("whoever copies the folder with it can open the vault");
    said(dir, ["decrypt"]);
    expect(said(dir, ["encrypt"], PASSPHRASE).text).not.toContain("The key is in");
    for (const args of [["search", "ferry"], ["verify"], ["status"]]) {
      expect(said(dir, args)).toMatchObject({
        status: 1,
        text: expect.stringContaining("set FLOATBAR_VAULT_PASSPHRASE"),
      });
    }
    expect(said(dir, ["--help"]).text).toMatch(/secrets\.json[\s\S]*FLOATBAR_VAULT_PASSPHRASE/);
  },
);

it(
  "makes no new recovery code where only damaged copies are left, and sends nobody there",
  { timeout: 120_000 },
  () => {
    const { dir, backup } = withBackup();
    copyFileSync(backup, join(dir, "kept"));
    const code = CODE.exec(said(dir, ["encrypt"], PASSPHRASE).text)?.[0] ?? "";
    const damaged = join(dir, "backups", "vault-2026-02-01T10-00-00.000Z.db");
    execFileSync("dd", [`if=${join(dir, "kept")}`, `of=${damaged}`, "bs=4096", "count=20"], { stdio: "ignore" });
    for (const command of ["encrypt", "status", "verify"]) {
      const { status, text } = said(dir, [command], PASSPHRASE);
      expect({ command, status }).toEqual({ command, status: 1 });
      expect(text).toContain(`OPEN     ${damaged}: Damaged`);
      expect(text).not.toMatch(CODE);
      expect(text).not.toContain("vault -- encrypt");
    }
    expect(said(dir, ["search", "ferry"], { FLOATBAR_VAULT_RECOVERY_CODE: code })).toMatchObject({ status: 0 });
    // One that can be encrypted is, and whoever was interrupted sees a code.
    copyFileSync(join(dir, "kept"), join(dir, "backups", "vault-2026-02-02T10-00-00.000Z.db"));
    expect(said(dir, ["encrypt"], PASSPHRASE).text).toMatch(CODE);
  },
);

it.skipIf(process.platform === "win32")(
  "looks at the others where one is a pipe or a link to nowhere",
  { timeout: 120_000 },
  () => {
    const { dir, backup } = withBackup();
    const [pipe, link] = ["3", "4"].map((day) => join(dir, "backups", `vault-2026-02-0${day}T10-00-00.000Z.db`));
    execFileSync("mkfifo", [pipe ?? ""]);
    symlinkSync(join(dir, "gone"), link ?? "");
    const { status, text } = said(dir, ["verify"]);
    expect(status).toBe(1);
    expect(text).toContain(`ok       ${backup}`);
    expect(text).toContain(`SKIPPED  ${pipe}: Passed over`);
    expect(text).toContain(`SKIPPED  ${link}: Passed over`);
    expect(said(dir, ["encrypt"], PASSPHRASE).text).toMatch(CODE);
    expect(said(dir, ["verify"], PASSPHRASE).text).not.toContain("OPEN");
    expect(existsSync(backup)).toBe(true);
  },
);
