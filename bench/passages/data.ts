import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { DocumentText } from "../../core/context/documents/document.ts";

const sentenceLine = z.object({ id: z.string(), session: z.string(), content: z.string() });
const questionLine = z.object({ question: z.string(), evidence: z.array(z.string()).min(1) });

/** SQuAD and what was translated from it has five paragraphs of each article. */
const PARAGRAPHS = 5;

/** An article as a document of its paragraphs. */
export interface Article {
  id: string;
  document: DocumentText;
}

/** A question with the sentences that answer it, as they stand in its article. */
export interface PassageQuestion {
  question: string;
  article: string;
  evidence: readonly string[];
}

/**
 * The paragraphs of `1.messages.jsonl` joined by article, five each, in their order, and the questions of `1.questions.jsonl`.
 *
 * @throws Error for a folder without them, ZodError for a line that is wrong.
 */
export function readArticles(folder: string): { articles: Article[]; questions: PassageQuestion[] } {
  const sentences = linesOf(join(folder, "1.messages.jsonl")).map((line) => sentenceLine.parse(line));
  const paragraphs = [...Map.groupBy(sentences, ({ session }) => session).values()];
  const articles: Article[] = [];
  const homes = new Map<string, { article: string; text: string }>();
  for (let at = 0; at < paragraphs.length; at += PARAGRAPHS) {
    const own = paragraphs.slice(at, at + PARAGRAPHS);
    const id = `article-${articles.length}`;
    for (const { id: sentence, content } of own.flat()) homes.set(sentence, { article: id, text: content });
    const parts = own.map((paragraph, place) => {
      return { unit: "section" as const, place: place + 1, heading: null, text: paragraph.map(textOf).join(" ") };
    });
    articles.push({ id, document: { kind: "docx", unit: "section", count: parts.length, parts, unread: 0 } });
  }
  const questions = linesOf(join(folder, "1.questions.jsonl")).flatMap((line) => {
    const { question, evidence } = questionLine.parse(line);
    const found = evidence.flatMap((id) => homes.get(id) ?? []);
    const [first] = found;
    return first ? { question, article: first.article, evidence: found.map(({ text }) => text.trim()) } : [];
  });
  return { articles, questions };
}

function textOf({ content }: { content: string }): string {
  return content.trim();
}

function linesOf(file: string): unknown[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line): unknown => JSON.parse(line));
}
