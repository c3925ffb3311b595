import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FolderView } from "../../contract/contract.ts";
import { makePdf } from "../../../testing/make-pdf.ts";
import { must } from "../../../testing/must.ts";
import { startModelServer } from "../../../testing/model-server.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { type TestCore, testCore } from "../../../testing/test-core.ts";

/** Pages of which each says something of its own. */
const PAGES = ["The tower was built in 1887.", "Its lift is closed on Tuesdays.", "The gardener is called Ottoline."];

function notes(): string {
  const folder = join(tempDir(), "Notes");
  mkdirSync(join(folder, "deep", "deeper"), { recursive: true });
  writeFileSync(join(folder, "plan.md"), "# Plan\n\nThe ferry to Quillebeuf leaves at noon.\n");
  writeFileSync(join(folder, "tower.pdf"), makePdf(PAGES.map((line) => [line])));
  writeFileSync(join(folder, "deep", "deeper", "list.csv"), "thing,price\nzither,40\nkettle,12\n");
  writeFileSync(join(folder, "picture.png"), "no text");
  writeFileSync(join(folder, "locked.doc"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  writeFileSync(join(folder, "shot.pdf"), Buffer.from("89504e470d0a1a0a00", "hex"));
  writeFileSync(join(folder, ".secret"), "hidden words");
  symlinkSync("/etc", join(folder, "elsewhere"));
  return folder;
}

const listed = async (core: TestCore, id: string, kind: "chat" | "preset" | "project" = "chat") =>
  (await core.call("folders.list", { owner: { kind, id } })).folders;

async function read(core: TestCore, id: string, accept: (folder: FolderView) => boolean = () => true) {
  await expect
    .poll(async () => (await listed(core, id)).every((folder) => folder.state === "ready" && accept(folder)))
    .toBe(true);
}

async function chatWith(core: TestCore, path: string): Promise<{ session: string; folder: FolderView }> {
  const { id } = await core.call("sessions.begin", { title: "Notes" });
  const folder = await core.call("folders.add", { owner: { kind: "chat", id }, path });
  await read(core, id);
  return { session: id, folder };
}

const known = async (core: TestCore) => must((await core.vault.folders.all())[0]);

const YES = [{ text: "Yes." }, { end: "stop", usage: { input: 9, output: 3 } }] as const;

/** A core that asks a model, and what that was sent last. */
async function asking(dataDir?: string): Promise<{ core: TestCore; sent: () => string }> {
  const server = await startModelServer("chat", [YES]);
  onTestFinished(() => server.close());
  const core = await testCore(dataDir === undefined ? {} : { dataDir });
  await core.call("settings.save", { backend: "openai", api_url: server.base, api_key: "k", model: "m1" });
  const body = () => server.asked.at(-1)?.body as { messages?: { content: string }[] } | undefined;
  return { core, sent: () => body()?.messages?.at(-1)?.content ?? "" };
}

describe("a folder of a chat", () => {
  it("is read with all that is in it, and says what was left out and why", async () => {
    const { core } = await asking();
    const { session, folder } = await chatWith(core, notes());
    expect(must((await listed(core, session))[0])).toMatchObject({ name: "Notes", files: 3, left: 2, is_cut: false });
    const { files } = await core.call("folders.left", { id: folder.id });
    expect(files.map(({ path, phrase }) => [path, phrase.key])).toEqual([
      ["locked.doc", "folders.old"],
      ["shot.pdf", "documents.scan"],
    ]);
  });

  it("is searched for what a question needs, and the receipt names the file and the page", async () => {
    const { core, sent } = await asking();
    const { session } = await chatWith(core, notes());
    const { message } = await core.ask("On which day is the lift closed?", session);
    expect(sent()).toContain("Its lift is closed on Tuesdays.");
    expect(sent()).toContain("Notes/tower.pdf (3 pages");
    expect(sent()).not.toContain("hidden words");
    const { documents } = await core.call("receipt.get", { message_id: message.id });
    const tower = documents.find(({ name }) => name === "Notes/tower.pdf");
    expect(tower?.places).toContainEqual({ unit: "page", from: 2, to: 2 });
    await core.ask("What does the zither cost?", session);
    expect(sent()).toContain("zither,40");
    // Another chat knows nothing of it.
    await core.ask("What does the zither cost?");
    expect(sent()).toBe("What does the zither cost?");
  });

  it("that is inside another one sends a passage once", async () => {
    const { core, sent } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    await core.call("folders.add", { owner: { kind: "chat", id: session }, path: join(path, "deep") });
    await read(core, session);
    expect(await listed(core, session)).toHaveLength(2);
    await core.call("chat.send", { text: "What does the zither cost?", session_id: session });
    await expect.poll(sent).toContain("zither,40");
    expect(sent().split("zither,40")).toHaveLength(2);
  });

  it("that is gone from inside another one is not searched beside it", async () => {
    const { core, sent } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    await core.call("folders.add", { owner: { kind: "chat", id: session }, path: join(path, "deep") });
    await read(core, session);
    renameSync(join(path, "deep"), join(path, "far"));
    const states = async () => (await listed(core, session)).map(({ state }) => state).toSorted();
    await expect.poll(states, { timeout: 10_000 }).toEqual(["missing", "ready"]);
    await expect
      .poll(
        async () => {
          await core.ask("What does the zither cost?", session);
          return sent();
        },
        { timeout: 10_000 },
      )
      .toContain("Notes/far/deeper/list.csv");
    expect(sent().split("zither,40")).toHaveLength(2);
  });

  it("has what could not be read of a file said to the model and in the receipt", async () => {
    const { core, sent } = await asking();
    const path = notes();
    writeFileSync(join(path, "hull.rtf"), String.raw`{\rtf1 The hull is made of larch.\par`);
    const { session } = await chatWith(core, path);
    const { message } = await core.ask("What is the hull made of?", session);
    expect(sent()).toContain("made of larch");
    expect(sent()).toContain("could not be read, and are not given to you, or not whole: its end (missing).");
    const { documents } = await core.call("receipt.get", { message_id: message.id });
    expect(documents.map(({ name, lost }) => [name, lost])).toContainEqual(["Notes/hull.rtf", 1]);
  });

  it("is read again where a file was changed and no size and no time tell it, and not where only a time did", async () => {
    const { core, sent } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    const files = async () => {
      const all = await core.vault.folderFiles.ofFolder((await known(core)).id);
      return new Map(all.map((file) => [file.path, file]));
    };
    const before = await files();
    const [plan, list] = [join(path, "plan.md"), join(path, "deep", "deeper", "list.csv")];
    const { atime, mtime } = statSync(plan);
    writeFileSync(plan, readFileSync(plan, "utf8").replace("Quillebeuf", "Montivilli"));
    expect(statSync(plan).size).toBe(before.get("plan.md")?.size);
    utimesSync(plan, atime, mtime);
    utimesSync(list, atime, new Date("2026-01-02T00:00:00Z"));
    await expect
      .poll(async () => (await files()).get("deep/deeper/list.csv")?.modified_at, { timeout: 10_000 })
      .toBe("2026-01-02T00:00:00.000Z");
    const after = await files();
    // What was sent of it before is still found.
    expect(after.get("deep/deeper/list.csv")?.id).toBe(before.get("deep/deeper/list.csv")?.id);
    await expect
      .poll(async () => {
        await core.ask("Where does the ferry go?", session);
        return sent();
      })
      .toContain("Montivilli");
  });

  it("is read again where it changed, and what is gone from it is not sent any more", async () => {
    const { core, sent } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    writeFileSync(join(path, "new.txt"), "The harbour master is called Wilhelmina.");
    rmSync(join(path, "plan.md"));
    await expect.poll(async () => (await listed(core, session))[0]?.files, { timeout: 10_000 }).toBe(3);
    await expect
      .poll(async () => {
        await core.ask("Who is the harbour master?", session);
        return sent();
      })
      .toContain("Wilhelmina");
    await core.ask("When does the ferry to Quillebeuf leave?", session);
    expect(sent()).not.toContain("noon");
  });

  it("is forgotten to the byte, in backups, too", async () => {
    const { core } = await asking();
    const { session, folder } = await chatWith(core, notes());
    await core.call("backups.make", {});
    await core.call("folders.forget", { id: folder.id });
    expect(await listed(core, session)).toEqual([]);
    const { backups } = await core.call("backups.list", {});
    const files = ["vault.db", "vault.db-wal", ...backups.map(({ name }) => join("backups", name))];
    expect(files).toHaveLength(3);
    for (const file of files) {
      const bytes = readFileSync(join(core.dataDir, file), "latin1");
      for (const word of ["Ottoline", "ottoline", "Quillebeuf", "zither"]) expect(bytes).not.toContain(word);
    }
    expect(await core.core.call("folders.forget", { id: folder.id })).toMatchObject({
      ok: false,
      error: { phrase: { key: "folders.gone" } },
    });
  });

  it("is taken up again at the next start, without what did not change being read again, and goes with its chat", async () => {
    const { core } = await asking();
    const { session } = await chatWith(core, notes());
    const ids = async (vault: TestCore["vault"]) =>
      (await vault.folderFiles.ofFolder(must((await vault.folders.all())[0]).id)).map(({ id }) => id);
    const before = await ids(core.vault);
    await core.core.close();
    const again = await testCore({ dataDir: core.dataDir });
    await read(again, session);
    expect(await ids(again.vault)).toEqual(before);
    await again.call("sessions.delete", { session_id: session });
    await again.core.close();
    expect(readFileSync(join(core.dataDir, "vault.db"), "latin1")).not.toContain("Ottoline");
  });

  it("is forgotten at the next start where its chat went and the app was not closed", async () => {
    const { core } = await asking();
    const { session } = await chatWith(core, notes());
    await core.call("sessions.delete", { session_id: session });
    // What is on the disk at this moment is what a crash leaves.
    const dataDir = tempDir();
    cpSync(core.dataDir, dataDir, { recursive: true });
    const again = await testCore({ dataDir });
    await expect.poll(async () => again.vault.folders.all()).toEqual([]);
    const bytes = ["vault.db", "vault.db-wal"].map((file) => readFileSync(join(dataDir, file), "latin1")).join("");
    expect(bytes.includes("Ottoline")).toBe(false);
  });

  it.each<[string, (path: string) => void]>([
    [
      "was removed and made anew",
      (path) => {
        rmSync(path, { recursive: true });
        mkdirSync(path);
      },
    ],
    [
      "gave its place to another",
      (path) => {
        mkdirSync(`${path}-new`);
        renameSync(path, `${path}-old`);
        renameSync(`${path}-new`, path);
      },
    ],
  ])(
    "that %s is read as it is now, and watched on",
    async (_, replace) => {
      const { core, sent } = await asking();
      const path = notes();
      const { session } = await chatWith(core, path);
      replace(path);
      writeFileSync(join(path, "pilot.txt"), "The pilot is called Newbarrow.");
      // A question has it looked at.
      await expect
        .poll(
          async () => {
            await core.ask("Who is the pilot?", session);
            return sent();
          },
          { timeout: 15_000 },
        )
        .toContain("Newbarrow");
      await core.ask("Who is the gardener?", session);
      expect(sent()).not.toContain("Ottoline");
      mkdirSync(join(path, "later"));
      writeFileSync(join(path, "later", "cook.txt"), "The cook is called Aldous.");
      const files = async () => (await core.vault.folderFiles.sizeOf((await known(core)).id)).files;
      await expect.poll(files, { timeout: 15_000 }).toBe(2);
    },
    40_000,
  );

  it("that was away is known again as soon as it is back, though nobody asks", async () => {
    const { core } = await asking();
    const path = notes();
    await chatWith(core, path);
    const states: string[] = [];
    core.core.subscribe((event, told) => {
      if (event === "folders.changed") states.push((told as { folder: FolderView }).folder.state);
    });
    renameSync(path, `${path}-away`);
    await expect.poll(() => states.at(-1), { timeout: 15_000 }).toBe("missing");
    renameSync(`${path}-away`, path);
    await expect.poll(() => states.at(-1), { timeout: 15_000 }).toBe("ready");
  }, 40_000);

  it("that is gone is still searched, and says that it is not there", async () => {
    const { core } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    await core.core.close();
    rmSync(path, { recursive: true });
    const again = await asking(core.dataDir);
    await expect.poll(async () => (await listed(again.core, session))[0]?.state).toBe("missing");
    await again.core.ask("Who is the gardener?", session);
    expect(again.sent()).toContain("Ottoline");
  });

  it.each([
    ["notes", "folders.not_absolute"],
    ["/nowhere/at/all", "folders.none_there"],
    ["/", "folders.too_wide"],
    ["/proc", "folders.system"],
    ["/dev/fd", "folders.system"],
    ["/sys", "folders.system"],
  ])("cannot be %s", async (path, key) => {
    const { core } = await asking();
    const { id } = await core.call("sessions.begin", { title: "Notes" });
    const refused = await core.core.call("folders.add", { owner: { kind: "chat", id }, path });
    expect(refused).toMatchObject({ ok: false, error: { phrase: { key } } });
  });

  it.each(["/", "/proc", "FloatBar"])("cannot be a link to %s", async (target) => {
    const { core } = await asking();
    const { id } = await core.call("sessions.begin", { title: "Notes" });
    const path = join(tempDir(), "link");
    symlinkSync(target === "FloatBar" ? core.dataDir : target, path);
    const refused = await core.core.call("folders.add", { owner: { kind: "chat", id }, path });
    const key = target === "/proc" ? "folders.system" : "folders.too_wide";
    expect(refused).toMatchObject({ ok: false, error: { phrase: { key } } });
  });

  it("cannot be there twice, nor more often than there is room", async () => {
    const { core } = await asking();
    const path = notes();
    const { session } = await chatWith(core, path);
    const owner = { kind: "chat", id: session } as const;
    const twice = await core.core.call("folders.add", { owner, path });
    expect(twice).toMatchObject({ ok: false, error: { phrase: { key: "folders.known" } } });
    for (let more = 0; more < 9; more += 1) await core.call("folders.add", { owner, path: tempDir() });
    const enough = await core.core.call("folders.add", { owner, path: tempDir() });
    expect(enough).toMatchObject({ ok: false, error: { phrase: { key: "folders.enough" } } });
  });
});

it("a receipt leads to the page that its passage stands on, as long as the file is there as it was read", async () => {
  const { core } = await asking();
  const { session, folder } = await chatWith(core, notes());
  const { message } = await core.ask("Who is the gardener?", session);
  const message_id = message.id;
  const { documents } = await core.call("receipt.get", { message_id });
  const { id } = must(documents.find(({ name }) => name === "Notes/tower.pdf"));
  const page = await core.call("documents.page", { message_id, id });
  expect(page).toMatchObject({
    name: "Notes/tower.pdf",
    from: "folder",
    unit: "page",
    place: 3,
    count: 3,
    after: null,
  });
  expect(page.passages).toMatchObject([{ text: "The gardener is called Ottoline.", is_sent: true }]);
  const before = await core.call("documents.page", { message_id, id, passage: must(page.before) });
  expect(before).toMatchObject({ place: 2, passages: [{ text: "Its lift is closed on Tuesdays." }] });
  expect((await core.call("documents.page", { message_id, id, place: 1 })).passages[0]?.text).toContain("1887");
  expect(await core.call("documents.file", { message_id, id })).toEqual({ path: join(folder.path, "tower.pdf") });
  const refused = async (asked: { message_id: string; id: string }) => {
    const results = await Promise.all([
      core.core.call("documents.page", asked),
      core.core.call("documents.file", asked),
    ]);
    return results.map((result) => (result.ok ? "shown" : result.error.phrase?.key));
  };
  // Only what went with an answer is read by it.
  const other = await core.ask("Hello");
  expect(await refused({ message_id: other.message.id, id })).toEqual(["documents.gone", "documents.gone"]);
  await core.call("folders.forget", { id: folder.id });
  expect(await refused({ message_id, id })).toEqual(["documents.gone", "documents.gone"]);
});

it("a folder of a project is known in its chats alone, and goes with it", async () => {
  const { core, sent } = await asking();
  const { id } = await core.call("projects.add", { name: "Garden" });
  await core.call("folders.add", { owner: { kind: "project", id }, path: notes() });
  await expect.poll(async () => (await listed(core, id, "project"))[0]?.state).toBe("ready");
  const ask = async (project: string | null) => {
    const ended = core.next("chat.ended");
    await core.call("chat.send", { session_id: null, text: "Who is the gardener?", project });
    await ended;
    return sent();
  };
  expect(await ask(id)).toContain("Ottoline");
  expect(await ask(null)).not.toContain("Ottoline");
  await core.call("projects.delete", { id, chats: "keep" });
  expect(await core.vault.folders.all()).toEqual([]);
});

it("a folder of a preset goes with every chat that is asked with it", async () => {
  const { core, sent } = await asking();
  const preset = await core.call("presets.add", { name: "Guide", instructions: "Be brief." });
  await core.call("folders.add", { owner: { kind: "preset", id: preset.id }, path: notes() });
  await expect.poll(async () => (await listed(core, preset.id, "preset"))[0]?.state).toBe("ready");
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "Who is the gardener?", preset: preset.id });
  await ended;
  expect(sent()).toContain("Ottoline");
});
