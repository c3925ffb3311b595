import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startFault } from "../base/start-fault.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { readSettings } from "./read-settings.ts";
import { testCore } from "../../testing/test-core.ts";

const KEY = "sk-very-secret-key-0815";

/** Every file below a folder as one text. */
function allBytes(dir: string, leaveOut: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== leaveOut)
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

describe("settings", () => {
  it("take a value from Settings first, then the environment, then the development default, then the built-in one", async () => {
    const plain = await testCore();
    expect((await plain.call("settings.get", {})).api_url).toMatchObject({ value: null, source: "default" });
    const development = await testCore({ isDevelopment: true });
    expect((await development.call("settings.get", {})).api_url).toMatchObject({
      value: "http://localhost:8000",
      source: "development",
    });
    const env = { FLOATBAR_API_URL: "http://127.0.0.1:1", FLOATBAR_API_KEY: "from-env" };
    const core = await testCore({ env, isDevelopment: true });
    expect(await core.call("settings.get", {})).toMatchObject({
      api_url: { value: "http://127.0.0.1:1", source: "environment" },
      api_key: { value: true, source: "environment" },
    });
    const saved = await core.call("settings.save", { api_url: "http://127.0.0.1:2", api_key: KEY });
    expect(saved).toMatchObject({
      api_url: { value: "http://127.0.0.1:2", source: "settings" },
      api_key: { value: true, source: "settings" },
    });
    const reset = await core.call("settings.save", { api_url: null, api_key: null });
    expect(reset).toMatchObject({ api_url: { source: "environment" }, api_key: { source: "environment" } });
  });

  it("survive a restart", async () => {
    const dataDir = tempDir();
    const first = await testCore({ dataDir });
    await first.call("settings.save", { model: "tiny-1", context_tokens: 500, theme: "dark" });
    await first.core.close();
    const second = await testCore({ dataDir });
    expect(await second.call("settings.get", {})).toMatchObject({
      model: { value: "tiny-1" },
      context_tokens: { value: 500, source: "settings" },
      theme: { value: "dark" },
    });
  });

  it("keep the key out of everything but the secret store, which only its owner can read", async () => {
    const core = await testCore({ env: { FLOATBAR_API_URL: "http://127.0.0.1:1" } });
    const view = await core.call("settings.save", { api_key: KEY });
    await core.ask("Hello");
    await core.core.close();
    expect(JSON.stringify(view)).not.toContain(KEY);
    expect(allBytes(core.dataDir, "secrets.json")).not.toContain(KEY);
    expect(readFileSync(join(core.dataDir, "secrets.json"), "utf8")).toContain(KEY);
    expect(statSync(join(core.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it.each(["{not json", "[]", '"text"'])("start with a broken file (%s): it is put aside and said", async (text) => {
    const dataDir = tempDir();
    writeFileSync(join(dataDir, "settings.json"), text);
    const core = await testCore({ dataDir });
    const { notice, theme } = await core.call("settings.get", {});
    expect(theme.source).toBe("default");
    expect(notice).toContain("set aside");
    const aside = readdirSync(dataDir).find((name) => name.startsWith("settings.json.broken"));
    expect(readFileSync(join(dataDir, aside ?? ""), "utf8")).toBe(text);
  });

  it("leave out what does not fit of a file, alone, and keep the file as it was aside", async () => {
    const dataDir = tempDir();
    const file = join(dataDir, "settings.json");
    const snippets = [
      { name: "ok", text: "one" },
      { name: "not ok", text: "two" },
      { name: "fine", text: "three" },
    ];
    const text = JSON.stringify({ theme: "purple", bar_width: 960, snippets, mcp_servers: { bad: 3 } });
    writeFileSync(file, text);
    const core = await testCore({ dataDir });
    const { notice, theme, bar_width, snippets: kept } = await core.call("settings.get", {});
    expect([theme.source, bar_width.value]).toEqual(["default", 960]);
    expect(kept.value.map(({ name }) => name)).toEqual(["ok", "fine"]);
    expect(notice).toMatch(/left out.*: theme, snippets, mcp_servers\.bad\. The file as it was/);
    const aside = readdirSync(dataDir).find((name) => name.startsWith("settings.json.broken"));
    expect(readFileSync(join(dataDir, aside ?? ""), "utf8")).toBe(text);
    await core.core.close();
    // It is said once, and nothing is put aside a second time.
    const again = await testCore({ dataDir });
    expect((await again.call("settings.get", {})).notice).toBeNull();
  });

  // As for one of another user's, which root may read, and so may a test.
  it("refuse a file that the system does not let anybody read, say so, and leave it where it is", async () => {
    const dataDir = tempDir();
    const file = join(dataDir, "settings.json");
    mkdirSync(file);
    const refused = await testCore({ dataDir }).catch((error: unknown) => error);
    expect(startFault(refused, dataDir)).toContain(`${file} is a folder`);
    expect(readdirSync(dataDir)).toEqual(["settings.json"]);
  });

  it("start all the same where what is left of a file cannot be written", () => {
    const file = join(tempDir(), "settings.json");
    writeFileSync(file, '{"theme":"purple","bar_width":960}');
    // A folder stands where the file as it was would be kept.
    mkdirSync(`${file}.broken-7`);
    expect(readSettings(file, 7)).toMatchObject({
      values: { bar_width: 960 },
      notice: { params: { names: "theme", file } },
    });
    expect(readFileSync(file, "utf8")).toContain("purple");
  });

  it("refuse an address that is none, and store nothing of the change", async () => {
    const core = await testCore();
    const result = await core.core.call("settings.save", { api_url: "htp:/oops", model: "x" });
    expect(result).toMatchObject({ ok: false, error: { field: "api_url" } });
    expect((await core.call("settings.get", {})).model.value).toBeNull();
  });

  it("start with an address in the environment that is none: offline, with the reason", async () => {
    const core = await testCore({ env: { FLOATBAR_API_URL: "nonsense" } });
    expect(await core.call("connection.get", {})).toMatchObject({ status: "offline" });
    expect(await core.core.call("chat.send", { session_id: null, text: "hi" })).toMatchObject({
      ok: false,
      error: { code: "invalid_request", field: "api_url" },
    });
  });
});

it("a settings file that an editor of Windows saved, with a mark of UTF-8 in front, is read as any other", async () => {
  const dataDir = tempDir();
  writeFileSync(join(dataDir, "settings.json"), '\uFEFF{"theme":"dark"}');
  const core = await testCore({ dataDir });
  expect(await core.call("settings.get", {})).toMatchObject({ theme: { value: "dark" }, notice: null });
});
