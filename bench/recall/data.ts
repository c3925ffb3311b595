import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { importMemory } from "../../core/transfer/import.ts";
import { systemClock } from "../../core/base/clock.ts";
import { openVault } from "../../core/vault/sqlite/open.ts";
import type { Vault } from "../../core/vault/vault.ts";

const questionLine = z.object({
  question: z.string(),
  evidence: z.array(z.string()).min(1),
  category: z.number(),
});

/** One question with the ids that its evidence has in the vault. */
export interface RecallQuestion {
  question: string;
  evidence: ReadonlySet<string>;
  category: number;
}

/** One conversation in a vault of its own. */
export interface RecallConversation {
  name: string;
  vault: Vault;
  file: string;
  questions: RecallQuestion[];
}

/**
 * Imports every `N.messages.jsonl` of a folder into a real vault of its own, below `workDir`, and reads the questions of
 * `N.questions.jsonl` beside it.
 *
 * @throws Error when the folder holds no such pair, or InputError for a line that is wrong.
 */
export async function openConversations(dataDir: string, workDir: string): Promise<RecallConversation[]> {
  const names = readdirSync(dataDir)
    .flatMap((name) => /^(.+)\.messages\.jsonl$/.exec(name)?.[1] ?? [])
    .toSorted();
  if (names.length === 0) throw new Error(`${dataDir} holds no N.messages.jsonl.`);
  const conversations: RecallConversation[] = [];
  for (const name of names) {
    const file = join(workDir, name, "vault.db");
    const vault = await openVault({ file, clock: systemClock });
    const text = readFileSync(join(dataDir, `${name}.messages.jsonl`), "utf8");
    await importMemory(vault, { text, source: name });
    const lines = readFileSync(join(dataDir, `${name}.questions.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean);
    const questions = lines.map((line) => {
      const { question, evidence, category } = questionLine.parse(JSON.parse(line));
      return { question, evidence: new Set(evidence.map((id) => `import_${name}_${id}`)), category };
    });
    conversations.push({ name, vault, file, questions });
  }
  return conversations;
}
