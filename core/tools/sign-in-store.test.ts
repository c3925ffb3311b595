import { expect, it } from "vitest";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { signInProvider } from "./sign-in-provider.ts";
import { SignInStore } from "./sign-in-store.ts";
import { WatchedTokens } from "./watched-tokens.ts";

const URL_ = "https://x.example/mcp";
const TOKENS = { access_token: "a", token_type: "Bearer", refresh_token: "r" };

it("what comes for a sign-in that was ended meanwhile is kept nowhere, and the next one keeps what is its own", async () => {
  const keychain = new MemoryKeychain();
  const store = new SignInStore(keychain, "x", URL_);
  const way = { state: "", url: "http://127.0.0.1/", open: () => undefined };
  const config = { url: URL_, headers: {} };
  const before = await signInProvider(config, store, way);
  await before.saveTokens(TOKENS);
  expect(keychain.secrets.size).toBe(1);
  await store.forget();
  await before.saveTokens({ ...TOKENS, access_token: "late" });
  expect(keychain.secrets.size).toBe(0);
  expect((await store.load()).tokens).toBeUndefined();
  const after = await signInProvider(config, store, way);
  await after.saveTokens(TOKENS);
  expect((await after.tokens())?.access_token).toBe("a");
});

it.each([
  ["a page that the network put there", Object.assign(new Response("<html>Log in</html>"), {}), true],
  ["the token itself, from where it moved", Response.json(TOKENS), false],
])("a token endpoint that leads elsewhere to %s is out: %#", async (_what, response, isOut) => {
  Object.defineProperty(response, "redirected", { value: true });
  Object.defineProperty(response, "clone", { value: () => new Response(response.body) });
  const watched = new WatchedTokens(
    async () => response,
    async () => undefined,
  );
  await watched.fetch(URL_, { method: "POST", body: new URLSearchParams({ grant_type: "refresh_token" }) });
  expect([watched.outage !== undefined, watched.isRefused]).toEqual([isOut, false]);
});
