import { expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";

it("keeps what was written in a panel until it is saved or discarded, apart from drafts of chats", async () => {
  const core = await testCore();
  const draft = { instructions: "Rhyme, please.", theme: "dark", api_url: null };
  await core.call("drafts.keepPanel", { panel: "settings", draft });
  await core.call("drafts.set", { session_id: null, text: "half a thought" });
  expect(await core.call("drafts.panel", { panel: "settings" })).toEqual({ draft });
  expect(await core.call("drafts.panel", { panel: "presets" })).toEqual({ draft: null });
  expect(await core.call("drafts.get", { session_id: null })).toEqual({ text: "half a thought" });
  await core.call("drafts.keepPanel", { panel: "settings", draft: null });
  expect(await core.call("drafts.panel", { panel: "settings" })).toEqual({ draft: null });
});

it("keeps no key of a panel's draft in the vault, and no list with an entry taken out of it", async () => {
  const core = await testCore();
  const backend = { id: "second", name: "Second", api_key: "sk-typed-second", env: { TOKEN: "sk-typed-env" } };
  const draft = {
    model: "tiny-1",
    api_key: "sk-typed-first",
    proxy: "http://me:hunter2@proxy.example:3128",
    backends: [backend],
    snippets: [
      { name: "sig", text: "Best wishes" },
      { name: "key", text: "sk-proj-Zq8vK2mW4nB7xR1tY6uL9pD3" },
    ],
  };
  await core.call("drafts.keepPanel", { panel: "settings", draft });
  const kept = { model: "tiny-1", backends: [{ id: "second", name: "Second" }] };
  expect(await core.call("drafts.panel", { panel: "settings" })).toEqual({ draft: kept });
});
