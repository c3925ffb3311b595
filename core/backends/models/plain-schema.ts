import { type Loose, record, records } from "./transport/loose.ts";

/** Deeper than this a schema is nobody's any more. */
const DEEPEST = 12;
/** More parts than this, references counted each time they are followed, no tool has. */
const MOST_PARTS = 2000;
const PRIMITIVES = new Set(["string", "number", "integer", "boolean"]);

/** Where in a schema the work is. */
interface Place {
  root: Loose;
  depth: number;
  /** References that this place is inside of, so that one that leads back to itself ends. */
  inside: readonly string[];
  count: { parts: number };
}

/**
 * A JSON Schema in the subset that every server takes: one type each, `properties`, `required`, `items`, `description`, and
 * `enum` of texts. References are followed, once where they lead back to themselves; of alternatives the first that is no null
 * is kept.
 */
export function plainSchema(schema: Loose): Record<string, unknown> {
  const plain = simplify(schema, { root: schema, depth: 0, inside: [], count: { parts: 0 } });
  return plain.type === "object" ? plain : { type: "object", properties: {} };
}

function simplify(schema: Loose, place: Place): Record<string, unknown> {
  place.count.parts += 1;
  if (place.depth > DEEPEST || place.count.parts > MOST_PARTS) return { type: "string" };
  const { schema: known, refs } = followed(schema, place.root);
  const described = typeof known.description === "string" ? { description: known.description } : {};
  if (refs.some((ref) => place.inside.includes(ref))) return { ...empty(typeOf(known)), ...described };
  const below = { ...place, depth: place.depth + 1, inside: [...place.inside, ...refs] };
  const choice = [...records(known.anyOf), ...records(known.oneOf)].find(({ type }) => type !== "null");
  if (choice && known.properties === undefined) return { ...simplify(choice, below), ...described };
  const all = records(known.allOf);
  if (all.length > 0) return simplify(merged([known, ...all], place.root), below);
  const type = typeOf(known);
  if (type === "object") return { type, ...described, ...objectParts(known, below) };
  if (type === "array") return { type, ...described, items: simplify(record(known.items) ?? {}, below) };
  const texts = Array.isArray(known.enum)
    ? known.enum.filter((value) => typeof value === "string" && value !== "")
    : [];
  return { type, ...described, ...(type === "string" && texts.length > 0 ? { enum: texts } : {}) };
}

/** A type without its parts. */
function empty(type: string): Record<string, unknown> {
  if (type === "object") return { type, properties: {} };
  return type === "array" ? { type, items: { type: "string" } } : { type };
}

function objectParts(schema: Loose, below: Place) {
  const entries = Object.entries(record(schema.properties) ?? {});
  const properties = Object.fromEntries(
    entries.map(([name, property]) => [name, simplify(record(property) ?? {}, below)]),
  );
  const required = Array.isArray(schema.required)
    ? schema.required.filter((name) => Object.hasOwn(properties, String(name)))
    : [];
  return { properties, ...(required.length > 0 ? { required } : {}) };
}

function typeOf(schema: Loose): string {
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const type = types.find((one) => one !== "null");
  if (type === "object" || type === "array" || PRIMITIVES.has(String(type))) return String(type);
  return record(schema.properties) ? "object" : record(schema.items) ? "array" : "string";
}

/** What a schema refers to, and by which references. A description beside a reference counts more than the one it leads to. */
function followed(schema: Loose, root: Loose): { schema: Loose; refs: string[] } {
  const refs: string[] = [];
  let known = schema;
  while (typeof known.$ref === "string" && known.$ref.startsWith("#") && !refs.includes(known.$ref)) {
    const ref = known.$ref;
    const { $ref: _, ...beside } = known;
    refs.push(ref);
    known = { ...record(referred(ref, root)), ...beside };
  }
  return { schema: known, refs };
}

/** What a JSON Pointer in a fragment (RFC 6901) leads to. */
function referred(ref: string, root: Loose): unknown {
  let target: unknown = root;
  for (const step of ref.split("/").slice(1))
    target = record(target)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  return target;
}

function merged(schemas: readonly Loose[], root: Loose): Loose {
  const properties: Record<string, unknown> = {};
  const required: unknown[] = [];
  for (const schema of schemas.map((one) => followed(one, root).schema)) {
    Object.assign(properties, record(schema.properties));
    if (Array.isArray(schema.required)) required.push(...schema.required);
  }
  const { allOf: _, ...first } = schemas[0] ?? {};
  return { type: "object", ...first, properties, required };
}
