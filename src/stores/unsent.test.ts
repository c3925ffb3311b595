import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useApp } from "./app-store.ts";
import { forgetUnsent, handOnUnsent, hasUnsent, keepUnsent } from "./unsent.ts";

const before = useApp.getState();
let stored: Map<string, string>;
let drafts: unknown[];

function page(face: string, is_encrypted: boolean): void {
  useApp.setState({ info: { face } as typeof before.info, vault: { is_encrypted } as typeof before.vault });
}

beforeEach(() => {
  stored = new Map();
  drafts = [];
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
  const call = async (_name: string, input: unknown) => ({ ok: drafts.push(input) > 0, value: { ok: true } });
  vi.stubGlobal("window", { floatbar: { call } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  useApp.setState(before, true);
});

it("hands on what did not reach the core, each text to its chat, and keeps it no longer", async () => {
  page("browser", false);
  keepUnsent(null, "for a new chat");
  keepUnsent("session_1", "older");
  keepUnsent("session_1", "newer");
  expect(hasUnsent()).toBe(true);
  await handOnUnsent();
  expect(drafts).toEqual([
    { session_id: null, text: "for a new chat" },
    { session_id: "session_1", text: "newer" },
  ]);
  expect(stored.size).toBe(0);
});

it("lets go of what the core has meanwhile, and of nothing else", async () => {
  page("browser", false);
  keepUnsent(null, "old");
  keepUnsent("session_1", "stays");
  forgetUnsent(null);
  await handOnUnsent();
  expect(drafts).toEqual([{ session_id: "session_1", text: "stays" }]);
});

it.each([
  ["electron", false],
  ["browser", true],
])("keeps nothing in %s where the vault's encryption is %s", (face, isEncrypted) => {
  page(face, isEncrypted);
  keepUnsent(null, "a secret thought");
  expect(stored.size).toBe(0);
});
