import { describe, expect, it } from "vitest";
import { plainSchema } from "./plain-schema.ts";

/** The plain form of one property. */
function plainProperty(property: unknown, definitions: object = {}): unknown {
  const schema = { type: "object", properties: { it: property }, $defs: definitions };
  return (plainSchema(schema).properties as Record<string, unknown>).it;
}

describe("a schema in its plainest form", () => {
  it("keeps properties, what is required of them, and descriptions, and drops the rest", () => {
    const schema = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
      properties: {
        name: { type: "string", description: "Whose.", minLength: 1, pattern: "^a", format: "email", default: "x" },
        sizes: { type: "array", items: { type: "integer", minimum: 0 }, uniqueItems: true },
      },
      required: ["name", "gone", "toString"],
    };
    expect(plainSchema(schema)).toEqual({
      type: "object",
      properties: {
        name: { type: "string", description: "Whose." },
        sizes: { type: "array", items: { type: "integer" } },
      },
      required: ["name"],
    });
  });

  it("is an object without properties where it was no object", () => {
    expect(plainSchema({})).toEqual({ type: "object", properties: {} });
    expect(plainSchema({ type: "string" })).toEqual({ type: "object", properties: {} });
  });

  it.each([
    ["a list of types, null first", { type: ["null", "number"] }, { type: "number" }],
    ["no type beside properties", { properties: {} }, { type: "object", properties: {} }],
    ["no type beside items", { items: { type: "boolean" } }, { type: "array", items: { type: "boolean" } }],
    ["no type at all", {}, { type: "string" }],
    ["a type that does not exist", { type: "date" }, { type: "string" }],
    ["an array without items", { type: "array" }, { type: "array", items: { type: "string" } }],
    ["something that is no schema", true, { type: "string" }],
  ])("gives each part one type: %s", (_, property, expected) => {
    expect(plainProperty(property)).toEqual(expected);
  });

  it("keeps choices that are texts alone", () => {
    expect(plainProperty({ enum: ["a", "", null, 3, "b"] })).toEqual({ type: "string", enum: ["a", "b"] });
    expect(plainProperty({ type: "integer", enum: [1, 2] })).toEqual({ type: "integer" });
  });

  it("takes the first alternative that is no null, with the description beside it", () => {
    const property = { anyOf: [{ type: "null" }, { type: "integer", description: "inner" }], description: "outer" };
    expect(plainProperty(property)).toEqual({ type: "integer", description: "outer" });
    expect(plainProperty({ oneOf: [{ type: "boolean" }, { type: "string" }] })).toEqual({ type: "boolean" });
  });

  it("joins what must all hold", () => {
    const property = {
      allOf: [
        { $ref: "#/$defs/named" },
        { type: "object", properties: { age: { type: "integer" } }, required: ["age"] },
      ],
    };
    const named = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
    expect(plainProperty(property, { named })).toEqual({
      type: "object",
      properties: { name: { type: "string" }, age: { type: "integer" } },
      required: ["name", "age"],
    });
  });
});

describe("a reference", () => {
  it("is followed, also through others and with escaped signs", () => {
    const definitions = { "a/b~c": { $ref: "#/$defs/last" }, last: { type: "number", description: "far" } };
    expect(plainProperty({ $ref: "#/$defs/a~1b~0c" }, definitions)).toEqual({ type: "number", description: "far" });
  });

  it("that leads nowhere or out of the schema is a text", () => {
    expect(plainProperty({ $ref: "#/$defs/none" })).toEqual({ type: "string" });
    expect(plainProperty({ $ref: "https://example.com/schema.json" })).toEqual({ type: "string" });
    expect(plainProperty({ $ref: "#/$defs/a" }, { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } })).toEqual({
      type: "string",
    });
  });

  it("that leads back to itself ends there", () => {
    const tree = { type: "object", properties: { name: { type: "string" }, left: { $ref: "#/$defs/tree" } } };
    const inner = { type: "object", properties: {} };
    expect(plainProperty({ $ref: "#/$defs/tree" }, { tree })).toEqual({
      type: "object",
      properties: { name: { type: "string" }, left: inner },
    });
    expect(plainSchema({ type: "object", properties: { again: { $ref: "#" } } })).toEqual({
      type: "object",
      properties: { again: { type: "object", properties: { again: inner } } },
    });
  });

  it("cannot make a small schema a huge one", () => {
    // Ten levels, each of which refers to the next ten times: ten thousand million parts, written out.
    const levels = Object.fromEntries(
      Array.from({ length: 10 }, (_, level) => {
        const next = Array.from({ length: 10 }, (__, at) => [`p${at}`, { $ref: `#/$defs/l${level + 1}` }]);
        return [`l${level}`, { type: "object", properties: Object.fromEntries(next) as object }];
      }),
    );
    expect(JSON.stringify(plainProperty({ $ref: "#/$defs/l0" }, levels)).length).toBeLessThan(1_000_000);
  });
});
