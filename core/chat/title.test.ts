import { describe, expect, it } from "vitest";
import { titleFrom } from "./title.ts";

describe("the title of a chat", () => {
  it.each([
    ["Can you please explain how heat pumps work?", "Explain how heat pumps work"],
    ["Hi there! I'm moving in March. What should I pack first?", "What should I pack first?"],
    ["hello, could you help me with my tax return", "My tax return"],
    ["Könntest du mir bitte einen Brief an den Vermieter schreiben?", "Einen Brief an den Vermieter schreiben"],
    ["Guten Morgen! Wie koche ich Reis?", "Wie koche ich Reis?"],
    ["Bonjour, pourriez-vous me traduire ce texte ?", "Traduire ce texte"],
    ["مرحبا، هل يمكنك أن تشرح لي الجاذبية؟", "تشرح لي الجاذبية"],
    ["hello, where is Porto?", "Where is Porto?"],
    ["The ferry leaves at dawn", "The ferry leaves at dawn"],
    ["iPhone or pixel", "iPhone or pixel"],
  ])("of “%s” is what it asks for", (message, title) => {
    expect(titleFrom(message)).toBe(title);
  });

  it("leaves out code, quotes and the rest of addresses", () => {
    expect(titleFrom("```ts\nconst a = 1;\n```\nWhy does this not compile?")).toBe("Why does this not compile?");
    expect(titleFrom("> hi Bob, see you\n\nMake this friendlier")).toBe("Make this friendlier");
    expect(titleFrom("Summarise https://www.example.com/a/b?c=d#e")).toBe("Summarise example.com");
  });

  it("shows no key and no password", () => {
    expect(titleFrom("My key is sk-proj-Zx9QmT2vLr8KdWp4Ns7Yb3Hc")).toBe("My key is …");
    expect(titleFrom("The router's password is Heron-Gate-52, why does it fail?")).not.toContain("Heron");
  });

  it("is at most 60 characters, cut between words", () => {
    const title = titleFrom(`Explain ${"very ".repeat(30)}slowly`);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).toMatch(/very…$/);
    expect(titleFrom("x".repeat(100))).toBe(`${"x".repeat(59)}…`);
  });

  it("is the message where nothing else is left of it", () => {
    expect(titleFrom("Hello!")).toBe("Hello!");
    expect(titleFrom("```\ncode\n```")).toContain("code");
    expect(titleFrom("?")).toBe("?");
  });
});
