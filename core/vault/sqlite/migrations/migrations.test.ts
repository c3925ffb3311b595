import { join } from "node:path";
import type Database from "better-sqlite3";
import { WordIndex } from "../word-index.ts";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../../testing/temp-dir.ts";
import { steppingClock } from "../../../../testing/test-core.ts";
import { tombstoneHash } from "../../tables/tombstones.ts";
import { openDatabase } from "../database.ts";
import { openVault } from "../open.ts";
import { migrations } from "./index.ts";

const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

/** A vault that an earlier version left, after it and after all that came since. */
async function migrated(version: number, before: (db: Database.Database) => void): Promise<Database.Database> {
  const file = join(tempDir(), "vault.db");
  const clock = steppingClock();
  const known = Object.fromEntries(Object.entries(migrations).slice(0, version));
  await (await openVault({ file, clock, migrations: known })).close();
  const old = openDatabase(file, null);
  before(old);
  old.close();
  await (await openVault({ file, clock })).close();
  const db = openDatabase(file, null);
  onTestFinished(() => void db.close());
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  return db;
}

function addSession(db: Database.Database, id: string): void {
  db.prepare("INSERT INTO sessions (id, created_at, last_active) VALUES (?, ?, ?)").run(id, at(1), at(1));
}

function addMessage(db: Database.Database, id: string, session: string, position: number, content = id): void {
  db.prepare(
    `INSERT INTO messages (id, session_id, position, role, content, state, created_at)
      VALUES (?, ?, ?, 'user', ?, 'complete', ?)`,
  ).run(id, session, position, content, at(1));
}

function addFact(db: Database.Database, fact: { id: string; value: string } & Record<string, unknown>): void {
  const row = { category: "a", key: "b", confidence: 0.75, created_at: at(1), updated_at: at(2), ...fact };
  const columns = Object.keys(row);
  db.prepare(`INSERT INTO facts (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`).run(
    ...Object.values(row),
  );
}

it("Messages of a vault from before versions of messages follow one another, each in its own chat", async () => {
  const db = await migrated(1, (old) => {
    for (const session of ["s1", "s2"]) {
      addSession(old, session);
      for (const position of [2, 0, 1]) addMessage(old, `${session}-${position}`, session, position);
    }
    // A gap, as a message that was lost leaves one.
    addMessage(old, "s1-9", "s1", 9);
  });
  expect(db.prepare("SELECT id, parent_id FROM messages ORDER BY session_id, position").raw().all()).toEqual([
    ["s1-0", null],
    ["s1-1", "s1-0"],
    ["s1-2", "s1-1"],
    ["s1-9", null],
    ["s2-0", null],
    ["s2-1", "s2-0"],
    ["s2-2", "s2-1"],
  ]);
});

it("Chats and streams of a vault from before versions are neither pinned nor deleted, and begin at nothing", async () => {
  const db = await migrated(1, (old) => {
    addSession(old, "s1");
    addMessage(old, "m1", "s1", 0);
    old
      .prepare(
        `INSERT INTO streams (id, session_id, message_id, backend, state, started_at, last_event_at)
          VALUES ('t1', 's1', 'm1', 'b', 'complete', ?, ?)`,
      )
      .run(at(1), at(1));
  });
  expect(db.prepare("SELECT pinned, deleted_at, forked_from FROM sessions").raw().all()).toEqual([[0, null, null]]);
  expect(db.prepare("SELECT base_length, base_activity FROM streams").raw().all()).toEqual([[0, 0]]);
});

it("The journal and what backends hold go with their streams and messages", async () => {
  const db = await migrated(1, (old) => {
    addSession(old, "s1");
    addMessage(old, "m1", "s1", 0);
  });
  db.exec(`INSERT INTO streams (id, session_id, message_id, backend, state, started_at, last_event_at)
    VALUES ('t1', 's1', 'm1', 'b', 'complete', '', '')`);
  db.exec(`INSERT INTO stream_events (stream_id, seq, event) VALUES ('t1', 1, '{}')`);
  db.exec(`INSERT INTO backend_messages (backend, message_id) VALUES ('b', 'm1')`);
  expect(() => db.exec(`INSERT INTO stream_events (stream_id, seq, event) VALUES ('t1', 2, 'no JSON')`)).toThrow(
    "CHECK constraint",
  );
  db.exec("DELETE FROM messages");
  for (const table of ["streams", "stream_events", "backend_messages"]) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});

it("Facts of a vault from before trust get the trust that their confidence was worth, and whose they are", async () => {
  const db = await migrated(3, (old) => {
    addSession(old, "s1");
    addMessage(old, "m1", "s1", 0);
    addFact(old, { id: "said", value: "v", source_message_id: "m1", confidence: 1 });
    addFact(old, { id: "lost-source", value: "v", confidence: 0.75 });
    addFact(old, { id: "own", value: "v", confidence: 1 });
  });
  const columns =
    "id, origin, valid_from, valid_until, evidence_for, evidence_against, half_life_days, pinned, consent, updated_at";
  expect(db.prepare(`SELECT ${columns} FROM facts ORDER BY row_id`).raw().all()).toEqual([
    ["said", "said", at(1), null, 4, 0, 90, 0, null, at(2)],
    ["lost-source", "said", at(1), null, 3, 1, 90, 0, null, at(2)],
    ["own", "owner", at(1), null, 4, 0, 90, 0, null, at(2)],
  ]);
});

it("Facts that were only marked as forgotten leave the file for good, with a tombstone from then in their place", async () => {
  const forgotten = { category: "location", key: "lives_in", value: "Quillebeuf" };
  const db = await migrated(3, (old) => {
    addFact(old, { id: "f1", ...forgotten, deleted_at: at(3) });
    // The same text, forgotten twice.
    addFact(old, { id: "f2", ...forgotten, value: "QUILLEBEUF", deleted_at: at(4) });
    addFact(old, { id: "before", value: "v", superseded_by: "f1" });
    addFact(old, { id: "kept", value: "w" });
  });
  expect(db.prepare("SELECT id, superseded_by FROM facts ORDER BY row_id").raw().all()).toEqual([
    ["before", null],
    ["kept", null],
  ]);
  const key = db.prepare<[], Buffer>("SELECT key FROM tombstone_key WHERE id = 1").pluck().get();
  expect(key).toHaveLength(32);
  expect(db.prepare("SELECT hash, created_at FROM tombstones").raw().all()).toEqual([
    [tombstoneHash(key ?? new Uint8Array(), forgotten), at(3)],
  ]);
  expect(db.prepare("SELECT rowid FROM facts_fts WHERE facts_fts MATCH 'quillebeuf'").all()).toEqual([]);
  expect(db.serialize().toString("latin1").toLowerCase()).not.toContain("quillebeuf");
});

it("Which facts went with which answers stays known, and each vault's tombstones have a key of their own", async () => {
  const fill = (old: Database.Database) => {
    addSession(old, "s1");
    for (const position of [0, 1]) addMessage(old, `m${position}`, "s1", position);
    old.exec(
      "INSERT INTO fact_uses (message_id, fact_id, used) VALUES ('m0', 'f1', 0), ('m1', 'f1', 1), ('m1', 'f2', 0)",
    );
  };
  const [one, other] = [await migrated(3, fill), await migrated(3, fill)];
  expect(one.prepare("SELECT * FROM fact_uses ORDER BY message_id, fact_id").raw().all()).toEqual([
    ["m0", "f1", 0, null],
    ["m1", "f1", 1, null],
    ["m1", "f2", 0, null],
  ]);
  const keyOf = (db: Database.Database) => db.prepare<[], Buffer>("SELECT key FROM tombstone_key").pluck().get();
  expect(keyOf(one)?.equals(keyOf(other) ?? Buffer.alloc(0))).toBe(false);
});

it("Both indexes of a vault from before forgetting for good still find its words, and overwrite what is deleted", async () => {
  const db = await migrated(3, (old) => {
    addSession(old, "s1");
    addMessage(old, "m1", "s1", 0, "penguins walk");
    addFact(old, { id: "f1", value: "olives" });
  });
  const words = new WordIndex(db);
  expect(words.progress()).toEqual({ done: 0, total: 2 });
  while (words.turn());
  expect(words.progress()).toBeNull();
  expect(db.prepare("SELECT count(*) FROM messages_fts WHERE messages_fts MATCH 'penguin'").pluck().get()).toBe(1);
  expect(db.prepare("SELECT count(*) FROM facts_fts WHERE facts_fts MATCH 'oliv'").pluck().get()).toBe(1);
  for (const index of ["messages_fts", "facts_fts"]) {
    expect(db.prepare(`SELECT v FROM ${index}_config WHERE k = 'secure-delete'`).pluck().get()).toBe(1);
  }
});

it("Agents of a vault from before presets leave everything to the chat, and the first presets are not made yet", async () => {
  const db = await migrated(10, (old) => {
    addSession(old, "s1");
    old.exec(`INSERT INTO profile (id, name, interaction_count, created_at, updated_at) VALUES (1, 'Ana', 3, '', '')`);
    old.exec(
      `INSERT INTO agents (id, name, instructions, created_at, updated_at) VALUES ('g1', 'Guide', 'Be kind', '', '')`,
    );
  });
  const columns = "icon, backend, temperature, reasoning_effort, max_tokens, memory, position";
  expect(db.prepare(`SELECT ${columns} FROM agents`).raw().all()).toEqual([[null, null, null, null, null, "all", 0]]);
  expect(db.prepare("SELECT agent_id FROM sessions").raw().all()).toEqual([[null]]);
  expect(db.prepare("SELECT has_presets FROM profile").raw().all()).toEqual([[0]]);
  expect(() => db.exec("UPDATE agents SET memory = 'some'")).toThrow("CHECK constraint");
});

it("Facts get back what being sent and not used took from their truth, and answers keep what they used", async () => {
  const db = await migrated(8, (old) => {
    addSession(old, "s1");
    for (const position of [0, 1, 2]) addMessage(old, `m${position}`, "s1", position);
    addFact(old, { id: "f1", value: "v", confidence: 0.625, evidence_for: 4.75, evidence_against: 2.85 });
    addFact(old, { id: "f2", value: "w", confidence: 0.75, evidence_for: 3, evidence_against: 1 });
    const change = (pro: number, contra: number) =>
      JSON.stringify({ for: pro, against: contra, half_life: 1, last_used_at: null });
    const use = old.prepare("INSERT INTO fact_uses (message_id, fact_id, used, evidence) VALUES (?, ?, ?, ?)");
    use.run("m0", "f1", 0, change(-0.25, 1.05));
    use.run("m1", "f1", 0, change(0, 0.8));
    use.run("m2", "f1", 1, change(1, 0));
  });
  expect(
    db.prepare("SELECT id, round(confidence, 6), evidence_for, round(evidence_against, 6) FROM facts").raw().all(),
  ).toEqual([
    ["f1", 0.833333, 5, 1],
    ["f2", 0.75, 3, 1],
  ]);
  expect(db.prepare("SELECT message_id, used, evidence IS NULL FROM fact_uses").raw().all()).toEqual([
    ["m0", 0, 1],
    ["m1", 0, 1],
    ["m2", 1, 0],
  ]);
  expect(db.prepare("SELECT DISTINCT judged_by FROM facts").raw().all()).toEqual([[0]]);
});

it("Chats that may hold words of others are told by where they came from, their files and what their tools brought in", async () => {
  const db = await migrated(15, (old) => {
    for (const session of ["own", "imported", "paged", "attached"]) addSession(old, session);
    const answer = old.prepare("UPDATE messages SET role = 'assistant', activity = ? WHERE id = ?");
    const tool = (name: string) => JSON.stringify([{ kind: "tool", call_id: "c", tool: name, state: "done" }]);
    for (const [session, first, name] of [
      ["own", "own-0", "calculator"],
      ["imported", "import_claude_m1", null],
      ["paged", "paged-0", "fetch_page"],
      ["attached", "attached-0", null],
    ] as const) {
      addMessage(old, first, session, 0);
      addMessage(old, `${session}-1`, session, 1);
      answer.run(name && tool(name), `${session}-1`);
    }
    old.exec(
      "INSERT INTO attachments (id, message_id, position, name, media_type, data) VALUES ('a', 'attached-0', 0, 'n', 't', x'00')",
    );
  });
  const rows = db.prepare("SELECT id FROM messages WHERE is_outside = 1 ORDER BY id").pluck().all();
  expect(rows).toEqual(["attached-1", "import_claude_m1", "paged-1"]);
});

it("Of folders' files that were read before their parts were named, it is not known when they changed: they are read once more", async () => {
  const db = await migrated(16, (old) => {
    old.exec(`INSERT INTO folders VALUES ('d1', 'chat', 's1', '/notes', '${at(1)}')`);
    old.exec(
      `INSERT INTO folder_files VALUES ('p1', 'd1', 'sea.md', 4, '${at(1)}', 'text', 'line', 1, 4, '["en"]', NULL)`,
    );
  });
  expect(db.prepare("SELECT id, changed_at, lost FROM folder_files").raw().all()).toEqual([["p1", null, "[]"]]);
});
