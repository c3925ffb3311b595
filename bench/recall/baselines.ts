import Database from "better-sqlite3";
import { words } from "../../core/language/words.ts";
import type { TokenCounter } from "../../core/tokens/count.ts";

/** A way to order a conversation's messages for a question: ids, best first. */
export interface Baseline {
  name: string;
  order(question: string): string[];
}

interface Row {
  id: string;
  session_id: string;
  position: number;
  speaker: string | null;
  role: string;
  content: string;
  created_at: string;
}

/**
 * The plain methods that the product is held against, over one conversation: the last messages; FTS5 (unicode61), an OR of
 * all words, by bm25; the same with Porter stemming; and Porter with half of each neighbour's score, up to three away.
 */
export function baselines(file: string): { methods: Baseline[]; cost: (id: string, tokens: TokenCounter) => number } {
  const source = new Database(file, { readonly: true });
  const rows = source
    .prepare<[], Row>(
      "SELECT id, session_id, position, speaker, role, content, created_at FROM messages ORDER BY row_id",
    )
    .all();
  source.close();
  const db = new Database(":memory:");
  const search = (tokenizer: string) => {
    const table = `fts_${tokenizer.split(" ")[0]}`;
    db.exec(`CREATE VIRTUAL TABLE ${table} USING fts5 (content, tokenize = '${tokenizer}')`);
    const insert = db.prepare(`INSERT INTO ${table} (rowid, content) VALUES (?, ?)`);
    rows.forEach((row, index) => insert.run(index + 1, row.content));
    const find = db.prepare<[string], { place: number; score: number }>(
      `SELECT rowid - 1 AS place, -bm25(${table}) AS score FROM ${table} WHERE ${table} MATCH ? ORDER BY bm25(${table})`,
    );
    return (question: string) => find.all([...new Set(words(question))].map((word) => `"${word}"`).join(" OR "));
  };
  const plain = search("unicode61");
  const porter = search("porter unicode61");
  const ids = (places: readonly number[]) => places.map((place) => rows[place]?.id ?? "");
  const methods: Baseline[] = [
    { name: "last", order: () => rows.map(({ id }) => id).toReversed() },
    { name: "fts5", order: (question) => ids(plain(question).map(({ place }) => place)) },
    { name: "fts5 porter", order: (question) => ids(porter(question).map(({ place }) => place)) },
    { name: "fts5 porter, neighbours", order: (question) => ids(withNeighbours(porter(question), rows)) },
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const costs = new Map<string, number>();
  const cost = (id: string, tokens: TokenCounter) => {
    const row = byId.get(id);
    return row ? tokens.count(`[${row.created_at.slice(0, 10)}] ${row.speaker ?? row.role}: ${row.content}\n`) : 0;
  };
  return {
    methods,
    cost: (id, tokens) => {
      const known = costs.get(id) ?? cost(id, tokens);
      costs.set(id, known);
      return known;
    },
  };
}

function withNeighbours(hits: readonly { place: number; score: number }[], rows: readonly Row[]): number[] {
  const scores = new Map<number, number>();
  for (const { place, score } of hits) {
    for (let distance = -3; distance <= 3; distance += 1) {
      const other = place + distance;
      if (rows[other]?.session_id !== rows[place]?.session_id) continue;
      const share = distance === 0 ? 1 : 0.5 * 0.6 ** (Math.abs(distance) - 1);
      scores.set(other, (scores.get(other) ?? 0) + share * score);
    }
  }
  return [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
}
