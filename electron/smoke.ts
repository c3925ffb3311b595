/** `floatbar --smoke`: whether an app that was built works on this system, from the vault to the page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import type { CallInput, CallName, CallOutput } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";

/** How long all of it may take, on a machine that does other things, too. */
const MOST_MS = 120_000;
const MODEL = "smoke";

/** What is tried of an app that runs. */
export interface Running {
  core: Core;
  /** Resolves when the page has drawn the bar. */
  drawn: Promise<void>;
}

/**
 * Makes this process work in a folder of its own, which goes when it ends, with nothing of what the environment sets; and ends
 * it where it hangs.
 */
export function prepareSmoke(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("FLOATBAR_")) delete process.env[name];
  const folder = mkdtempSync(join(tmpdir(), "floatbar-smoke-"));
  process.env.FLOATBAR_DATA_DIR = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  setTimeout(() => {
    console.log(`failed   all of it: not done after ${MOST_MS / 1000} s`);
    app.exit(1);
  }, MOST_MS).unref();
}

/** Tries one part after the other and prints a line for each. @returns the code to exit with. */
export async function smoke({ core, drawn }: Running): Promise<number> {
  // It is waited for last, and may fail before.
  drawn.catch(() => undefined);
  let code = 0;
  for (const [name, attempt] of Object.entries(attempts(core, drawn))) {
    try {
      await attempt();
      console.log(`ok       ${name}`);
    } catch (error) {
      code = 1;
      console.log(`failed   ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return code;
}

function attempts(core: Core, drawn: Promise<void>): Record<string, () => Promise<void>> {
  return {
    "the vault keeps a fact": async () => {
      await called(core, "facts.add", { category: "location", key: "lives_in", value: "Lisbon" });
      const { facts } = await called(core, "facts.list", {});
      must(
        facts.some(({ value }) => value === "Lisbon"),
        "the fact is not in the vault",
      );
    },
    "a question is answered": async () => {
      const ended = new Promise<string>((resolve) => {
        const stop = core.subscribe((name, payload) => {
          if (name !== "chat.ended" || !("message" in payload)) return;
          stop();
          resolve((payload.message as { content: string }).content);
        });
      });
      await called(core, "chat.send", { session_id: null, text: "Where do I live?" });
      must((await ended).includes("Lisbon"), "the answer does not know what was told");
    },
    "a thread makes a backup": async () => {
      await called(core, "backups.make", {});
      const { backups } = await called(core, "backups.list", {});
      must(backups.length > 0, "the backup is not there");
    },
    "vectors are compared": async () => {
      const { vectors } = core.services.vault;
      must(vectors.isAble, "sqlite-vec cannot be loaded");
      const rows = await vectors.missing(MODEL, 0, Number.MAX_SAFE_INTEGER, 1);
      const vector = Float32Array.from({ length: 64 }, (_, at) => Math.cos(at));
      await vectors.set(
        MODEL,
        rows.map(({ row_id }) => ({ row_id, vector })),
      );
      must((await vectors.near(MODEL, vector, 1)).length === 1, "the message with the vector is not found");
    },
    "the page draws the bar": () => drawn,
  };
}

async function called<Name extends CallName>(
  core: Core,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await core.call(name, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as CallOutput<Name>;
}

function must(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}
