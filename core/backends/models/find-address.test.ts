import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
import { systemClock } from "../../base/clock.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { withScheme } from "../../base/pasted.ts";
import { baseAddress, candidates, findAddress, tellingAddress } from "./find-address.ts";
import { ModelBackend } from "./model-backend.ts";
import { must } from "../../../testing/must.ts";
import { findVendor } from "./vendors.ts";

type Reply = { status: number; body: string; location?: string };
const MODELS = JSON.stringify({ data: [{ id: "m1" }] });

function modelAt(url: URL) {
  const vendor = must(findVendor("openai"));
  return new ModelBackend({ vendor, url, apiKey: "k", model: "m1", deadlines: DEFAULT_DEADLINES, clock: systemClock });
}

/** What is found from a path of a server that answers at these paths alone. */
async function foundFrom(path: string, replies: Readonly<Record<string, Reply>>) {
  const server = await startHttpServer((request, response) => {
    const { status, body, location } = replies[request.url ?? ""] ?? { status: 404, body: "<h1>Not here</h1>" };
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  onTestFinished(() => server.close());
  const found = await findAddress(
    new URL(`${server.url}${path}`),
    { authorization: "Bearer k" },
    new AbortController().signal,
  );
  return { found: found && { ...found, url: found.url.replace(server.url, "") }, server };
}

it("where a proxy refuses everybody, it is asked once", async () => {
  const server = await startHttpServer((_request, response) => {
    asked += 1;
    response.writeHead(407, { "proxy-authenticate": "Basic" });
    response.end();
  });
  let asked = 0;
  onTestFinished(() => server.close());
  expect(await findAddress(new URL(`${server.url}/v1`), {}, new AbortController().signal)).toBeUndefined();
  expect(asked).toBe(1);
});

describe("an address that was pasted", () => {
  it.each([
    ["/v1/chat/completions", "/v1"],
    ["/v1/chat/completions/", "/v1"],
    ["/v1/responses?x=1#y", "/v1"],
    ["/v1beta/models/gemini:streamGenerateContent", "/v1beta"],
    ["/api/chat", "/"],
    ["//v1//", "/v1"],
    ["/my/models-of-mine", "/my/models-of-mine"],
    ["/openai/v1/responses", "/openai/v1"],
    [
      "/openai/deployments/mine/chat/completions?api-version=2024-10-21",
      "/openai/deployments/mine?api-version=2024-10-21",
    ],
    ["/models/chat/completions?api-version=2024-05-01-preview", "/models?api-version=2024-05-01-preview"],
    ["/models?api-version=2024-05-01-preview", "/models?api-version=2024-05-01-preview"],
  ])("loses what is no base address: %s", (path, base) => {
    expect(baseAddress(new URL(`https://api.example.com${path}`)).href).toBe(`https://api.example.com${base}`);
  });
});

it.each([
  ["localhost:11434", "http://localhost:11434"],
  ["127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1"],
  ["192.168.1.5", "http://192.168.1.5"],
  ["nas.local", "http://nas.local"],
  ["workstation:8080", "http://workstation:8080"],
  ["[::1]:8080", "http://[::1]:8080"],
  ["api.example.com/v1", "https://api.example.com/v1"],
  ["api.example.com:443", "https://api.example.com:443"],
  ["http://api.example.com", "http://api.example.com"],
  ["hello", undefined],
  ["hello there", undefined],
  ["sk-abc_def", undefined],
])("an address without a scheme gets the likely one: %s", (text, address) => {
  expect(withScheme(text)).toBe(address);
});

it("a version that an address needs is kept, and sent with each question and list", async () => {
  const url = new URL("https://api.example.com/openai/deployments/d/chat/completions?api-version=1&x=2");
  expect(baseAddress(url).href).toBe("https://api.example.com/openai/deployments/d?api-version=1");
  const asked: string[] = [];
  const server = await startHttpServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(
      request.method === "GET" ? MODELS : '{"choices":[{"message":{"content":"Yes."},"finish_reason":"stop"}]}',
    );
  });
  onTestFinished(() => server.close());
  const { signal } = new AbortController();
  const backend = modelAt(new URL(`${server.url}/openai?api-version=1`));
  await backend.check(signal);
  expect(await backend.read("Read.", "Text", signal)).toMatchObject({ text: "Yes." });
  expect(asked).toEqual(["/openai/models?api-version=1", "/openai/chat/completions?api-version=1"]);
});

it.each([
  [307, "/v1/chat/completions/", true],
  [308, "/v1/chat/completions/", true],
  [301, "/v2/chat/completions", true],
  [307, "//127.0.0.2/v1/chat/completions", false],
  [302, "/login", false],
])(
  "a redirect (%i) to %s is followed only where it lasts and leads to the same server",
  async (status, location, isFollowed) => {
    const asked: string[] = [];
    const server = await startHttpServer((request, response, body) => {
      asked.push(`${request.method} ${request.url} ${body === "" ? "empty" : "full"}`);
      if (request.url === "/v1/chat/completions") return void response.writeHead(status, { location }).end();
      response.end('{"choices":[{"message":{"content":"Yes."},"finish_reason":"stop"}]}');
    });
    onTestFinished(() => server.close());
    const reading = modelAt(new URL(`${server.url}/v1`)).read("Read.", "Text", new AbortController().signal);
    const told = await reading.then(
      ({ text }) => text,
      (error: { code: string }) => error.code,
    );
    expect(told).toBe(isFollowed ? "Yes." : "redirected");
    expect(asked.slice(1)).toEqual(isFollowed ? [`POST ${location} full`] : []);
  },
);

it("a server that does not encrypt is said to be one", async () => {
  const server = await startHttpServer((_request, response) => void response.end(MODELS));
  onTestFinished(() => server.close());
  const asked = modelAt(new URL(`${server.url.replace("http:", "https:")}/v1`)).check(new AbortController().signal);
  await expect(asked).rejects.toMatchObject({ code: "unreachable", phrase: { key: "tls.speaks_plain" } });
});

describe("addresses near another", () => {
  it("begin with the one that was given, and stay on its host", () => {
    const near = candidates(new URL("https://api.example.com/v1/chat/completions"));
    expect(near[0]).toBe("https://api.example.com/v1");
    expect(near.every((one) => new URL(one).origin === "https://api.example.com")).toBe(true);
    expect(new Set(near).size).toBe(near.length);
  });

  it("are tried with encryption, too, where the one that was given has none", () => {
    expect(candidates(new URL("http://nas.local:8080/v1"))).toContain("https://nas.local:8080/v1");
  });

  it("are tried without encryption on this machine alone", () => {
    expect(candidates(new URL("https://localhost:1234/v1"))).toContain("http://localhost:1234/v1");
    expect(candidates(new URL("https://example.com/v1")).some((one) => one.startsWith("http:"))).toBe(false);
  });
});

describe("the API near an address", () => {
  const models = { status: 200, body: MODELS };

  it.each([
    ["", "/v1"],
    ["/v1/chat/completions", "/v1"],
    ["/docs", "/api/v1"],
    ["/api", "/v1"],
    ["", "/openai/v1"],
  ])("is found from %j under %s", async (path, base) => {
    const { found } = await foundFrom(path, { [`${base}/models`]: models });
    expect(found).toEqual({ url: base, speaks: "chat" });
  });

  it("is the nearest of several", async () => {
    const { found } = await foundFrom("/openai/v1", { "/v1/models": models, "/openai/v1/models": models });
    expect(found?.url).toBe("/openai/v1");
  });

  it("is a FloatBar backend where that says what it can", async () => {
    const body = JSON.stringify({ stateful: true });
    const { found } = await foundFrom("/v1", { "/api/v2/capabilities": { status: 200, body } });
    expect(found).toEqual({ url: "", speaks: "floatbar" });
  });

  it("is right also where it wants another key", async () => {
    const refusal = { status: 401, body: JSON.stringify({ error: "no such key" }) };
    expect((await foundFrom("", { "/v1/models": refusal })).found).toEqual({ url: "/v1", speaks: "chat" });
  });

  it("is where most have it, where all is refused without a key, and at a path that was given", async () => {
    const refusal = { status: 401, body: JSON.stringify({ error: "no such key" }) };
    const all = { "/models": refusal, "/v1/models": refusal, "/openai/models": refusal };
    expect((await foundFrom("", all)).found).toEqual({ url: "/v1", speaks: "chat" });
    expect((await foundFrom("/openai", all)).found).toEqual({ url: "/openai", speaks: "chat" });
  });

  it("is a FloatBar backend that refuses the key after one question, since wrong keys are counted there", async () => {
    const error = { code: "unauthorized", message: "Send a valid API key.", retryable: false };
    const { found, server } = await foundFrom("", { "/models": { status: 401, body: JSON.stringify({ error }) } });
    expect(found).toEqual({ url: "", speaks: "floatbar" });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["a web page", { status: 200, body: "<html></html>" }],
    ["another list", { status: 200, body: JSON.stringify({ status: "up" }) }],
    ["a page that asks who one is", { status: 401, body: "<html></html>" }],
    ["an error", { status: 500, body: MODELS }],
  ])("is not %s", async (_, reply) => {
    expect((await foundFrom("", { "/v1/models": reply })).found).toBeUndefined();
  });

  it("is not looked for where another address leads: the key stays with the host", async () => {
    const other = await startHttpServer((_, response) => void response.end(MODELS));
    onTestFinished(() => other.close());
    const { found } = await foundFrom("", {
      "/v1/models": { status: 307, body: "", location: `${other.url}/v1/models` },
    });
    expect(found).toBeUndefined();
    expect(other.requests).toEqual([]);
  });
});

it.each([
  [
    "/openai/deployments/mine/chat/completions",
    "2024-10-21",
    "/openai/deployments/mine?api-version=2024-10-21",
    "chat",
  ],
  ["/openai/responses", "2025-04-01-preview", "/openai?api-version=2025-04-01-preview", "responses"],
  ["/models/chat/completions", "2024-05-01-preview", "/models?api-version=2024-05-01-preview", "chat"],
])("%s answers under its version alone, and is asked with it", async (path, version, url, speaks) => {
  const call = `${path}?api-version=${version}`;
  const { found } = await foundFrom(call, {
    [call]: { status: 400, body: '{"error":{"message":"input is missing"}}' },
  });
  expect(found).toEqual({ url, speaks });
  const told = tellingAddress({ url: `https://box.example${url}`, speaks: speaks as "chat" });
  expect(baseAddress(new URL(told)).href).toBe(`https://box.example${url}`);
});

it("a deployment of Azure is its own model", async () => {
  const server = await startHttpServer((_, response) => void response.writeHead(404).end("{}"));
  onTestFinished(() => server.close());
  const backend = modelAt(new URL(`${server.url}/openai/deployments/my%20gpt?api-version=1`));
  expect((await backend.check(new AbortController().signal)).models).toEqual(["my gpt"]);
});
