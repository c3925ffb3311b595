import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";

/** A server of models whose API is below these paths, and nothing else. */
async function serverAt(...paths: readonly string[]) {
  const server = await startHttpServer((request, response) => {
    const isThere = paths.includes(request.url ?? "");
    response.writeHead(isThere ? 200 : 404, { "content-type": "application/json" });
    response.end(isThere ? '{"data":[{"id":"m1"}]}' : '{"detail":"Not Found"}');
  });
  onTestFinished(() => server.close());
  return server;
}

it("an address that was tried without its path is found, told, and works when it is kept", async () => {
  const server = await serverAt("/v1/models");
  const core = await testCore();
  for (const api_url of [server.url, `${server.url}/`, server.url.replace("http://", "")]) {
    const tried = await core.call("backends.try", { kind: "auto", api_url, api_key: null });
    expect(tried).toMatchObject({ models: ["m1"], model: "m1", api_url: `${server.url}/v1` });
  }
  const right = await core.call("backends.try", { kind: "auto", api_url: `${server.url}/v1`, api_key: null });
  expect(right.api_url).toBeNull();
});

it("an address near to which nobody is is told as it was", async () => {
  const server = await serverAt();
  const core = await testCore();
  const tried = await core.core.call("backends.try", { kind: "auto", api_url: server.url, api_key: null });
  expect(tried).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/no backend|nothing/) },
  });
});
