import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeKey, operate } from "../testing/operator.ts";
import { rowsOf, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, pacedModel, testServer, textOf, type TestServer } from "../testing/test-server.ts";
import { userOfKey, userOfName } from "./auth.ts";
import { manageKeys } from "./keys.ts";
import { manageUsers } from "./manage-users.ts";
import { rotateSecrets } from "./rotate-secrets.ts";

const STORES: readonly (readonly [string, () => Promise<string | undefined>])[] = [
  ["SQLite", async () => undefined],
  ["PostgreSQL", testDatabase],
];

const say = async (server: TestServer, message: string) =>
  textOf(eventsIn(await (await server.request("POST", "/chat/streaming/stream", { message })).text()));

/** A server to which two users have said something each. */
async function talkedTo(databaseUrl: string | undefined) {
  const store = { folder: tempDir(), databaseUrl };
  const [ana, bob] = [await makeKey(store, "ana"), await makeKey(store, "bob")];
  const server = await testServer({ dataDir: store.folder, databaseUrl, apiKeys: [] });
  for (const { key } of [ana, bob]) {
    server.key = key;
    await say(server, "My cat is called Mimi and I live in Zanzibar.");
  }
  return { store, server, ana, bob };
}

const isListed = async (name: string, store: { folder: string; databaseUrl: string | undefined }) =>
  (await operate(manageUsers, ["list"], store)).some((line) => line.includes(`  ${name}  `));

describe.each(STORES)("an administrator on %s", (_, database) => {
  it("lists users by name, and writes out all of one into a file that is not there yet", async () => {
    const { store, server, ana } = await talkedTo(await database());
    await expect
      .poll(() => operate(manageUsers, ["list"], store))
      .toContainEqual(expect.stringMatching(new RegExp(`^${userOfName("ana")}  ana  1 key, here last \\d{4}-`)));
    server.key = ana.key;
    await server.json("POST", "/agents", { name: "Cook", instructions: "Write short recipes." });
    await server.json("PUT", "/preferences/colour", { value: "blue" });
    // On SQLite a vault is one process's alone.
    await server.app.close();
    const file = join(tempDir(), "ana.json");
    await operate(manageUsers, ["export", "ana", file], store);
    const written = JSON.parse(readFileSync(file, "utf8")) as {
      sessions: { messages: { content: string }[] }[];
      agents: object[];
    };
    expect(written.agents).toContainEqual(
      expect.objectContaining({ name: "Cook", instructions: "Write short recipes." }),
    );
    expect(written.sessions[0]?.messages[0]?.content).toContain("Zanzibar");
    await expect(operate(manageUsers, ["export", "ana", file], store)).rejects.toThrow(/^There is a file .* already/);
    const markdown = join(tempDir(), "ana.md");
    await operate(manageUsers, ["export", userOfName("ana"), markdown], store);
    for (const text of ["Zanzibar", '- colour: "blue"', "### Cook\n\nWrite short recipes."])
      expect(readFileSync(markdown, "utf8")).toContain(text);
  });

  it("does not remove a user by mistake", async () => {
    const store = { folder: tempDir(), databaseUrl: await database() };
    await makeKey(store, "ana");
    await expect(operate(manageUsers, ["delete", "ana"], store)).rejects.toThrow(/--yes/);
    await expect(operate(manageUsers, ["delete", "nobody", "--yes"], store)).rejects.toThrow(/no user "nobody"/);
    expect(await isListed("ana", store)).toBe(true);
    await operate(manageUsers, ["delete", "ana", "--yes"], store);
    expect(await isListed("ana", store)).toBe(false);
  });

  it("gives a user of a configured key another key for the same vault", async () => {
    const databaseUrl = await database();
    const store = { folder: tempDir(), databaseUrl };
    const server = await testServer({ dataDir: store.folder, databaseUrl, apiKeys: ["an old key of a configuration"] });
    await server.json("PUT", "/preferences/colour", { value: "blue" });
    const { key } = await makeKey(store, userOfKey(server.key));
    server.key = key;
    expect(await server.json("GET", "/preferences/colour")).toMatchObject({ value: "blue" });
    expect((await operate(manageUsers, ["list"], store))[0]).toContain("(no name)  1 key");
  });
});

it("all of a user is removed under a running server, while others stay", async () => {
  const databaseUrl = await testDatabase();
  const { store, server, ana, bob } = await talkedTo(databaseUrl);
  expect(await rowsOf(databaseUrl, userOfName("ana"))).toMatchObject({ messages: 2, sessions: 1, api_keys: 1 });
  await operate(manageUsers, ["delete", "ana", "--yes"], store);
  await expect.poll(() => rowsOf(databaseUrl, userOfName("ana"))).toEqual({});
  expect(await rowsOf(databaseUrl, userOfName("bob"))).toMatchObject({ messages: 2, sessions: 1, api_keys: 1 });
  server.key = ana.key;
  expect((await server.request("GET", "/facts")).status).toBe(401);
  server.key = bob.key;
  expect((await server.json<{ sessions: unknown[] }>("GET", "/conversation/sessions")).sessions).toHaveLength(1);
});

it("a user's file is not removed under a server that has it open, but when that has ended", async () => {
  const { store, server, ana } = await talkedTo(undefined);
  const folder = (name: string) => join(store.folder, "users", userOfName(name), "vault.db");
  await expect(operate(manageUsers, ["delete", "ana", "--yes"], store)).rejects.toThrow(/open/);
  server.key = ana.key;
  expect((await server.request("GET", "/facts")).status).toBe(200);
  await server.app.close();
  await operate(manageUsers, ["delete", "ana", "--yes"], store);
  expect([existsSync(folder("ana")), existsSync(folder("bob"))]).toEqual([false, true]);
});

it("a user who is removed while an answer streams hears its end, and comes back to nothing", async () => {
  const databaseUrl = await testDatabase();
  const store = { folder: tempDir(), databaseUrl };
  const { key } = await makeKey(store, "ana");
  const words = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(" ");
  const backend = await pacedModel(words, { words: 1, ms: 6 });
  const server = await testServer({ databaseUrl, backend, apiKeys: [] });
  server.key = key;
  const response = await server.request("POST", "/chat/streaming/stream", { message: "Go" });
  await operate(manageUsers, ["delete", "ana", "--yes"], store);
  await response.text();
  await expect.poll(() => rowsOf(databaseUrl, userOfName("ana"))).toEqual({});
  server.key = (await makeKey(store, "ana")).key;
  expect((await server.json<{ sessions: unknown[] }>("GET", "/conversation/sessions")).sessions).toEqual([]);
});

it("users' secrets are read with the old key beside the new one, and with the new one alone once they were encrypted anew", async () => {
  const databaseUrl = await testDatabase();
  const store = { folder: tempDir(), databaseUrl };
  await makeKey(store, "ana");
  const { openForOperator } = await import("./operator-store.ts");
  const { silentLog } = await import("../testing/test-core.ts");
  const secretOf = async (...secretKeys: string[]) => {
    const opened = await openForOperator({ ...store, secretKeys, log: silentLog, print: () => undefined });
    onTestFinished(() => opened.close());
    return opened.secrets?.(userOfName("ana"));
  };
  await (await secretOf("old"))?.set("google", "token-1");
  expect(await (await secretOf("new", "old"))?.get("google")).toBe("token-1");
  await expect((await secretOf("new"))?.get("google")).rejects.toThrow(/FLOATBAR_SECRET_KEY/);
  await expect(operate(rotateSecrets, ["rotate"], { ...store, secretKeys: ["new"] })).rejects.toThrow(
    /None of the keys/,
  );
  const rotate = () => operate(rotateSecrets, ["rotate"], { ...store, secretKeys: ["new", "old"] });
  expect(await rotate()).toEqual([expect.stringContaining("Encrypted 1 anew")]);
  expect(await rotate()).toEqual([expect.stringContaining("Encrypted 0 anew")]);
  expect(await (await secretOf("new"))?.get("google")).toBe("token-1");
  await expect(operate(rotateSecrets, ["rotate"], { folder: tempDir(), databaseUrl: undefined })).rejects.toThrow(
    /DATABASE_URL/,
  );
  await expect(operate(manageKeys, ["revoke", "nothing"], store)).rejects.toThrow(/nothing/);
});
