import type { CallInput } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";

/** What people use first: a name, an icon, what the model is told, and whether it may know what is remembered. */
const FIRST = [
  [
    "Translate",
    "languages",
    "Translate what I send into English, unless I name another language. If it is in English already, ask which language I want. Keep meaning, tone and formatting. Answer with the translation alone.",
    "none",
  ],
  [
    "Rewrite",
    "pen",
    "Rewrite what I send so that it is clear and reads well. Keep its language, meaning and tone, and about its length. Answer with the new text alone.",
    "none",
  ],
  [
    "Explain",
    "lightbulb",
    "Explain what I send in plain words, for someone new to the subject. Begin with the gist in one sentence, then give an example. Say so where something is uncertain.",
    "all",
  ],
  [
    "Summarise",
    "list",
    "Summarise what I send, in its own language: the gist in one sentence, then the main points as a short list. Add nothing that is not in it.",
    "none",
  ],
  [
    "Fix grammar",
    "spell-check",
    "Correct spelling, grammar and punctuation in what I send. Change nothing else, and keep its language and formatting. Answer with the corrected text alone.",
    "none",
  ],
  [
    "Reply",
    "reply",
    "Write a reply to the message I send, in its language, friendly and to the point. Leave a gap in square brackets where you would have to guess. Answer with the reply alone.",
    "all",
  ],
] as const satisfies readonly (readonly [MessageKey, string, MessageKey, "all" | "none"])[];

/** The presets that a new vault begins with, in the language of the interface. */
export function firstPresets(): CallInput<"presets.begin">["presets"] {
  return FIRST.map(([name, icon, instructions, memory]) => ({
    name: t(name),
    icon,
    instructions: t(instructions),
    memory,
  }));
}
