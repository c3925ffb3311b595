import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { hasPostgres, testVault } from "../../../testing/postgres.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { searchTerms } from "../../language/terms.ts";
import { openVault } from "../sqlite/open.ts";
import type { Vault } from "../vault.ts";

/** Every store keeps the same promises. */
const STORES: readonly (readonly [string, () => Promise<Vault>])[] = [
  ["SQLite", async () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() })],
  ["PostgreSQL", () => testVault(steppingClock())],
];

let vault: Vault;

const STEP = {
  session_id: "s1",
  role: "user",
  content: "x",
  state: "complete",
  created_at: "2026-11-21T08:00:00.000Z",
} as const;

const say = (id: string, content: string, state: "complete" | "streaming" = "complete", session = "s1") =>
  vault.messages.add({ ...STEP, id, session_id: session, content, state });

const fact = (id: string, category: string, key: string, value: string) =>
  vault.facts.add({ id, category, key, value, confidence: 0.8, source_message_id: null });

const found = async (text: string) =>
  (await vault.search.messages(searchTerms(text, await vault.search.languages()), 10)).map(({ id }) => id);

describe.each(STORES)("%s", (name, open) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  beforeEach(async () => {
    if (name === "PostgreSQL" && !hasPostgres()) return;
    vault = await open();
    onTestFinished(() => vault.close());
  });

  describe("steps of a transaction", () => {
    itHere("are taken in turn, and give what each gave", async () => {
      const [session, first, second] = await vault.transaction((tables) =>
        tables.inTurn(
          () => tables.sessions.add("s1"),
          () => tables.messages.add({ ...STEP, id: "a" }),
          () => tables.messages.add({ ...STEP, id: "b" }),
        ),
      );
      expect([session.id, first.position, second.position, second.parent_id]).toEqual(["s1", 0, 1, "a"]);
    });

    itHere("end with the first that fails, and leave nothing", async () => {
      await vault.sessions.add("s1");
      const failing = vault.transaction((tables) =>
        tables.inTurn(
          () => tables.messages.add({ ...STEP, id: "a" }),
          () => tables.messages.add({ ...STEP, id: "b", session_id: "nowhere" }),
          () => tables.messages.add({ ...STEP, id: "c" }),
        ),
      );
      await expect(failing).rejects.toThrow(/foreign key/i);
      expect(await vault.messages.ofSession("s1")).toEqual([]);
      expect((await say("d", "after")).position).toBe(0);
    });
  });

  itHere("passages of folders are found by their words, in the folders that are asked, and go with them", async () => {
    const put = async (folder: string, text: string) => {
      await vault.folders.add(folder, { kind: "chat", id: "s1" }, `/${folder}`);
      const file = {
        id: `${folder} file`,
        folder_id: folder,
        path: "a.txt",
        size: 1,
        modified_at: "2026-11-21T08:00:00.000Z",
        changed_at: null,
        lost: "[]",
      };
      const known = { kind: "text", unit: "line", count: 1, characters: text.length, languages: `["en"]`, fault: null };
      const place = { unit: "line", place: 1, place_to: 1, heading: null };
      await vault.transaction(async (tables) => {
        await tables.folderFiles.put({ ...file, ...known }, [
          { position: 0, ...place, content: "Nothing." },
          { position: 1, ...place, content: text },
        ]);
        await tables.folderSearch.index(file.id, [["nothing"], searchTerms(text, ["en"])]);
      });
    };
    await vault.sessions.add("s1");
    await put("d1", "The penguin swims");
    await put("d2", "Another penguin sleeps");
    const hits = async (...folders: string[]) =>
      (await vault.folderSearch.passages(folders, searchTerms("penguins", ["en"]), 10)).map(({ content }) => content);
    expect(await hits("d1")).toEqual(["The penguin swims"]);
    expect((await hits("d1", "d2")).toSorted()).toEqual(["Another penguin sleeps", "The penguin swims"]);
    expect(await vault.folderSearch.frequencies([searchTerms("penguins", ["en"]), ["sleep"]])).toEqual({
      total: 4,
      counts: [2, 1],
    });
    expect(await vault.folderFiles.sizeOf("d1")).toEqual({ files: 1, left: 0, characters: 17 });
    expect(await vault.folderFiles.languages(["d1"])).toEqual(["en"]);
    const now = { size: 2, modified_at: "2026-11-22T08:00:00.000Z", changed_at: "2026-11-23T08:00:00.000Z" };
    await vault.folderFiles.change("d1 file", { ...now, lost: `[{"name":"slide 2","fault":"broken"}]` });
    expect(await vault.folderFiles.ofFolder("d1")).toMatchObject([
      { ...now, lost: expect.stringContaining("slide 2") },
    ]);
    await vault.forgetFolders(["d1"]);
    expect(await hits("d1", "d2")).toEqual(["Another penguin sleeps"]);
    expect(await vault.folders.ownerless()).toEqual([]);
    await vault.sessions.remove("s1");
    expect(await vault.folders.ownerless()).toEqual(["d2"]);
  });

  describe("a project with a memory of its own", () => {
    itHere("sees its own chats and facts alone, and nothing else sees them", async () => {
      const named = { icon: null, agent_id: null } as const;
      await vault.projects.add("r1", { name: "Novel", memory: "own", ...named });
      await vault.projects.add("r2", { name: "Garden", memory: "all", ...named });
      for (const [id, project_id] of Object.entries({ in: "r1", shared: "r2", out: null })) {
        await vault.sessions.add(id, { project_id });
        await say(`m ${id}`, `The penguin of ${id}`, "complete", id);
        const { facts } = await vault.memoryOf(id);
        await facts.add({
          id: `f ${id}`,
          category: "pet",
          key: "penguin",
          value: id,
          confidence: 0.8,
          source_message_id: `m ${id}`,
        });
      }
      const seen = async (chat: string | null) => {
        const { search, facts } = await vault.memoryOf(chat);
        const hits = [
          await search.messages(["penguin"], 10),
          await search.newest(10),
          await search.during(Date.parse(STEP.created_at), Date.parse(STEP.created_at) + 1, 10),
          await search.facts(["penguin"], 10),
          [...(await facts.latest(10)), ...(await facts.ofCategory("pet"))],
          await facts.liveAmong(["f in", "f shared", "f out"]),
        ];
        return hits.map((found) => [...new Set(found.map(({ id }) => id.slice(2)))].toSorted().join(" "));
      };
      expect(await seen("in")).toEqual(Array(6).fill("in"));
      for (const chat of ["shared", "out", null]) expect(await seen(chat)).toEqual(Array(6).fill("out shared"));
      if (vault.vectors.isAble) {
        const rows = await vault.vectors.missing("m", 0, 1000, 10);
        await vault.vectors.set(
          "m",
          rows.map(({ row_id }) => ({ row_id, vector: Float32Array.from([1, 0, 0, 0, 0, 0, 0, 0]) })),
        );
      }
      const near = async (chat: string) => {
        const { vectors } = await vault.memoryOf(chat);
        return (await vectors.near("m", Float32Array.from([1, 0, 0, 0, 0, 0, 0, 0]), 10))
          .map(({ id }) => id)
          .toSorted();
      };
      expect(await near("in")).toEqual(vault.vectors.isAble ? ["m in"] : []);
      expect(await near("out")).toEqual(vault.vectors.isAble ? ["m out", "m shared"] : []);
      // The best of them all is not among them, and still there are as many as were asked for.
      await say("m more", "penguin penguin", "complete", "in");
      expect(await (await vault.memoryOf("out")).search.messages(["penguin"], 2)).toHaveLength(2);
      const { projects } = await vault.memoryOf("out");
      expect([...(await projects.hiddenMessages(["m in", "m shared", "m out"]))]).toEqual(["m in"]);
      expect([...(await projects.hiddenFacts(["f in", "f shared", "f out"]))]).toEqual(["f in"]);
      // Its owner sees all.
      expect((await vault.facts.live()).filter(({ project_id }) => project_id === "r1")).toHaveLength(1);
      expect(await vault.facts.live()).toHaveLength(3);
      expect(await vault.sessions.countByProject()).toEqual(
        new Map([
          ["r1", 1],
          ["r2", 1],
        ]),
      );
      expect((await vault.sessions.list(9, undefined, "r1")).map(({ id }) => id)).toEqual(["in"]);
      await vault.projects.remove("r1");
      expect((await vault.sessions.require("in")).project_id).toBeNull();
    });
  });

  describe("messages", () => {
    beforeEach(async () => void (await vault.sessions.add("s1")));

    itHere("keep their order in the session", async () => {
      for (const id of ["a", "b", "c"]) await say(id, id);
      expect((await vault.messages.ofSession("s1")).map(({ id, position }) => [id, position])).toEqual([
        ["a", 0],
        ["b", 1],
        ["c", 2],
      ]);
      expect((await vault.messages.newest("s1", 2)).map(({ id }) => id)).toEqual(["b", "c"]);
      expect((await vault.messages.newest("s1", 5, 1)).map(({ id }) => id)).toEqual(["a"]);
    });

    itHere("are found by any form of a word and without accents, the better match first", async () => {
      await say("a", "We went hiking near the old café");
      await say("b", "A hike is a walk, and hikes are long walks");
      expect(await found("hikes")).toEqual(["b", "a"]);
      expect(await found("cafe")).toEqual(["a"]);
    });

    itHere("are searched for text that would be syntax elsewhere", async () => {
      await say("a", 'He said "NEAR" and left');
      expect(await found('"near" AND *')).toEqual(["a"]);
      expect(await found("")).toEqual([]);
    });

    itHere("are found once they are complete, and with the words they then have", async () => {
      await say("a", "", "streaming");
      await vault.messages.progress("a", { text: "A penguin " });
      await vault.messages.progress("a", { text: "walks" });
      expect(await found("penguin")).toEqual([]);
      const end = {
        model: null,
        backend: null,
        input_tokens: null,
        output_tokens: null,
        cost_usd: null,
        is_estimated: 0,
        activity: null,
        error: null,
      };
      await vault.messages.end("a", { ...end, state: "interrupted" });
      expect(await found("penguin")).toEqual(["a"]);
      await vault.messages.reopen("a");
      expect(await found("penguin")).toEqual([]);
      await vault.messages.progress("a", { text: " home" });
      await vault.messages.end("a", { ...end, state: "complete" });
      expect(await found("home")).toEqual(["a"]);
      await vault.messages.setText("a", "Only a seal");
      expect(await found("penguin")).toEqual([]);
      expect(await found("seal")).toEqual(["a"]);
    });

    itHere("go with their session, out of the index too", async () => {
      await say("a", "a secret about penguins");
      await vault.sessions.markDeleted("s1");
      expect(await found("penguins")).toEqual([]);
      await vault.sessions.restore("s1");
      expect(await found("penguins")).toEqual(["a"]);
      await vault.sessions.markDeleted("s1");
      await vault.removeDeleted();
      expect(await found("penguins")).toEqual([]);
      expect(await vault.messages.find("a")).toBeUndefined();
    });
  });

  describe("facts", () => {
    itHere("are listed newest change first, without forgotten and superseded ones", async () => {
      await fact("f1", "location", "lives_in", "Porto");
      await fact("f2", "location", "lives_in", "Lisbon");
      await fact("f3", "taste", "likes", "olives");
      await vault.facts.supersede("f1", "f2");
      const forgotten = await vault.forget("f3");
      expect((await vault.facts.live()).map(({ id }) => id)).toEqual(["f2"]);
      await vault.unforget(forgotten);
      await vault.facts.reviveSupersededBy("f2");
      expect((await vault.facts.live()).map(({ id }) => id)).toEqual(["f1", "f3", "f2"]);
    });

    itHere("are found by the words of their key and value, and by their new value after an edit", async () => {
      await fact("f1", "location", "lives_in", "Lisbon");
      expect((await vault.search.facts(["live"], 5)).map(({ id }) => id)).toEqual(["f1"]);
      await vault.facts.change("f1", { value: "Porto" });
      expect(await vault.search.facts(["lisbon"], 5)).toEqual([]);
      expect(await vault.search.facts(["porto"], 5)).toHaveLength(1);
      await vault.forget("f1");
      expect(await vault.search.facts(["porto"], 5)).toEqual([]);
    });

    itHere("count their uses", async () => {
      await fact("f1", "location", "lives_in", "Lisbon");
      const evidence = { confidence: 0.9, evidence_for: 9, evidence_against: 1, half_life_days: 100 };
      await vault.facts.setEvidence("f1", evidence, true);
      const used = await vault.facts.require("f1");
      expect(used).toMatchObject({ use_count: 1, ...evidence });
      expect(used.last_used_at).not.toBeNull();
    });

    itHere("say so when there is none of that id", async () => {
      await expect(vault.facts.require("nope")).rejects.toMatchObject({ code: "not_found" });
      await expect(vault.facts.change("nope", { value: "x" })).rejects.toMatchObject({ code: "not_found" });
    });
  });

  itHere("answers kept for a repetition are given again until they are dropped", async () => {
    const answer = { request_hash: "h", status: 201, response: "{}" };
    await vault.idempotency.add("k", answer);
    await vault.idempotency.removeBefore("2026-11-21T08:00:00.000Z");
    expect(await vault.idempotency.find("k")).toEqual(answer);
    await vault.idempotency.removeBefore("2026-11-22T08:00:00.000Z");
    expect(await vault.idempotency.find("k")).toBeUndefined();
  });

  describe("the other tables", () => {
    itHere("list sessions by activity, page after page, with none twice", async () => {
      for (const id of ["a", "b", "c", "d", "e"]) await vault.sessions.add(id);
      await vault.sessions.touch("b", "Now on top");
      const first = await vault.sessions.list(2);
      const last = first.at(-1);
      const rest = await vault.sessions.list(
        10,
        last && { pinned: last.pinned, last_active: last.last_active, id: last.id },
      );
      expect([...first, ...rest].map(({ id }) => id)).toEqual(["b", "e", "d", "c", "a"]);
      expect(first[0]?.title).toBe("Now on top");
    });

    itHere("keep drafts, profile and preferences", async () => {
      await vault.drafts.set("", "half a thou");
      expect(await vault.drafts.get("")).toBe("half a thou");
      await vault.drafts.set("", "");
      expect(await vault.drafts.get("")).toBe("");
      await vault.profile.countInteraction();
      await vault.profile.setName("Ana");
      await vault.profile.countInteraction();
      expect(await vault.profile.get()).toEqual({ name: "Ana", interaction_count: 2 });
      await vault.preferences.set("units", { length: "metric" });
      await vault.preferences.set("units", ["m"]);
      expect(await vault.preferences.all()).toEqual({ units: ["m"] });
      await vault.preferences.remove("units");
      expect(await vault.preferences.all()).toEqual({});
    });

    itHere("undo everything in a transaction that fails", async () => {
      const failing = vault.transaction(async (tables) => {
        await tables.profile.setName("Bo");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect((await vault.profile.get()).name).toBeNull();
    });
  });
});

it("messages stay with their index entries through a VACUUM", async () => {
  const file = join(tempDir(), "vault.db");
  const own = await openVault({ file, clock: steppingClock() });
  vault = own;
  await vault.sessions.add("s1");
  for (const id of ["a", "b", "c", "d"]) await say(id, `word${id}`);
  await vault.sessions.add("s2");
  await say("e", "worde", "complete", "s2");
  await vault.sessions.markDeleted("s1");
  await vault.removeDeleted();
  await vault.close();
  const raw = new Database(file);
  raw.exec("VACUUM");
  raw.close();
  const reopened = await openVault({ file, clock: steppingClock() });
  vault = reopened;
  expect(await found("worde")).toEqual(["e"]);
  expect(reopened.integrity()).toBe("ok");
  await reopened.close();
});
