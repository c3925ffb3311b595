/** Copies of the vault on this disk; `vault.restore` puts one in its place. */
import { z } from "zod";
import { type CallTable, nothing } from "./shapes.ts";

/** `size` in bytes. */
const backupView = z.object({ name: z.string(), created_at: z.string(), size: z.number() });

export const backupCalls = {
  "backups.list": { input: nothing, output: z.object({ folder: z.string(), backups: z.array(backupView) }) },
  "backups.make": { input: nothing, output: backupView },
} as const satisfies CallTable;
