import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { FileSecretStore } from "./secrets.ts";
import { API_KEY, envName, keyName, mcpSecret } from "./secret-names.ts";

const inFolder = (...path: string[]) => join(tempDir(), ...path);

describe("secrets in a file", () => {
  it("are given back to whoever opens the file again, and null stands for none", async () => {
    const file = inFolder("secrets.json");
    const store = new FileSecretStore(file);
    expect(await store.get("a")).toBeNull();
    expect(existsSync(file)).toBe(false);
    await store.set("a", "one");
    await store.set("b", "two");
    await store.set("a", "three");
    const again = new FileSecretStore(file);
    expect([await again.get("a"), await again.get("b"), await again.get("c")]).toEqual(["three", "two", null]);
  });

  it("are removed one by one", async () => {
    const file = inFolder("secrets.json");
    const store = new FileSecretStore(file);
    await store.set("a", "one");
    await store.set("b", "two");
    await store.set("a", null);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ b: "two" });
    expect(await store.get("a")).toBeNull();
  });

  it.skipIf(process.platform === "win32")(
    "are for their owner's eyes alone, the folder too, whatever a file had before",
    async () => {
      const file = inFolder("deep", "folder", "secrets.json");
      const store = new FileSecretStore(file);
      await store.set("a", "one");
      const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
      expect([mode(file), mode(join(file, "..")), mode(join(file, "..", ".."))]).toEqual(["600", "700", "700"]);
      chmodSync(file, 0o644);
      await store.set("b", "two");
      expect(mode(file)).toBe("600");
    },
  );

  it("are not begun anew where the file cannot be read", async () => {
    const file = inFolder("secrets.json");
    writeFileSync(file, "{ broken");
    const store = new FileSecretStore(file);
    await expect(store.get("a")).rejects.toThrow(SyntaxError);
    await expect(store.set("a", "one")).rejects.toThrow(SyntaxError);
    expect(readFileSync(file, "utf8")).toBe("{ broken");
    const folder = inFolder("secrets.json");
    mkdirSync(folder);
    await expect(new FileSecretStore(folder).get("a")).rejects.toMatchObject({
      code: "secrets_unreadable",
      message: expect.stringContaining(`${folder} is a folder`),
    });
  });

  it("say where they are", () => {
    const file = inFolder("secrets.json");
    expect(new FileSecretStore(file).description).toContain(file);
    expect(new FileSecretStore(file).place).toMatchObject({ key: "place.file", params: { file } });
  });

  it("have a name of their own for each backend, agent and tool server", () => {
    expect([API_KEY, keyName("b1"), envName("b1"), mcpSecret("b1")]).toEqual([
      "api_key",
      "api_key.b1",
      "env.b1",
      "mcp.b1",
    ]);
  });
});
