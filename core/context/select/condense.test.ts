import { describe, expect, it } from "vitest";
import { condense } from "./condense.ts";

const names = new Set(["ana", "ben"]);

describe("condense", () => {
  it("leaves out greetings and applause and keeps the rest word for word", () => {
    expect(condense("Hey Ana! Good to see you! I moved to Porto in May. That's awesome!", names)).toBe(
      "I moved to Porto in May.",
    );
  });

  it.each([
    "Wow, Ben! That's so cool! Thanks! Bye! Talk to you soon!",
    "Yes, sure. No, not the blue one, thanks.",
    "Hi! Bye!",
    "Hey!\n```\nwow()\n```\nGreat to see you, that is all.",
  ])("keeps whole: %s", (text) => {
    expect(condense(text, names)).toBe(text);
  });

  it("takes a name for small talk only where its bearer is in the conversation", () => {
    const text = "Oh wow, Carla! I never thought that it would rain again.";
    expect(condense(text, names)).toBe(text);
    expect(condense(text, new Set(["carla"]))).toBe("I never thought that it would rain again.");
  });
});
