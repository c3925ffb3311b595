import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { QUICK } from "./scenarios.ts";
import type { Rig, Scenario } from "./rig.ts";

const SECOND = 1000;
/** Room for PostgreSQL's own files and a little. */
const DISK_MB = 160;

/** A small disk, for a database that is to fill it. It takes root. */
export class SmallDisk {
  readonly folder: string;
  #isMounted = false;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Why there can be none here; undefined where there can. */
  obstacle(): string | undefined {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return "a disk of its own takes root on Linux";
    try {
      this.#mount();
      return undefined;
    } catch {
      return "nothing may be mounted here";
    }
  }

  #mount(): void {
    if (this.#isMounted) return;
    mkdirSync(this.folder, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", this.folder], { stdio: "ignore" });
    this.#isMounted = true;
  }

  /** Takes all the room that is left. */
  async fill(): Promise<void> {
    for (const size of [1 << 20, 1 << 12]) {
      for (let count = 0; ; count += 1) {
        try {
          await writeFile(join(this.folder, `ballast-${size}-${count}`), Buffer.alloc(size));
        } catch {
          break;
        }
      }
    }
  }

  empty(): void {
    execFileSync("sh", ["-c", 'rm -f "$1"/ballast-*', "sh", this.folder]);
  }

  remove(): void {
    if (this.#isMounted) execFileSync("umount", ["-l", this.folder], { stdio: "ignore" });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Everything that `npm run chaos` does. */
export function harsh(disk: SmallDisk): readonly Scenario[] {
  return [
    ...QUICK,
    {
      name: "the database is stopped at once and stays away",
      lasts: 5 * SECOND,
      harm: ({ postgres }) => postgres.halt("immediate"),
      heal: ({ postgres }) => postgres.start(),
    },
    {
      name: "one of the database's processes is killed",
      lasts: 0,
      harm: async ({ admin }) => {
        const { rows } = await admin("SELECT pid FROM pg_stat_activity WHERE application_name = 'floatbar' LIMIT 1");
        process.kill((rows[0] as { pid: number }).pid, "SIGKILL");
      },
    },
    {
      name: "the network is cut and stays so",
      lasts: 5 * SECOND,
      harm: async ({ gate }) => gate.cut(true),
      heal: async ({ gate }) => gate.open(),
    },
    {
      name: "the network goes silent",
      lasts: 20 * SECOND,
      harm: async ({ gate }) => gate.silence(),
      heal: async ({ gate }) => gate.open(),
    },
    {
      name: "the database becomes a replica",
      lasts: 3 * SECOND,
      harm: (rig) => setReadOnly(rig, "on"),
      heal: (rig) => setReadOnly(rig, "off"),
    },
    {
      name: "the disk of the database writes slowly",
      lasts: 5 * SECOND,
      isReady: true,
      // Each commit waits a tenth of a second before it is flushed.
      harm: (rig) => setting(rig, "commit_delay = 100000"),
      heal: (rig) => setting(rig, "commit_delay = 0"),
      rig: { settings: ["fsync=on", "commit_siblings=0"] },
    },
    {
      name: "the disk of the database is full",
      lasts: 4 * SECOND,
      obstacle: () => disk.obstacle(),
      harm: () => disk.fill(),
      heal: async ({ postgres }) => {
        disk.empty();
        // Without room for its log PostgreSQL ends itself; whoever runs it starts it again.
        await postgres.halt("kill");
        await postgres.start();
      },
      rig: { onSmallDisk: true },
    },
    {
      name: "an instance is told to end in the 12th second of an answer",
      lasts: 0,
      harm: async (rig) => {
        const [first] = rig.instances;
        if (!first) return;
        await sleep(12 * SECOND);
        first.process.kill("SIGTERM");
        const how = await first.ended;
        if (!how.startsWith("0:")) throw new Error(`An instance that was told to end did so with ${how}`);
        rig.instances[0] = await rig.startInstance();
      },
      rig: { env: { FLOATBAR_GRACE_MS: "15000" }, instances: 2, pace: { words: 1, ms: 120 } },
      mayEnd: true,
    },
  ];
}

async function setting({ admin }: Rig, what: string): Promise<void> {
  await admin(`ALTER SYSTEM SET ${what}`);
  await admin("SELECT pg_reload_conf()");
}

async function setReadOnly({ admin }: Rig, state: "on" | "off"): Promise<void> {
  await admin(`ALTER DATABASE floatbar SET default_transaction_read_only = ${state}`);
  // As a failover does, which ends every connection to the old primary.
  await admin(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'floatbar' AND pid <> pg_backend_pid()",
  );
}
