import { expect, it } from "vitest";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { Keyring } from "./keyring.ts";

it("a secret from before places were noted belongs to where it is used first, and to nowhere else after that", async () => {
  const secrets = new MemoryKeychain();
  await secrets.set("api-key", "k-1");
  const keyring = new Keyring(secrets);
  expect(await keyring.get("api-key", () => "https://a.example")).toBe("k-1");
  expect(await keyring.get("api-key", () => "https://b.example")).toBeNull();
  expect(await keyring.elsewhere("api-key", () => "https://b.example")).toBe("https://a.example");
  expect(await keyring.get("api-key", () => "https://a.example")).toBe("k-1");
});
