import { expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";

const SECRET = "My password is hunter22x! and the card 4111 1111 1111 1111";

it("a secret in a question is told before it is sent to another machine, and to none here", async () => {
  const core = await testCore();
  const tells = async (text: string, session_id: string | null = null) =>
    (await core.call("chat.tellsSecret", { session_id, text })).tells;
  // Offline nothing leaves.
  expect(await tells(SECRET)).toBe(false);
  await core.call("settings.save", { backend: "openai", api_url: "http://127.0.0.1:9/v1", api_key: "k" });
  expect(await tells(SECRET)).toBe(false);
  const { message } = await core.ask("Hello");
  // An address that documentation has for itself: nobody answers there.
  await core.call("settings.save", { backend: "openai", api_url: "http://192.0.2.1:9/v1", api_key: "k" });
  expect(await tells(SECRET)).toBe(true);
  expect(await tells(SECRET, message.session_id)).toBe(true);
  expect(await tells("What is a good password manager?")).toBe(false);
  expect(await tells("")).toBe(false);
});
