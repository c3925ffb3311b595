/**
 * `npm run openapi`: writes the OpenAPI document of the reference backend (docs/openapi.json) and, made from it, the types of
 * its client (testing/client/paths.ts) in the form that openapi-fetch wants. With `--check` it writes nothing and fails where
 * they are not what they would be now.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { pino } from "pino";
import { scriptArgs } from "../core/base/command-line.ts";
import { createServer } from "../server/app.ts";

const ROOT = join(import.meta.dirname, "..");
const DOCUMENT = join(ROOT, "docs", "openapi.json");
const TYPES = join(ROOT, "testing", "client", "paths.ts");

type Content = Record<string, { schema: JSONSchema }>;
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: JSONSchema }[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JSONSchema> };
}

/** The document as a server tells it now. */
export async function openApiDocument(): Promise<Document> {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-openapi-"));
  const app = await createServer({
    dataDir,
    host: "127.0.0.1",
    apiKeys: [],
    backend: { kind: "offline", apiUrl: null, apiKey: null, model: null },
    log: pino({ level: "silent" }),
    version: "2",
  });
  try {
    return (await app.inject({ url: "/openapi.json", headers: { host: "127.0.0.1" } })).json();
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** TypeScript that describes every path: parameters, body and responses of each method. */
export async function clientTypes({ paths, components }: Document): Promise<string> {
  const operation = ({ parameters = [], requestBody, responses }: Operation) =>
    object({
      parameters: object(
        Object.fromEntries(
          ["query", "header", "path", "cookie"].map((place) => {
            const own = parameters.filter((one) => one.in === place && one.required !== undefined);
            const all = parameters.filter((one) => one.in === place);
            const schemas = Object.fromEntries(all.map(({ name, schema }) => [name, schema]));
            return [
              place,
              object(
                schemas,
                own.filter(({ required }) => required === true).map(({ name }) => name),
              ),
            ];
          }),
        ),
        parameters.some((one) => one.in === "path") ? ["path"] : [],
      ),
      ...(requestBody === undefined ? {} : { requestBody: object({ content: content(requestBody.content) }) }),
      responses: object(
        Object.fromEntries(
          Object.entries(responses).map(([status, response]) => [
            status,
            object({
              headers: { type: "object", additionalProperties: true },
              ...(response.content === undefined ? {} : { content: content(response.content) }),
            }),
          ]),
        ),
      ),
    });
  const schema: JSONSchema = {
    ...object(
      Object.fromEntries(
        Object.entries(paths).map(([path, methods]) => [
          path,
          object(Object.fromEntries(Object.entries(methods).map(([method, one]) => [method, operation(one)]))),
        ]),
      ),
    ),
    components,
  };
  const text = await compile(schema, "paths", { bannerComment: "", format: true, unreachableDefinitions: false });
  // Statuses are numbers in openapi-fetch's types.
  const types = text
    .replace(/^(\s+)"?(\d{3})"?:/gm, "$1$2:")
    .replace("export interface Paths", "export interface paths");
  return `// Made from docs/openapi.json by \`npm run openapi\`; not to be edited.\n${types}`;
}

function content(types: Content): JSONSchema {
  return object(Object.fromEntries(Object.entries(types).map(([type, { schema }]) => [type, schema])));
}

function object(properties: Record<string, JSONSchema>, required = Object.keys(properties)): JSONSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

const USAGE = `
Usage: npm run openapi [-- --check]

Writes docs/openapi.json and the types of its client; --check writes nothing, and ends with 1 where they are not up to date.
`;

if (import.meta.main) {
  const { values } = scriptArgs(USAGE, { options: { check: { type: "boolean" } } });
  const document = await openApiDocument();
  const files = [
    [DOCUMENT, `${JSON.stringify(document, null, 2)}\n`],
    [TYPES, await clientTypes(document)],
  ] as const;
  if (values.check) {
    const stale = files.filter(([file, text]) => readFileSync(file, "utf8") !== text);
    if (stale.length > 0) {
      console.error(`${stale.map(([file]) => file).join(", ")}: not what the server says. Run npm run openapi.`);
      process.exit(1);
    }
  } else for (const [file, text] of files) writeFileSync(file, text);
}
