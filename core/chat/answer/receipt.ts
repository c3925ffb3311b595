import { basename } from "node:path";
import type { Overrides } from "./live-answer.ts";
import type { AnswerServices } from "./services.ts";
import { z } from "zod";
import type { BuiltContext } from "../../context/select/select.ts";
import type { ReceiptView } from "../../contract/contract.ts";
import { receiptChoice, receiptDocument, receiptHeld, receiptPreset } from "../../contract/receipt.ts";
import { chatContext } from "../../protocol.ts";
import type { Vault } from "../../vault/vault.ts";

const storedPreset = receiptPreset.omit({ name: true, text: true });

/** What is kept of why a context is what it is: ids and reasons alone. */
const storedReceipt = z.object({
  /** Most tokens that the context might have, and those it had, by `encoding`. */
  budget: z.number(),
  tokens: z.number(),
  encoding: z.string(),
  is_late: z.boolean(),
  chosen: z.array(receiptChoice),
  left: z.array(receiptChoice),
  withheld: z.array(receiptChoice.extend({ consent: z.enum(["ask", "never"]) })),
  /** Receipts from before texts were judged have none. */
  held: z.array(receiptHeld).default([]),
  /** Those from before documents were read have none either. */
  documents: z.array(receiptDocument).default([]),
  /** How the preset asked, its instructions by their hash; null for answers without one. */
  preset: storedPreset.nullable().default(null),
});
type StoredReceipt = z.infer<typeof storedReceipt>;

const EXCERPT_LENGTH = 120;

/** Why a context is what it is, as it is kept. @param asked.budget most tokens that it might have. */
export function storedReceiptOf(
  { tokens, isLate, chosen, left, withheld, held, documents }: BuiltContext & Pick<StoredReceipt, "documents">,
  {
    preset = null,
    ...asked
  }: Pick<StoredReceipt, "budget" | "encoding"> & { preset?: StoredReceipt["preset"] | undefined },
): string {
  const receipt: StoredReceipt = {
    ...asked,
    tokens,
    is_late: isLate,
    chosen,
    left,
    withheld,
    held,
    documents,
    preset,
  };
  return JSON.stringify(receipt);
}

/**
 * The receipt of an answer: the very context that was sent, its hash, why each item was chosen, what was left out and why.
 * Where the context held something that was forgotten since, the context itself is gone.
 *
 * @throws NotFoundError when there is no such answer.
 */
export async function receiptView(vault: Vault, messageId: string, presets: Presets): Promise<ReceiptView> {
  const message = await vault.messages.require(messageId);
  const canonical = message.context_hash === null ? undefined : await vault.contexts.find(message.context_hash);
  const stored = await vault.receipts.find(messageId);
  return {
    context_hash: message.context_hash,
    context: canonical === undefined ? null : chatContext.parse(JSON.parse(canonical)),
    is_purged: message.context_hash !== null && canonical === undefined,
    used_facts: await vault.factUses.usedBy(messageId),
    ...(stored === undefined ? NO_REASONS : await reasonsOf(vault, storedReceipt.parse(JSON.parse(stored)), presets)),
  };
}

/** Finds a preset by its id, in the vault of its owner, which the chat need not be in. */
type Presets = AnswerServices["preset"];

type Reasons = Pick<ReceiptView, "size" | "is_late" | "chosen" | "left" | "withheld" | "held" | "documents" | "preset">;
const NO_REASONS: Reasons = {
  size: null,
  is_late: false,
  chosen: [],
  left: [],
  withheld: [],
  held: [],
  documents: [],
  preset: null,
};

async function reasonsOf(
  vault: Vault,
  { budget, tokens, encoding, is_late, chosen, left, withheld, held, documents, preset }: StoredReceipt,
  presets: Presets,
): Promise<Reasons> {
  const told = await toldOf(vault, [...left, ...withheld]);
  const toldAs = (id: string) => told.get(id) ?? { text: null, fact: null };
  return {
    size: { budget, tokens, encoding },
    is_late,
    chosen,
    held,
    documents: await namedDocuments(vault, documents),
    preset: preset && (await presetOf(vault, preset, presets)),
    left: left.map((choice) => ({ ...choice, ...toldAs(choice.id), why: "budget" })),
    withheld: withheld.map(({ consent, ...choice }) => ({ ...choice, ...toldAs(choice.id), why: consent })),
  };
}

/** What went of the files of an answer; nothing for one without a receipt. @throws NotFoundError when there is no such answer. */
export async function documentsOf(vault: Vault, messageId: string): Promise<StoredReceipt["documents"]> {
  await vault.messages.require(messageId);
  const stored = await vault.receipts.find(messageId);
  return stored === undefined ? [] : storedReceipt.parse(JSON.parse(stored)).documents;
}

/** Files with their names, as far as they are still there. */
async function namedDocuments(vault: Vault, documents: StoredReceipt["documents"]): Promise<ReceiptView["documents"]> {
  const ids = documents.map(({ id }) => id);
  const names = await vault.attachments.namesOf(ids);
  const files = await vault.folderFiles.among(ids);
  return documents.map((document) => {
    const file = files.get(document.id);
    const name = names.get(document.id) ?? (file && `${basename(file.folder)}/${file.path}`) ?? null;
    return { ...document, name };
  });
}

/** The preset with its name as it is now, and its instructions as it had them. */
async function presetOf(
  vault: Vault,
  preset: z.infer<typeof storedPreset>,
  presets: Presets,
): Promise<ReceiptView["preset"]> {
  const name = (await presets(preset.id))?.name ?? null;
  const text = preset.hash === null ? undefined : await vault.contexts.find(preset.hash);
  return { ...preset, name, text: text === undefined ? null : z.string().parse(JSON.parse(text)) };
}

/** How an answer was asked for, by its receipt; undefined where it has none. */
export async function askedBefore(vault: Vault, messageId: string): Promise<Overrides | undefined> {
  const text = await vault.receipts.find(messageId);
  if (text === undefined) return undefined;
  const { preset } = storedReceipt.parse(JSON.parse(text));
  if (!preset) return {};
  const { id, hash, temperature, reasoning_effort, max_tokens, tools, memory } = preset;
  const instructions = hash === null ? undefined : await vault.contexts.find(hash);
  return {
    preset: id,
    instructions: instructions === undefined ? "" : z.string().parse(JSON.parse(instructions)),
    temperature: temperature ?? undefined,
    effort: reasoning_effort ?? undefined,
    maxTokens: max_tokens ?? undefined,
    tools: tools ?? undefined,
    recalls: memory === "all",
  };
}

/** What a choice is called, by its id. */
type Told = Pick<ReceiptView["left"][number], "text" | "fact">;

async function toldOf(
  vault: Vault,
  choices: readonly { kind: "fact" | "message"; id: string }[],
): Promise<Map<string, Told>> {
  const idsOf = (kind: "fact" | "message") => choices.filter((choice) => choice.kind === kind).map(({ id }) => id);
  const facts = await vault.facts.liveAmong(idsOf("fact"));
  const messages = await vault.messages.among(idsOf("message"));
  return new Map<string, Told>([
    ...facts.map(
      ({ id, category, key, value }) =>
        [id, { text: `${key.replaceAll("_", " ")}: ${value}`, fact: { category, key, value } }] as const,
    ),
    ...messages.map(({ id, content }) => [id, { text: content.slice(0, EXCERPT_LENGTH), fact: null }] as const),
  ]);
}
