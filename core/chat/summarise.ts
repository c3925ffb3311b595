import type { Backend } from "../backends/backend.ts";
import type { AnswerServices } from "./answer/services.ts";
import { sentencesOf } from "../memory/learn/sentences.ts";
import { contentRoots } from "../language/words.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";

const MAX_SENTENCES = 3;
const MAX_LENGTH = 400;

/**
 * A summary made of the conversation's own sentences: those that hold most of what the whole of it speaks of (term
 * frequency, after Luhn 1958, the user's own words weighing a little more), in their order. Empty for an empty conversation.
 */
export function summarise(messages: readonly Pick<MessageRecord, "role" | "content">[]): string {
  const all = messages.flatMap(({ role, content }) =>
    sentencesOf(content.replace(/```[\s\S]*?(?:```|$)/g, " ")).map((text) => ({
      role,
      text,
      roots: contentRoots(text),
    })),
  );
  const frequency = new Map<string, number>();
  for (const { roots } of all) for (const root of roots) frequency.set(root, (frequency.get(root) ?? 0) + 1);

  const ranked = all
    .map((sentence, index) => {
      const weight = [...sentence.roots].reduce((sum, root) => sum + Math.log1p(frequency.get(root) ?? 0), 0);
      const length = Math.max(4, sentence.roots.size);
      const own = sentence.role === "user" ? 1.2 : 1;
      return { index, text: sentence.text, score: (own * weight) / Math.sqrt(length) };
    })
    .toSorted((a, b) => b.score - a.score || a.index - b.index);

  const chosen: typeof ranked = [];
  let length = 0;
  for (const sentence of ranked) {
    if (chosen.length === MAX_SENTENCES) break;
    if (length + sentence.text.length > MAX_LENGTH || chosen.some(({ text }) => text === sentence.text)) continue;
    chosen.push(sentence);
    length += sentence.text.length;
  }
  return chosen
    .toSorted((a, b) => a.index - b.index)
    .map(({ text }) => text)
    .join(" ");
}

interface SummaryServices extends Pick<AnswerServices, "spending"> {
  closing: AbortSignal;
}

/** How long a model may take for a summary, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * The model's summary where there is a model, it answers in time and may be spent on, else one of the conversation's own sentences. What it
 * took is counted.
 */
export async function summariseBy(
  backend: Backend | undefined,
  session: { id: string; messages: readonly MessageRecord[] },
  { closing, spending }: SummaryServices,
): Promise<string> {
  const { id, messages } = session;
  const turns = messages.filter(({ content }) => content !== "").map(({ role, content }) => ({ role, content }));
  if (backend?.summarise && turns.length > 0) {
    try {
      await spending.check();
      const { text, usage } = await backend.summarise(
        { id, turns },
        AbortSignal.any([closing, AbortSignal.timeout(PATIENCE_MS)]),
      );
      if (usage) await spending.besides("summaries", backend.label, usage);
      if (text !== "") return text;
    } catch {
      // A summary is no reason to fail: the conversation has sentences of its own.
    }
  }
  return summarise(messages);
}
