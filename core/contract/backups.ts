/** Copies of the vault on this disk; `vault.restore` puts one in its place. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, nothing } from "./shapes.ts";

/** `size` in bytes. */
const backupView = z.object({ name: z.string(), created_at: z.string(), size: z.number() });

/** Something beside the vault, and what is to be said of it. */
const leftView = z.object({ path: z.string(), phrase: phraseShape });

export const backupCalls = {
  /**
   * Besides the backups: what can be read without a key, or may be, beside an encrypted vault, and what has a copy's name and is passed over.
   */
  "backups.list": {
    input: nothing,
    output: z.object({
      folder: z.string(),
      backups: z.array(backupView),
      not_encrypted: z.array(leftView),
      skipped: z.array(leftView),
    }),
  },
  "backups.make": { input: nothing, output: backupView },
} as const satisfies CallTable;
