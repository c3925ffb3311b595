import Database from "better-sqlite3";
import { passageText } from "../../core/context/documents/render-document.ts";
import type { FoundPassage } from "../../core/context/documents/search.ts";
import { words } from "../../core/language/words.ts";

/** A way to choose passages for a question: places in the list, best first. */
export interface PlainMethod {
  name: string;
  order(question: string): FoundPassage[];
}

/**
 * The plain ways that the product is held against, over the very passages that it chooses from: the text from its beginning on until
 * there is no more room, and FTS5 over all words of the question by bm25, with and without Porter's stems.
 */
export function plainMethods(passages: readonly FoundPassage[]): PlainMethod[] {
  const db = new Database(":memory:");
  const search = (tokenizer: string) => {
    const table = `fts_${tokenizer.split(" ")[0]}`;
    db.exec(`CREATE VIRTUAL TABLE ${table} USING fts5 (content, tokenize = '${tokenizer}')`);
    const insert = db.prepare(`INSERT INTO ${table} (rowid, content) VALUES (?, ?)`);
    passages.forEach((passage, place) => insert.run(place + 1, passageText(passage)));
    const find = db.prepare<[string], { place: number }>(
      `SELECT rowid - 1 AS place FROM ${table} WHERE ${table} MATCH ? ORDER BY bm25(${table}), rowid`,
    );
    return (question: string) => {
      const asked = [...new Set(words(question))].map((word) => `"${word}"`).join(" OR ");
      return asked === "" ? [] : find.all(asked).flatMap(({ place }) => passages[place] ?? []);
    };
  };
  return [
    { name: "whole text, cut", order: () => [...passages] },
    { name: "fts5", order: search("unicode61") },
    { name: "fts5 porter", order: search("porter unicode61") },
  ];
}
