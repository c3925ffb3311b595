import { z } from "zod";
import { openGate } from "../../memory/consent.ts";
import { identityOf } from "../../memory/identity.ts";
import { learnAll } from "../../memory/learn/learn.ts";
import { factsChange } from "../../memory/learn/taken-back.ts";
import { holdsSecret } from "../../memory/secrets.ts";
import { askedWords, searchTerms } from "../../language/terms.ts";
import { factRoots } from "../../memory/fact-roots.ts";
import { oneLine } from "../../base/one-line.ts";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { carriesOthers } from "../outflow.ts";
import { builtin, type BuiltinContext, type BuiltinOutput } from "./builtin-tool.ts";

const MAX_FOUND = 20;
const EXCERPT = 300;
/** What a model was told to remember is a little less sure than what the user wrote. */
const CONFIDENCE = 0.9;

const word = z.string().trim().min(1).max(200);

/** The tools for what is remembered. What must not leave this device is not among what they find. */
export const memoryTools = [
  builtin({
    name: "remember",
    description: "Keeps a fact about the user for later chats.",
    params: z.object({
      category: word.describe("What it is about, such as work, location, preference, people"),
      key: word.describe("What it says, in a word or two, such as employer or favourite_drink"),
      value: z.string().trim().min(1).max(2000),
    }),
    readOnly: false,
    keeps: "value",
    run: remember,
  }),
  builtin({
    name: "recall",
    description: "Searches what is remembered about the user and what was said in earlier chats.",
    params: z.object({ query: z.string().min(1).max(500) }),
    readOnly: true,
    run: ({ query }, context) => recall(query, context),
  }),
  builtin({
    name: "forget",
    description: "Forgets for good what is remembered under the given words.",
    params: z.object({ query: z.string().min(1).max(500) }),
    readOnly: false,
    destructive: true,
    run: ({ query }, context) => forget(query, context),
  }),
  builtin({
    name: "undo_forget",
    description: "Brings back what was forgotten last, for as long as this program has run since.",
    params: z.object({}),
    readOnly: false,
    isLasting: true,
    run: async (_, { forgetting, chat, onFactsChanged }) => {
      const back = await forgetting.restoreLast(chat ?? null);
      onFactsChanged();
      return `Remembered again: ${back.map(({ key, value }) => `${key.replaceAll("_", " ")}: ${value}`).join("; ")}`;
    },
  }),
];

/** Keys of the tools that are not there while memory is switched off. */
export const MEMORY_TOOLS: ReadonlySet<string> = new Set(memoryTools.map(({ name }) => `floatbar ${name}`));

async function remember(
  fact: { category: string; key: string; value: string },
  { vault, ids, clock, undoIn, chat, onFactsChanged, onSuggested }: BuiltinContext,
): Promise<string> {
  if (holdsSecret(fact.value)) throw new InputError(phrase("memory.secret_refused"), "value");
  if (await vault.tombstones.has(fact)) throw new InputError(phrase("memory.forgotten_by_user"));
  const candidate = { ...fact, confidence: CONFIDENCE, single: identityOf(fact) !== undefined };
  const source = { id: null, content: fact.value, now: clock.now() };
  const { added, suggested } = await vault.transaction(async (tables) => {
    const { name } = await tables.profile.get();
    const learned = await learnAll(await tables.memoryOf(chat ?? null), ids, source, [candidate], "model");
    if (undoIn !== undefined)
      await tables.streamEvents.addUndo(undoIn, JSON.stringify(await factsChange(tables, learned, name)));
    return learned;
  });
  if (suggested.length > 0) {
    onSuggested();
    return "Something else is remembered. The user is asked whether this takes its place; nothing was changed.";
  }
  if (added.length === 0) return "This is remembered already.";
  onFactsChanged();
  return `Remembered: ${fact.key.replaceAll("_", " ")}: ${fact.value}`;
}

async function recall(query: string, { vault, chat }: BuiltinContext): Promise<BuiltinOutput> {
  const terms = searchTerms(query, await vault.search.languages());
  const gate = await openGate(vault, new Set());
  const memory = await vault.memoryOf(chat ?? null);
  const facts = await memory.facts.liveAmong((await memory.search.facts(terms, MAX_FOUND)).map(({ id }) => id));
  const hits = await memory.search.messages(terms, MAX_FOUND);
  const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
  await Promise.all([gate.ready([...messages.values()]), gate.readyFacts(facts)]);
  const going = facts.filter((fact) => gate.fact(fact) === "always");
  const lines = [
    ...going.map(({ category, key, value }) => oneLine(`Fact (${category}): ${key.replaceAll("_", " ")}: ${value}`)),
    ...hits.flatMap(({ id }) => {
      const message = messages.get(id);
      if (!message || !gate.message(message)) return [];
      const said = gate.clean(message).text.slice(0, EXCERPT);
      return [oneLine(`${message.created_at.slice(0, 10)} ${message.speaker ?? message.role}: ${said}`)];
    }),
  ];
  if (lines.length === 0) return { text: "Nothing is remembered about that." };
  const isOutside = going.some(({ origin }) => origin === "import") || [...messages.values()].some(carriesOthers);
  return { text: lines.join("\n"), isOutside };
}

async function forget(query: string, { vault, chat, forgetting, onFactsChanged }: BuiltinContext): Promise<string> {
  const spoken = await vault.search.languages();
  const terms = searchTerms(query, spoken);
  const memory = await vault.memoryOf(chat ?? null);
  const found = await memory.facts.liveAmong((await memory.search.facts(terms, MAX_FOUND)).map(({ id }) => id));
  const meant = found.filter((fact) => {
    const held = factRoots(fact);
    return askedWords(query, spoken).every(({ forms }) => forms.some(({ term }) => held.has(term)));
  });
  if (meant.length === 0) return "Nothing that is remembered holds all of these words. Nothing was forgotten.";
  await forgetting.forgetAll(meant.map(({ id }) => id));
  onFactsChanged();
  return `Forgot ${meant.length} fact${meant.length === 1 ? "" : "s"}. undo_forget brings ${meant.length === 1 ? "it" : "them"} back until this program ends.`;
}
