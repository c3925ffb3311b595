import { type Loose, record, records } from "./transport/loose.ts";

/** Deeper than this a schema is nobody's any more. */
const DEEPEST = 12;
const PRIMITIVES = new Set(["string", "number", "integer", "boolean"]);

/**
 * A JSON Schema in the subset that every server takes: one type each, `properties`, `required`, `items`, `description`, and
 * `enum` of texts. References are followed; of alternatives the first that is no null is kept.
 */
export function plainSchema(schema: Loose): Record<string, unknown> {
  const plain = simplify(schema, schema, 0);
  return plain.type === "object" ? plain : { type: "object", properties: {} };
}

function simplify(schema: Loose, root: Loose, depth: number): Record<string, unknown> {
  if (depth > DEEPEST) return { type: "string" };
  const known = followed(schema, root);
  const described = typeof known.description === "string" ? { description: known.description } : {};
  const choice = [...records(known.anyOf), ...records(known.oneOf)].find(({ type }) => type !== "null");
  if (choice && known.properties === undefined) return { ...simplify(choice, root, depth + 1), ...described };
  const all = records(known.allOf);
  if (all.length > 0) return simplify(merged([known, ...all], root), root, depth + 1);
  const type = typeOf(known);
  if (type === "object") return { type, ...described, ...objectParts(known, root, depth) };
  if (type === "array") return { type, ...described, items: simplify(record(known.items) ?? {}, root, depth + 1) };
  const texts = Array.isArray(known.enum)
    ? known.enum.filter((value) => typeof value === "string" && value !== "")
    : [];
  return { type, ...described, ...(type === "string" && texts.length > 0 ? { enum: texts } : {}) };
}

function objectParts(schema: Loose, root: Loose, depth: number) {
  const entries = Object.entries(record(schema.properties) ?? {});
  const properties = Object.fromEntries(
    entries.map(([name, property]) => [name, simplify(record(property) ?? {}, root, depth + 1)]),
  );
  const required = Array.isArray(schema.required) ? schema.required.filter((name) => String(name) in properties) : [];
  return { properties, ...(required.length > 0 ? { required } : {}) };
}

function typeOf(schema: Loose): string {
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const type = types.find((one) => one !== "null");
  if (type === "object" || type === "array" || PRIMITIVES.has(String(type))) return String(type);
  return record(schema.properties) ? "object" : record(schema.items) ? "array" : "string";
}

function followed(schema: Loose, root: Loose): Loose {
  const path = typeof schema.$ref === "string" && schema.$ref.startsWith("#/") ? schema.$ref.slice(2).split("/") : [];
  if (path.length === 0) return schema;
  let target: unknown = root;
  for (const step of path) target = record(target)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  const { $ref: _, ...rest } = schema;
  return { ...record(target), ...rest };
}

function merged(schemas: readonly Loose[], root: Loose): Loose {
  const properties: Record<string, unknown> = {};
  const required: unknown[] = [];
  for (const schema of schemas.map((one) => followed(one, root))) {
    Object.assign(properties, record(schema.properties));
    if (Array.isArray(schema.required)) required.push(...schema.required);
  }
  const { allOf: _, ...first } = schemas[0] ?? {};
  return { type: "object", ...first, properties, required };
}
