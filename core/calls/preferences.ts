import { MAX_INSTRUCTIONS } from "../base/limits.ts";
import type { HeldKind } from "../base/held-kinds.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { INSTRUCTIONS, instructionsIn } from "../context/select/instructions.ts";
import { openGate } from "../memory/consent.ts";
import type { Vault } from "../vault/vault.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** How the user wants to be answered. */
export const preferenceCalls: CallsOf<"preferences", "vault" | "emitter"> = {
  "preferences.get": async ({ vault }) => ({ preferences: await vault.preferences.all() }),
  "preferences.instructions": async ({ vault }) => {
    const text = await instructionsIn(vault);
    return { text, held: await heldOf(vault, text) };
  },
  "preferences.set": async ({ vault, emitter }, { name, value }) => {
    refuseLong(name, value);
    if (value === null || (name === INSTRUCTIONS && value === "")) await vault.preferences.remove(name);
    else await vault.preferences.set(name, value);
    emitter.emit("preferences.changed", {});
    return OK;
  },
};

/** What of some instructions is held back from models elsewhere. */
export async function heldOf(vault: Vault, content: string): Promise<HeldKind[]> {
  const gate = await openGate(vault, new Set());
  await gate.ready([{ content }]);
  return [...gate.clean({ content, role: "user" }).held];
}

/** @throws InputError for custom instructions that are longer than any are sent. */
export function refuseLong(name: string, value: unknown): void {
  if (name !== INSTRUCTIONS || typeof value !== "string" || value.length <= MAX_INSTRUCTIONS) return;
  throw new InputError(phrase("instructions.too_long", { length: value.length, limit: MAX_INSTRUCTIONS }), "value");
}
