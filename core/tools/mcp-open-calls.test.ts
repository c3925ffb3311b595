import { describe, expect, it } from "vitest";
import { OpenCalls } from "./mcp-open-calls.ts";

const request = (id: number | string) => ({ jsonrpc: "2.0", id, method: "tools/call" }) as const;
const result = (id: number | string) => ({ jsonrpc: "2.0", id, result: {} }) as const;
const cancelled = (requestId: unknown, reason?: unknown) => ({
  jsonrpc: "2.0" as const,
  method: "notifications/cancelled",
  params: { requestId, ...(reason === undefined ? {} : { reason }) } as Record<string, unknown>,
});

function open(...ids: number[]) {
  const calls = new OpenCalls();
  for (const id of ids) calls.sent(request(id));
  return calls;
}

describe("the calls that a server has not answered yet", () => {
  it("are open until it answers or we cancel them", () => {
    const calls = open(1, 2, 3);
    calls.sent({ jsonrpc: "2.0", method: "notifications/initialized" });
    expect(calls.heard(result(2))).toEqual([result(2)]);
    expect(calls.ids).toEqual([1, 3]);
    calls.sent(cancelled(1));
    expect(calls.ids).toEqual([3]);
    calls.sent({ jsonrpc: "2.0", method: "notifications/cancelled" });
    calls.heard({ jsonrpc: "2.0", method: "notifications/progress", params: { progressToken: 3, progress: 1 } });
    expect(calls.ids).toEqual([3]);
  });

  it("end where the server cancels them, with the reason that it gives", () => {
    const calls = open(1, 2, 3);
    expect(calls.heard(cancelled(1, "Too busy."))).toEqual([
      { jsonrpc: "2.0", id: 1, error: { code: -32_000, message: "Too busy." } },
    ]);
    expect(calls.heard(cancelled(2))).toEqual([
      { jsonrpc: "2.0", id: 2, error: { code: -32_000, message: "The server cancelled the call." } },
    ]);
    expect(calls.ids).toEqual([3]);
    expect(calls.heard(cancelled(1))).toEqual([cancelled(1)]);
    for (const other of [cancelled("3"), cancelled(99), cancelled(undefined)])
      expect(calls.heard(other)).toEqual([other]);
    expect(calls.ids).toEqual([3]);
  });

  it("go on where what the server cancels is what it asked itself under the same number, until that is answered", () => {
    const calls = open(1);
    expect(calls.heard(request(1))).toEqual([request(1)]);
    expect(calls.heard(cancelled(1))).toEqual([cancelled(1)]);
    expect(calls.ids).toEqual([1]);
    calls.sent(result(1));
    expect(calls.heard(cancelled(1))).toEqual([expect.objectContaining({ id: 1, error: expect.anything() })]);
    expect(calls.ids).toEqual([]);
  });
});
