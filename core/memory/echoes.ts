/** What a model's answer repeats of a private matter that the question before it told, in the answer's own sentences. */
import type { HeldKind, SensitiveKind } from "../base/held-kinds.ts";
import { cut, type Token } from "../language/cut.ts";
import type { VaultTables } from "../vault/vault.ts";
import { placeholder, type Redacted } from "./gate/redact.ts";
import { sensitiveKinds, sensitiveSentences } from "./gate/sensitive.ts";
import type { Leaving } from "./known-secrets.ts";
import { sentencesOf } from "./learn/sentences.ts";

/** Shorter words than this of an alphabet tell nothing, in UTF-16 code units. */
const SHORTEST = 4;
/** So many words of a sentence are tried. */
const MAX_WORDS = 60;

type Words = ReadonlyMap<string, SensitiveKind>;

/** The words by which questions told private matters, for the answers that followed them. */
export class Echoes {
  readonly #tables: VaultTables;
  readonly #told = new Map<string, Words>();

  constructor(tables: VaultTables) {
    this.#tables = tables;
  }

  /** Looks at the questions before answers that are about to leave. */
  async learn(leaving: readonly Leaving[]): Promise<void> {
    const answers = leaving.flatMap(({ role, content, session_id, position }) =>
      role === "assistant" && session_id !== undefined && position !== undefined && position > 0
        ? [{ content, session_id, position }]
        : [],
    );
    if (answers.length === 0) return;
    const spans = answers.map(({ session_id, position }) => ({ session_id, from: position - 1, to: position - 1 }));
    const rows = await this.#tables.search.passages(spans);
    const questions = new Map(rows.map((row) => [`${row.session_id} ${row.position}`, row]));
    for (const { content, session_id, position } of answers) {
      const question = questions.get(`${session_id} ${position - 1}`);
      if (question?.role !== "user") continue;
      const words = tellingWords(question.content);
      if (words.size > 0) this.#told.set(content, words);
    }
  }

  /** A copy without the sentences that repeat them. @param content the answer as it was. */
  hide({ text, held }: Redacted, content: string, mayGo: (kind: HeldKind) => boolean): Redacted {
    const told = this.#told.get(content);
    if (!told) return { text, held };
    const kinds = new Set(held);
    let clean = text;
    for (const sentence of sentencesOf(text)) {
      const kind = cut(sentence)
        .tokens.map(({ root }) => told.get(root))
        .find((found) => found !== undefined && !mayGo(found));
      if (kind === undefined) continue;
      kinds.add(kind);
      clean = clean.replace(sentence, () => placeholder(kind));
    }
    return { text: clean, held: [...kinds] };
  }
}

/** The roots of the words without which a text would tell no private matter. */
function tellingWords(text: string): Words {
  const found = new Map<string, SensitiveKind>();
  for (const { sentence, kinds } of sensitiveSentences(text, "user")) {
    for (const { root, word } of cut(sentence).tokens.filter(saysSomething).slice(0, MAX_WORDS)) {
      const without = sensitiveKinds(withoutWord(sentence, word), "user");
      for (const kind of kinds) if (!without.has(kind)) found.set(root, kind);
    }
  }
  return found;
}

function saysSomething({ word, isStop, script }: Token): boolean {
  return !isStop && (script === "han" || script === "hangul" || word.length >= SHORTEST);
}

/** A sentence without a word, however it is written there. */
function withoutWord(sentence: string, word: string): string {
  const written = sentence.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const same = written.find((run) => cut(run).tokens.some((token) => token.word === word));
  return same === undefined ? sentence.replaceAll(word, " ") : sentence.replaceAll(same, " ");
}
