import { ProtocolError, SdkError, SdkErrorCode, SdkHttpError } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { phrase } from "../base/phrases.ts";
import { startFault } from "./start-faults.ts";
import type { Way } from "./mcp-transport.ts";
import { ToolServerError } from "./tool-server-error.ts";

const open = () => {
  throw new Error("Nothing is opened here.");
};
const URL_OF_IT = new URL("https://tools.example/mcp");
const address: Way = { kind: "http", url: URL_OF_IT, open };
const program = (command: string, cwd?: string): Way => ({ kind: "process", command, cwd, open });
const coded = (code: string) => Object.assign(new Error(`spawn ${code}`), { code });
const answered = (status: number, text: string, message = `HTTP ${status}`) =>
  new SdkHttpError(SdkErrorCode.ClientHttpNotImplemented, message, { status, text });

function faultOf(error: unknown, way: Way | undefined, written = "") {
  return startFault(error, "x", way ? [way] : [], written);
}

describe("a program that cannot be started", () => {
  it.each([
    ["npx", "Node.js (https://nodejs.org)"],
    ["node", "Node.js (https://nodejs.org)"],
    ["NPM.cmd", "Node.js (https://nodejs.org)"],
    ["bunx", "Bun (https://bun.sh)"],
    ["uvx.exe", "uv (https://docs.astral.sh/uv)"],
    ["uv", "uv (https://docs.astral.sh/uv)"],
    ["python", "Python (https://www.python.org)"],
    ["python3", "Python (https://www.python.org)"],
    ["docker", "Docker (https://docs.docker.com/get-started/get-docker)"],
  ])("is told what brings it: %s", async (command, what) => {
    expect(await faultOf(coded("ENOENT"), program(command))).toEqual(phrase("tools.no_runtime", { command, what }));
  });

  it("is named where nobody knows what brings it, or where its folder is not there", async () => {
    const command = "npx.sh";
    expect(await faultOf(coded("ENOENT"), program(command))).toEqual(phrase("tools.no_program", { command }));
    const folder = `${tempDir()}/none`;
    expect(await faultOf(coded("ENOENT"), program("npx", folder))).toEqual(phrase("tools.no_folder", { folder }));
    expect(await faultOf(coded("ENOENT"), program("npx", tempDir()))).toMatchObject({ key: "tools.no_runtime" });
  });

  it.each(["EACCES", "EPERM"])("may not be run: %s", async (code) => {
    expect(await faultOf(coded(code), program("a"))).toEqual(phrase("tools.program_forbidden", { command: "a" }));
  });

  it("goes with what it wrote, or what it answered", async () => {
    const way = program("a");
    expect(await faultOf(coded("EPIPE"), way, "It broke.")).toEqual(phrase("tools.server_unstarted", {}, "It broke."));
    expect(await faultOf(new ProtocolError(-32_000, "No licence."), way, "It broke.")).toEqual(
      phrase("tools.server_unstarted", {}, "No licence."),
    );
  });
});

describe("a server at an address that cannot be reached", () => {
  it.each([
    ["Redirect to https://new.example/mcp not followed", "https://new.example/mcp"],
    ["Not here; try https://b.example/mcp as the endpoint", "https://b.example/mcp"],
  ])("is told where it went: %s", async (words, target) => {
    expect(await faultOf(new Error(words), address)).toEqual(phrase("tools.redirects_away", { target }));
  });

  it.each([
    [200, "<html><title>Welcome</title></html>", phrase("tools.web_page", {}, "Welcome")],
    [404, "<html><title>Welcome</title></html>", phrase("tools.web_page", {}, "Welcome")],
    [403, '{"message":"You may not."}', phrase("tools.forbidden", {}, "You may not.")],
    [501, '{"message":"Not that."}', phrase("tools.not_mcp", {}, "Not that.")],
    [405, '{"message":"Not that."}', phrase("tools.not_mcp", {}, "Not that.")],
    [400, '{"jsonrpc":"2.0","error":{"code":1,"message":"Old."}}', phrase("tools.server_unstarted", {}, "Old.")],
    [400, '{"error":{"code":1,"message":"Old."}}', phrase("tools.not_mcp", {}, "Old.")],
    [403, '{"jsonrpc":"2.0","error":{"code":1}}', phrase("tools.forbidden", {}, undefined)],
    [500, '{"message":"It broke."}', phrase("tools.http_failed", { name: "x", status: 500 }, "It broke.")],
    [503, "<html><title>Away</title></html>", phrase("tools.http_failed", { name: "x", status: 503 }, "Away")],
  ])("is told what it answered: %i %s", async (status, body, words) => {
    expect(await faultOf(answered(status, body), address)).toMatchObject({ key: words.key, params: words.params });
    expect((await faultOf(answered(status, body), address)).theirs).toBe(words.theirs);
  });

  it("is told in its own words, as unreachable, or as not started", async () => {
    expect(await faultOf(new ProtocolError(-32_000, "No licence."), address)).toEqual(
      phrase("tools.server_unstarted", {}, "No licence."),
    );
    expect(await faultOf(coded("ECONNREFUSED"), address)).toEqual(phrase("tools.unreachable"));
    expect(await faultOf(new Error("odd"), address)).toEqual(phrase("tools.server_unstarted"));
    expect(await faultOf(new Error("odd"), { ...address, kind: "sse" })).toEqual(phrase("tools.server_unstarted"));
  });
});

it("is told in seconds how long a server was waited for, with what it wrote", async () => {
  const late = new SdkError(SdkErrorCode.RequestTimeout, "late", { timeout: 89_600 });
  for (const way of [address, program("a")])
    expect(await faultOf(late, way, "Loading.")).toEqual(phrase("tools.start_slow", { seconds: 90 }, "Loading."));
  const own = phrase("tools.quitting");
  expect(await faultOf(new ToolServerError(own), program("a"))).toBe(own);
  expect(await faultOf(new Error("odd"), undefined)).toEqual(phrase("tools.server_unstarted"));
});
