import type Database from "better-sqlite3";
import type { Indexed } from "../../language/terms.ts";
import { indexed, type IndexedKind, type IndexProgress, languageCounts } from "../index-text.ts";
import type { DamageWatch } from "./damage.ts";
import { isDamage } from "./errors.ts";

/** Rows that one turn takes at most: some milliseconds. */
const TURN = 100;
/** Rows that a write indexes besides its own, where many were left; the rest is done in the background. */
const MOST_AT_ONCE = 2000;
/** Between two turns, so that everything else comes first. */
const PAUSE_MS = 5;

interface TextRow {
  row_id: number;
  text: string;
}

/**
 * Keeps the full-text indexes of a vault's file in step with its rows. Triggers note which rows are new or changed, whoever
 * wrote them, and this cuts their words: in the same transaction where FloatBar writes, and in the background for the rows of an
 * older vault, the newest first. How far that has come stands in the file, so that it goes on after a restart.
 */
export class WordIndex {
  readonly #raw: Database.Database;
  readonly #damage: DamageWatch | undefined;
  readonly #hasTables: boolean;
  #timer: NodeJS.Timeout | undefined;

  constructor(raw: Database.Database, damage?: DamageWatch) {
    this.#raw = raw;
    this.#damage = damage;
    // Only a vault that is opened on its way to a newer version lacks them.
    this.#hasTables = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'word_fts_queue'").get() !== undefined;
  }

  /** Lets go of all that is known of texts, for when everything is erased. */
  clear(): void {
    for (const table of ["word_fts_queue", "word_fts_backlog", "word_fts_languages"]) {
      this.#prepare(`DELETE FROM ${table}`).run();
    }
  }

  /** Indexes rows that were noted, the newest first. Part of the transaction that is open, if one is. */
  drain(limit = MOST_AT_ONCE): void {
    if (!this.#hasTables) return;
    if (this.#prepare<[]>(`SELECT 1 FROM word_fts_queue LIMIT 1`).get() === undefined) return;
    for (const kind of ["fact", "message"] as const) {
      const noted = this.#prepare<[IndexedKind, number], { row_id: number }>(
        `SELECT row_id FROM word_fts_queue WHERE kind = ? ORDER BY row_id DESC LIMIT ?`,
      ).all(kind, limit);
      const texts: Indexed[] = [];
      const forgetNote = this.#prepare<[IndexedKind, number]>(
        `DELETE FROM word_fts_queue WHERE kind = ? AND row_id = ?`,
      );
      for (const { row_id } of noted) {
        const row = this.#prepare<[number], TextRow>(SELECT[kind].one).get(row_id);
        if (row) texts.push(this.#put(kind, row));
        forgetNote.run(kind, row_id);
      }
      this.#countLanguages(texts);
    }
  }

  /** Goes on in the background with what was left, until nothing is or `stop` is called. */
  start(): void {
    if (!this.#hasTables || this.#timer !== undefined || !this.#raw.open || !this.#isBehind()) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#raw.open) return;
      try {
        this.turn();
        this.start();
      } catch (error) {
        // Nobody waits for it, so that a damaged file would end the process.
        if (!isDamage(this.#damage?.note(error) ?? error)) throw error;
      }
    }, PAUSE_MS);
    // Nobody waits for it: it goes on at the next start.
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** One step of the background's work, all of it stored or none. @returns whether there is more. */
  turn(): boolean {
    this.#raw.transaction(() => {
      this.drain(TURN);
      for (const { kind, below } of this.#backlog()) {
        const rows = this.#prepare<[number, number], TextRow>(SELECT[kind].below).all(below, TURN);
        this.#countLanguages(rows.map((row) => this.#put(kind, row)));
        const last = rows.at(-1);
        if (last) this.#prepare(`UPDATE word_fts_backlog SET below = ? WHERE kind = ?`).run(last.row_id, kind);
        else this.#prepare(`DELETE FROM word_fts_backlog WHERE kind = ?`).run(kind);
      }
    })();
    return this.#isBehind();
  }

  /** Null where every row that was there before is indexed. */
  progress(): IndexProgress | null {
    const backlog = this.#backlog();
    if (backlog.length === 0) return null;
    return {
      done: backlog.reduce((sum, { below, began }) => sum + began - below, 0),
      total: backlog.reduce((sum, { began }) => sum + began - 1, 0),
    };
  }

  #isBehind(): boolean {
    return (
      this.#prepare(`SELECT 1 FROM word_fts_queue UNION ALL SELECT 1 FROM word_fts_backlog LIMIT 1`).get() !== undefined
    );
  }

  #backlog(): { kind: IndexedKind; below: number; began: number }[] {
    return this.#prepare<[], { kind: IndexedKind; below: number; began: number }>(
      `SELECT kind, below, began FROM word_fts_backlog ORDER BY kind`,
    ).all();
  }

  #put(kind: IndexedKind, { row_id, text }: TextRow): Indexed {
    const words = indexed(kind, text);
    const table = kind === "message" ? "messages_fts" : "facts_fts";
    if (words.terms.length > 0) {
      this.#prepare(`INSERT OR REPLACE INTO ${table} (rowid, words) VALUES (?, ?)`).run(row_id, words.terms.join(" "));
    }
    return words;
  }

  #countLanguages(texts: readonly Indexed[]): void {
    const count = this.#prepare<[string, number]>(
      `INSERT INTO word_fts_languages (language, texts) VALUES (?, ?)
        ON CONFLICT (language) DO UPDATE SET texts = texts + excluded.texts`,
    );
    for (const [language, number] of languageCounts(texts)) count.run(language, number);
  }

  readonly #statements = new Map<string, Database.Statement>();

  #prepare<Parameters extends unknown[], Row = unknown>(text: string): Database.Statement<Parameters, Row> {
    const statement = this.#statements.get(text) ?? this.#raw.prepare(text);
    this.#statements.set(text, statement);
    return statement as unknown as Database.Statement<Parameters, Row>;
  }
}

const FACT = `row_id, category || ' ' || key || char(31) || value AS text FROM facts`;
const MESSAGE = `row_id, content AS text FROM messages`;

const SELECT: Readonly<Record<IndexedKind, { one: string; below: string }>> = {
  fact: {
    one: `SELECT ${FACT} WHERE row_id = ?`,
    below: `SELECT ${FACT} WHERE row_id < ? ORDER BY row_id DESC LIMIT ?`,
  },
  message: {
    one: `SELECT ${MESSAGE} WHERE row_id = ? AND state <> 'streaming'`,
    // Rows that stream are passed over; they are noted when they end.
    below: `SELECT row_id, CASE WHEN state = 'streaming' THEN '' ELSE content END AS text FROM messages
      WHERE row_id < ? ORDER BY row_id DESC LIMIT ?`,
  },
};
