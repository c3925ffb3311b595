import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../../testing/http-server.ts";
import { askServer } from "./ask-server.ts";

const asked = { method: "POST", body: "{}", headers: { "x-api-key": "k", "anthropic-version": "2023-06-01" } };

/** A server that lets in who shows its key in this header. */
async function takingIn(header: string, wrong = 401) {
  const server = await startHttpServer(({ headers }, response) => {
    const isKnown = header === "x-api-key" ? headers[header] === "k" : headers[header] === "Bearer k";
    response.writeHead(isKnown ? 200 : headers[header] === undefined ? 401 : wrong).end(isKnown ? "yes" : "no");
  });
  onTestFinished(() => server.close());
  return server;
}

it("shows a key as a bearer's where a gateway takes none under Anthropic's name, and remembers it", async () => {
  const server = await takingIn("authorization");
  for (let turn = 0; turn < 2; turn += 1) expect(await (await askServer(server.url, asked)).text()).toBe("yes");
  expect(server.requests.map(({ headers }) => [headers["x-api-key"], headers.authorization])).toEqual([
    ["k", undefined],
    [undefined, "Bearer k"],
    [undefined, "Bearer k"],
  ]);
});

it("asks once where the key is taken as it is", async () => {
  const server = await takingIn("x-api-key");
  expect(await (await askServer(server.url, asked)).text()).toBe("yes");
  expect(server.requests).toHaveLength(1);
});

it("tells the first refusal where the key is wrong either way, and shows a key under other names once", async () => {
  const server = await takingIn("authorization", 403);
  const wrong = { ...asked, headers: { "x-api-key": "wrong" } };
  expect((await askServer(server.url, wrong)).status).toBe(401);
  expect(server.requests).toHaveLength(2);
  expect((await askServer(server.url, { headers: { authorization: "Bearer no" } })).status).toBe(403);
  expect(server.requests).toHaveLength(3);
});
