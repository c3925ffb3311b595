import pg from "pg";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/chat/answer/cut-off.ts";
import { explainPostgresError } from "../core/vault/postgres/errors.ts";
import { phrase } from "../core/base/phrases.ts";
import { toHttpError } from "./errors.ts";
import { wireFault } from "./wire-faults.ts";

/** What PostgreSQL says in its own words, under one of its codes. */
function said(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('role "floatbar" of 10.0.0.7', 1, "error"), { code });
}

describe("a database that does not serve this server", () => {
  it.each([
    ["a login that is refused", "28000"],
    ["a wrong password", "28P01"],
    ["rights that were taken away", "42501"],
    ["a statement's time limit", "57014"],
    ["a shutdown", "57P01"],
    ["a disk of its own that fails", "58030"],
    ["a lock that was not had", "55P03"],
  ])("is one fault that passes, whatever it is: %s", (_, code) => {
    const { status, body } = toHttpError(said(code), "r1");
    expect([status, body]).toMatchObject([503, { error: { code: "provider_unavailable", retryable: true } }]);
    expect(JSON.stringify(body)).not.toMatch(/DATABASE_URL|10\.0\.0\.7|role/);
    expect(faultOf(explainPostgresError(said(code)))).toMatchObject({ code: "interrupted", retryable: true });
  });
});

it.each([
  ["no_text", phrase("model.no_text", { host: "10.0.0.7:9" }), "no_text"],
  ["interrupted", phrase("model.empty", { host: "10.0.0.7:9" }), "no_text"],
  ["interrupted", phrase("model.broke_off", { host: "10.0.0.7:9" }), "interrupted"],
])("an answer without words is one fault, and none tells where the model is: %s", (code, said, told) => {
  const fault = wireFault({ code, message: `10.0.0.7:9 ${code}`, retryable: true, phrase: said });
  expect(fault).toMatchObject({ code: told, retryable: true });
  expect(fault.message).not.toContain("10.0.0.7");
});
