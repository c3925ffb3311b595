import { beforeAll, describe, expect, it } from "vitest";
import { loadRating } from "./passphrase-strength.ts";

describe("a passphrase", () => {
  let rate: Awaited<ReturnType<typeof loadRating>>;
  beforeAll(async () => {
    rate = await loadRating();
  });

  it.each([
    ["password1", "first"],
    ["qwertyuiop", "first"],
    ["aaaaaaaaaaaa", "first"],
    ["floatbar1", "first"],
    ["Summer2026", "first"],
    ["Ana-1987-03", "weak"],
    ["kq7zPw2mR", "fair"],
    ["lamp river cactus moon", "strong"],
    ["blå fjord kaffe sykkel", "strong"],
  ])("is rated by how soon it would be guessed: %s is %s", (passphrase, strength) => {
    expect(rate(passphrase)).toBe(strength);
  });

  it("is rated by its beginning where it is long", () => {
    const long = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(33 + ((index * index * 7) % 90))).join(
      "",
    );
    expect([rate(long), rate("a1b2 ".repeat(200))]).toEqual(["strong", "weak"]);
  });
});
