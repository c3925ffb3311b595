/** What a preset decides of an answer. A preset is an agent of the protocol, shown. */
import { hashJson } from "../context/select/hash.ts";
import { instructionsIn } from "../context/select/instructions.ts";
import type { VaultTables } from "../vault/vault.ts";
import type { Overrides } from "./answer/live-answer.ts";
import { askedBefore } from "./answer/receipt.ts";
import type { AnswerServices } from "./answer/services.ts";

/** How the owner of a vault wants to be answered, in chats of which nothing is kept, too. */
export function ownerSays(vault: VaultTables): Pick<AnswerServices, "instructions" | "preset"> {
  return { instructions: () => instructionsIn(vault), preset: (id) => vault.agents.find(id) };
}

/** What a preset says of an answer that nothing nearer decides: what a request asks for itself goes before it. */
export async function withPreset(
  services: Pick<AnswerServices, "preset">,
  id: string | null,
  overrides: Overrides = {},
): Promise<Overrides> {
  const preset = id === null ? undefined : await services.preset(id);
  if (!preset) return overrides;
  const said = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return {
    instructions: preset.instructions,
    temperature: preset.temperature ?? undefined,
    effort: preset.reasoning_effort ?? undefined,
    maxTokens: preset.max_tokens ?? undefined,
    tools: preset.tools ?? undefined,
    recalls: preset.memory === "all",
    preset: preset.id,
    ...said,
  };
}

/** How an answer is asked for again: with the same context as its receipt says, whatever the chat's preset says by now. */
export async function askedAgain(
  services: Pick<AnswerServices, "preset" | "vault">,
  messageId: string,
  isReplay: boolean,
  preset: string | null,
): Promise<Overrides> {
  const before = isReplay ? await askedBefore(services.vault, messageId) : undefined;
  return before ?? withPreset(services, preset);
}

/** What a receipt keeps of how an answer was asked for: no text, which is kept apart, under its hash. */
export function askedHow({ preset, instructions = "", temperature, effort, maxTokens, tools, recalls }: Overrides) {
  if (preset === undefined) return undefined;
  return {
    id: preset,
    hash: instructions === "" ? null : hashJson(instructions).hash,
    temperature: temperature ?? null,
    reasoning_effort: effort ?? null,
    max_tokens: maxTokens ?? null,
    tools: tools === undefined ? null : [...tools],
    memory: recalls === false ? ("none" as const) : ("all" as const),
  };
}
