/** `npm run import -- FILE`: takes conversations from a JSON-lines file into the vault. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { importMessages } from "../core/chat/import-messages.ts";
import { systemClock } from "../core/clock.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { openVault } from "../core/vault/open.ts";

async function main(): Promise<void> {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) throw new Error("Usage: npm run import -- FILE.jsonl");
  const text = readFileSync(file, "utf8");
  const vault = await openVault({ file: join(dataDir(process.env), "vault.db"), clock: systemClock });
  try {
    const source = basename(file).replace(/\.(?:messages\.)?jsonl?$/, "");
    const { sessions, messages, skipped } = await importMessages(vault, text, source);
    console.log(`Imported ${messages} messages in ${sessions} chats; ${skipped} were there before.`);
  } finally {
    await vault.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
