import { MAX_INSTRUCTIONS } from "../../base/limits.ts";
import type { ChatContext } from "../../protocol.ts";
import type { VaultTables } from "../../vault/vault.ts";
import type { Cleaner } from "./cleaner.ts";

/** The preference that holds the owner's custom instructions; it travels, and is hashed, inside the context. */
export const INSTRUCTIONS = "instructions";

/** The id under which a receipt says what was held back of them, and under which they may go whole this once. */
export const INSTRUCTIONS_ID = "preferences.instructions";

/** The same for the instructions of a preset. */
export const PRESET_INSTRUCTIONS_ID = "preset.instructions";

/** Instructions as they may go to whoever is asked; empty where nothing of them may. */
export async function instructionsAsTheyMayGo(id: string, content: string, cleaner: Cleaner): Promise<string> {
  if (content === "") return "";
  const row = { id, role: "user" as const, content };
  await cleaner.ready([row]);
  return cleaner.message(row)?.content ?? "";
}

/** The custom instructions of a vault; empty where there are none. */
export async function instructionsIn(tables: Pick<VaultTables, "preferences">): Promise<string> {
  return textOf(await tables.preferences.all()).slice(0, MAX_INSTRUCTIONS);
}

/** The custom instructions that a context carries; empty where it carries none. */
export function instructionsOf({ preferences }: Pick<ChatContext, "preferences">): string {
  return textOf(preferences);
}

/** Only a text can instruct: another value under the name is a preference like any other. */
function textOf(preferences: Readonly<Record<string, unknown>>): string {
  const value = preferences[INSTRUCTIONS];
  return typeof value === "string" ? value.trim() : "";
}

/**
 * What a model is told besides its rules: the owner's custom instructions, and after them those of whom they ask (an agent or a
 * preset), which know better what is wanted now. Empty where there are neither.
 */
export function renderInstructions(context: Pick<ChatContext, "preferences">, own = ""): string {
  const custom = instructionsOf(context);
  return [custom === "" ? "" : `The user's instructions for every answer:\n${custom}`, own.trim()]
    .filter((part) => part !== "")
    .join("\n\n");
}
