import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { generateSync } from "json-schema-faker";
import { describe, expect, it } from "vitest";
import { wireEvent } from "../core/protocol.ts";
import { clientTypes, openApiDocument } from "../scripts/openapi.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { eventsIn, testServer } from "../testing/test-server.ts";
import { random } from "../testing/random.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog } from "../testing/test-core.ts";
import type { ServerOptions } from "./options.ts";
import { manageKeys } from "./keys.ts";

const ROOT = join(import.meta.dirname, "..");
/** `FLOATBAR_FUZZ=200` for a long run; `FLOATBAR_FUZZ_SEED` repeats one. */
const ROUNDS = Number(process.env.FLOATBAR_FUZZ ?? 3);
const SEED = Number(process.env.FLOATBAR_FUZZ_SEED ?? 1);

type Schema = Record<string, unknown>;
interface Operation {
  "x-endless"?: boolean;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** What breaks programs: wrong types, wrong sizes, syntax of other languages, and what only looks like text. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  2 ** 53,
  "",
  " ",
  "\0",
  "\uD800",
  "\u202Eevil",
  "'; DROP TABLE messages; --",
  "../../etc/passwd",
  "%00%2e%2e",
  "__proto__",
  "constructor",
  "{{7*7}}",
  "x".repeat(5000),
  "🧑‍🚀".repeat(300),
  [],
  {},
  [[[[]]]],
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { constructor: { prototype: {} } },
];

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const isEvent = (data: { type: string }) => data.type === "listening" || wireEvent.safeParse(data).success;

/** As much of what has no end as comes at once; all of a refusal. */
async function beginning(response: Response): Promise<string> {
  if (!response.ok) return response.text();
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

describe("the OpenAPI document", () => {
  it("and the client's types are what the server says now", async () => {
    const document = await openApiDocument();
    expect(JSON.parse(readFileSync(join(ROOT, "docs", "openapi.json"), "utf8"))).toEqual(document);
    expect(readFileSync(join(ROOT, "testing", "client", "paths.ts"), "utf8")).toBe(await clientTypes(document));
  });
});

const STORES: readonly (readonly [string, () => Promise<Partial<ServerOptions>>])[] = [
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ databaseUrl: await testDatabase() })],
];

describe.each(STORES)("whatever is sent, on %s", (name, options) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere(
    `is answered as the document says, and never with an internal error, ${ROUNDS} times each`,
    async () => {
      const dataDir = tempDir();
      const more = await options();
      const server = await testServer({ ...more, dataDir, answerTimeoutMs: 5000 });
      let key = "";
      const keys = { folder: dataDir, databaseUrl: more.databaseUrl, log: silentLog };
      await manageKeys(["create", "--user", "root", "--admin"], {
        ...keys,
        print: (line) => (key = line.split("\n")[1] ?? ""),
      });
      const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, Operation>>;
        components: { schemas: Record<string, Schema> };
      };
      const ajv = new Ajv2020({ strict: false, allErrors: false });
      addFormats.default(ajv);
      const validators = new Map<Schema, ValidateFunction>();
      const validatorOf = (schema: Schema) => {
        const known = validators.get(schema) ?? ajv.compile({ ...schema, components: document.components });
        validators.set(schema, known);
        return known;
      };
      const next = random(SEED);
      let seed = SEED;
      const make = (schema: Schema): unknown => {
        seed += 1;
        return generateSync(
          { ...schema, components: document.components },
          { seed, optionalsProbability: next(), maxItems: 3 },
        );
      };
      const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)] as Item;
      /** Something that was made by a schema, with something odd in a place or two. */
      const bent = (value: unknown): unknown => {
        if (next() < 0.2 || typeof value !== "object" || value === null) return pick(ODD);
        const keys = Object.keys(value);
        if (Array.isArray(value) || keys.length === 0) return pick(ODD);
        const key = pick(keys);
        return { ...value, [key]: next() < 0.5 ? pick(ODD) : bent((value as Schema)[key]) };
      };
      /** Ids that earlier answers told, so that some requests find something. */
      const ids = new Map<string, string>();
      const seen = new Map<string, Set<number>>();

      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [template, methods] of Object.entries(document.paths)) {
          for (const [method, operation] of Object.entries(methods)) {
            const isOdd = round % 2 === 1;
            const text = (schema: Schema) => asText(isOdd && next() < 0.5 ? pick(ODD) : make(schema));
            const query = new URLSearchParams();
            const headers: Record<string, string> = { "x-api-key": key };
            let path = template;
            for (const { name: parameter, in: place, schema, required } of operation.parameters ?? []) {
              if (place === "path") {
                const known = next() < 0.6 ? ids.get(parameter) : undefined;
                path = path.replace(
                  `{${parameter}}`,
                  encodeURIComponent((known ?? text(schema)).toWellFormed() || "x"),
                );
              } else if (required === true || next() < 0.5) {
                if (place === "query") query.append(parameter, text(schema));
                else
                  headers[parameter] = text(schema)
                    .replace(/[^\x21-\x7E]/g, "")
                    .slice(0, 300);
              }
            }
            const bodySchema = operation.requestBody?.content["application/json"].schema;
            const made = bodySchema && make(bodySchema);
            const body = bodySchema && JSON.stringify(isOdd ? bent(made) : made);
            const response = await fetch(`${server.url}${path}?${query.toString()}`, {
              method,
              headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
              ...(body === undefined ? {} : { body }),
            });
            const answer = operation["x-endless"] ? await beginning(response) : await response.text();
            const where = `seed ${SEED}, round ${round}: ${method} ${path.slice(0, 200)}?${query.toString().slice(0, 200)} ${body?.slice(0, 500) ?? ""} -> ${response.status} ${answer.slice(0, 500)}`;
            const told = seen.get(`${method} ${template}`) ?? new Set();
            seen.set(`${method} ${template}`, told.add(response.status));
            expect(answer, where).not.toMatch(/"internal"|node_modules|at \w+ \(|SQLITE|sqlstate/i);
            expect(response.status, where).not.toBe(500);
            const described =
              operation.responses[String(response.status)] ?? operation.responses[`${String(response.status)[0]}XX`];
            expect(described, where).toBeDefined();
            const type = response.headers.get("content-type")?.split(";")[0] ?? "";
            const schema = described?.content?.[type]?.schema;
            if (type === "text/event-stream") {
              for (const { data } of eventsIn(answer)) expect(isEvent(data), where).toBe(true);
            } else if (type === "application/json") {
              const parsed = JSON.parse(answer) as Record<string, unknown>;
              const isValid = validatorOf(schema ?? {})(parsed);
              expect(schema, where).toBeDefined();
              expect(isValid, `${where} ${JSON.stringify(validatorOf(schema ?? {}).errors)}`).toBe(true);
              for (const [field, value] of Object.entries(parsed))
                if (/^(id|\w+_id)$/.test(field) && typeof value === "string")
                  ids.set(field === "id" ? `${template.split("/")[3]?.replace(/s$/, "") ?? ""}_id` : field, value);
            }
          }
        }
      }
      // Both kinds of answers were seen, so that this looks at more than refusals.
      const succeeded = [...seen].filter(([, statuses]) => [...statuses].some((status) => status < 300));
      expect(succeeded.length).toBeGreaterThan(20);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
    60_000 + ROUNDS * 10_000,
  );
});
