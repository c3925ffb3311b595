/** What a model says of private matters, beside what its user told of such. */
import type { SensitiveKind } from "../base/held-kinds.ts";
import { parseJson } from "../base/json.ts";
import { indexTerms } from "../language/terms.ts";
import type { VaultTables } from "../vault/vault.ts";
import { sensitiveSentences } from "./gate/sensitive.ts";
import type { Leaving } from "./known-secrets.ts";

/** So many answers of one request are looked into; what goes beyond is taken for told. */
const MAX_ANSWERS = 12;
/** So many messages before an answer, in its own chat, and so many elsewhere that share words with it. */
const MAX_BEFORE = 40;
const MAX_HITS = 8;
const MAX_TERMS = 40;

/**
 * A model knows of its user's private matters from its user alone: from what was told in this chat or another one, from facts,
 * files and tools. Where none of that holds anything of a kind, an answer with such words is about the world ("the union of two types").
 */
export class ToldMatters {
  readonly #tables: VaultTables;
  readonly #known: ReadonlySet<string>;
  /** Kinds of which an answer speaks and its user never did, by the answer's words. */
  readonly #untold = new Map<string, ReadonlySet<SensitiveKind>>();

  /** @param known categories of which facts are known. */
  constructor(tables: VaultTables, known: ReadonlySet<string>) {
    this.#tables = tables;
    this.#known = known;
  }

  /** Looks into answers that are about to leave. */
  async learn(leaving: readonly Leaving[]): Promise<void> {
    const answers = leaving.flatMap(({ role, content, id, session_id, position }) => {
      if (role !== "assistant" || id === undefined || session_id === undefined || position === undefined) return [];
      if (this.#untold.has(content)) return [];
      const sentences = sensitiveSentences(content, "assistant");
      return sentences.length === 0 ? [] : [{ content, id, session_id, position, sentences }];
    });
    await Promise.all(answers.slice(0, MAX_ANSWERS).map((answer) => this.#look(answer)));
  }

  /** Whether the user may have told of such a matter; also where nobody looked. */
  isTold(content: string, kind: SensitiveKind): boolean {
    return this.#untold.get(content)?.has(kind) !== true;
  }

  async #look({ content, id, session_id, position, sentences }: Answer): Promise<void> {
    const open = new Set(sentences.flatMap(({ kinds }) => [...kinds]).filter((kind) => !this.#known.has(kind)));
    if (open.size === 0) return;
    const { search, attachments, messages } = this.#tables;
    const terms = sentences.flatMap(({ sentence }) => indexTerms(sentence).terms);
    const hits = await search.messages([...new Set(terms)].slice(0, MAX_TERMS), MAX_HITS);
    const before = { session_id, from: Math.max(0, position - MAX_BEFORE), to: position - 1 };
    const rows = await search.passages([
      ...(position > 0 ? [before] : []),
      ...hits.map((hit) => ({ session_id: hit.session_id, from: hit.position, to: hit.position })),
    ]);
    const own = rows.filter((row) => row.session_id === session_id).map((row) => row.id);
    const files = await attachments.among(own);
    const [answer] = await messages.among([id]);
    // What a file or a tool brought is read nowhere here.
    if (files.size > 0 || hasUsedTools(answer?.activity ?? null)) return;
    for (const row of rows) {
      if (row.role !== "user") continue;
      for (const { kinds } of sensitiveSentences(row.content, "user")) for (const kind of kinds) open.delete(kind);
    }
    this.#untold.set(content, open);
  }
}

interface Answer extends Required<Pick<Leaving, "content" | "id" | "session_id" | "position">> {
  sentences: ReturnType<typeof sensitiveSentences>;
}

/** Whether an answer called anything; one whose steps cannot be read may have. */
function hasUsedTools(activity: string | null): boolean {
  if (activity === null) return false;
  const steps = parseJson(activity);
  return !Array.isArray(steps) || steps.some((step: { kind?: unknown }) => step.kind === "tool");
}
