import { describe, expect, it } from "vitest";
import { type ChatContext, chatContext } from "../../protocol.ts";
import vectors from "./context-hash-vectors.json" with { type: "json" };
import { hashContext } from "./hash.ts";

describe("hashContext", () => {
  it.each(vectors)("gives the published hash: $name", ({ context, canonical_bytes, context_hash }) => {
    const { canonical, hash } = hashContext(chatContext.parse(context));
    expect(Buffer.byteLength(canonical)).toBe(canonical_bytes);
    expect(hash).toBe(context_hash);
  });

  it("changes with any part of what is sent", () => {
    const base: ChatContext = {
      profile: { name: null, interaction_count: 0 },
      facts: [],
      recent_messages: [],
      preferences: {},
    };
    const address = (value: string): ChatContext => ({
      ...base,
      facts: [{ id: "f", category: "location", key: "home_address", value, confidence: 1 }],
    });
    expect(hashContext(address("12 Elm")).hash).not.toBe(hashContext(address("99 Oak")).hash);
  });
});
