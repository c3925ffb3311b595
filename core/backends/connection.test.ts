import { describe, expect, it } from "vitest";
import { BackendError, type BackendErrorCode, toErrorShape } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { ConnectionView } from "../contract/contract.ts";
import { Emitter } from "../contract/emitter.ts";
import type { Backend } from "./backend.ts";
import { Connection } from "./connection.ts";

const fault = (code: BackendErrorCode) => new BackendError(code, phrase("backend.refused", { host: "h", status: 1 }));

function watched(check: (signal: AbortSignal) => Promise<unknown> = async () => ({}), kind = "model") {
  const backend = { kind, label: "Some model", check } as unknown as Backend;
  const emitter = new Emitter();
  const told: ConnectionView[] = [];
  emitter.subscribe((event, payload) => {
    if (event === "connection.changed") told.push(payload as ConnectionView);
  });
  const reached: Backend[] = [];
  const connection = new Connection(emitter, (one) => reached.push(one));
  return { backend, told, reached, connection, statuses: () => told.map(({ status }) => status) };
}

describe("the connection to a backend", () => {
  it("is looked at when it is chosen, and told as it goes", async () => {
    const { connection, backend, statuses, reached, told } = watched();
    expect(connection.view).toMatchObject({ status: "connecting", backend: "" });
    await connection.watch(backend);
    expect(statuses()).toEqual(["connecting", "connected"]);
    expect(told[1]).toEqual(connection.view);
    expect(connection.view.backend).toBe("Some model");
    expect(reached).toEqual([backend]);
  });

  it.each([
    ["unauthorized", "unauthorized"],
    ["forbidden", "unauthorized"],
    ["rate_limited", "rate_limited"],
    ["unreachable", "offline"],
    ["timeout", "offline"],
    ["redirected", "offline"],
  ] as const)("tells %s as %s, by a look and by an answer that failed", async (code, status) => {
    const looked = watched(async () => Promise.reject(fault(code)));
    await looked.connection.watch(looked.backend);
    expect([looked.connection.view.status, looked.reached]).toEqual([status, []]);
    expect(looked.connection.view.detail).not.toBe("");
    const asked = watched();
    asked.connection.failed(asked.backend, toErrorShape(fault(code)));
    expect(asked.connection.view.status).toBe(status);
  });

  it("is off where a look fails in any other way, and as it was where an answer does", async () => {
    const looked = watched(async () => Promise.reject(fault("bad_response")));
    await looked.connection.watch(looked.backend);
    expect(looked.connection.view.status).toBe("offline");
    const asked = watched();
    await asked.connection.watch(asked.backend);
    asked.connection.failed(asked.backend, toErrorShape(fault("content_filtered")));
    expect(asked.connection.view.status).toBe("connected");
  });

  it("says what it says once, and again where anything of it is new", () => {
    const { connection, backend, told } = watched();
    connection.succeeded(backend);
    connection.succeeded(backend);
    expect(told).toHaveLength(1);
    connection.succeeded({ ...backend, label: "Another" });
    expect(told).toHaveLength(2);
    connection.failed(backend, toErrorShape(fault("rate_limited")));
    expect(told).toHaveLength(3);
  });

  it("forgets a look that another one has followed, whatever becomes of it", async () => {
    const first = Promise.withResolvers<unknown>();
    const { connection, backend, reached } = watched(() => first.promise);
    const looking = connection.watch(backend);
    const other = { ...backend, label: "Another", check: async () => ({}) } as unknown as Backend;
    await connection.watch(other);
    first.reject(fault("unauthorized"));
    await looking;
    expect([connection.view.status, connection.view.backend]).toEqual(["connected", "Another"]);
    expect(reached).toEqual([other]);
  });

  it("says nothing of a look that was stopped, or that settings have overtaken", async () => {
    for (const end of ["stop", "misconfigured"] as const) {
      const gate = Promise.withResolvers<unknown>();
      const { connection, backend, reached, statuses } = watched(() => gate.promise);
      const looking = connection.watch(backend);
      connection[end](fault("invalid_request"));
      const before = statuses();
      gate.resolve({});
      await looking;
      expect([reached, statuses()]).toEqual([[], before]);
      expect(connection.view.status).toBe(end === "stop" ? "connecting" : "offline");
    }
  });

  it("is never there without a model", () => {
    const { connection, backend } = watched(undefined, "offline");
    connection.succeeded(backend);
    expect(connection.view.status).toBe("offline");
  });
});
