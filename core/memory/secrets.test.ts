import { describe, expect, it } from "vitest";
import { holdsSecret } from "./secrets.ts";

/** Letters and digits that are no key of anybody's; put together here, so that no scanner takes this file for a leak. */
const run = (length: number, alphabet = "a1B2c3D4e5F6g7H8") =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const hex = (length: number) => run(length, "0f1e2d3c");

describe("a secret", () => {
  it.each([
    ["of a model's vendor", `sk-${run(16)}`],
    ["of a payment service", `rk_live_${run(16)}`],
    ["that is public by name only", `pk-test-${run(16)}`],
    ["of a code host", `ghp_${run(20)}`],
    ["of a code host, of the newer kind", `github_pat_${run(20)}`],
    ["of another code host", `glpat-${run(16)}`],
    ["of a chat service", `xoxb-${run(10)}`],
    ["of a cloud", `AKIA${run(16, "A1B2C3D4")}`],
    ["of another cloud", `AIza${run(30)}`],
    ["that is a signed token", `eyJ${run(10)}.${run(10)}.${run(3)}`],
    ["of a model hub", `hf_${run(20)}`],
    ["of a package registry", `npm_${run(20)}`],
    ["of a mail service", `SG.${run(16)}.${run(16)}`],
    ["of a host", `dop_v1_${hex(40)}`],
    ["in PEM", "-----BEGIN RSA PRIVATE KEY-----"],
    ["in PEM without a kind", "-----BEGIN PRIVATE KEY-----"],
    ["of no known kind", run(24)],
  ])("is a key %s", (_, key) => {
    expect(holdsSecret(key)).toBe(true);
    expect(holdsSecret(`Take this: ${key} and be quick.`)).toBe(true);
    // A part of one opens nothing and is not seen as one.
    expect(holdsSecret(key.slice(0, 3))).toBe(false);
  });

  it.each([
    ["with too few characters after its prefix", `sk-${"a".repeat(15)}`],
    ["too short for a token", run(23)],
    ["of small letters alone", "a".repeat(30)],
    ["without a digit", "aBcDeFgH".repeat(3)],
    ["without capitals", "a1b2c3d4".repeat(3)],
    ["without small letters", "A1B2C3D4".repeat(3)],
    ["that is a public key", "-----BEGIN PUBLIC KEY-----"],
  ])("is no text %s", (_, text) => {
    expect(holdsSecret(text)).toBe(false);
  });

  it.each([
    // The last digit makes the sum of Luhn's formula a multiple of ten (ISO/IEC 7812-1).
    ["13 digits", "4222222222222"],
    ["15 digits", "378282246310005"],
    ["16 digits", "4111111111111111"],
    ["16 digits in groups", "4111 1111 1111 1111"],
    ["16 digits with dashes", "4111-1111-1111-1111"],
    ["16 digits of which doubled ones exceed nine", "5555 5555 5555 4444"],
    ["19 digits", "6304000000000000000"],
  ])("is a card's number of %s", (_, digits) => {
    expect(holdsSecret(`It is ${digits}, I think.`)).toBe(true);
    // One digit off, and it is the number of something else.
    const wrong = digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10);
    expect(holdsSecret(`It is ${wrong}, I think.`)).toBe(false);
  });

  it("is no card's number where two digits changed places, or where there are too few or too many", () => {
    expect(holdsSecret("4111111111111111")).toBe(true);
    expect(holdsSecret("1411111111111111")).toBe(false);
    // Twelve and twenty digits whose sum would be right.
    expect(holdsSecret("000000000000")).toBe(false);
    expect(holdsSecret("00000000000000000000")).toBe(false);
    expect(holdsSecret("0000000000000")).toBe(true);
    expect(holdsSecret("0000000000000000000")).toBe(true);
  });

  it("is found behind a number that is none", () => {
    expect(holdsSecret("Order 1234567890123, card 4111 1111 1111 1111")).toBe(true);
  });

  it.each(["My IBAN is DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "pay to de89 3704 0044 0532 0130 00"])(
    "is an account's number: %s",
    (text) => {
      expect(holdsSecret(text)).toBe(true);
    },
  );

  it.each([
    "my password is hunter2",
    "The password for the router: tulip",
    "PIN: 4821",
    "the pin code is 4821",
    "My api key is abc",
    "api-key = abc",
    "my security code is 123",
    "Mein Passwort lautet Tulpe",
    "mi contraseña es tulipán",
    "mot de passe : tulipe",
    "пароль: тюльпан",
    "密码是tulip",
    "비밀번호는 tulip",
    "4821 is my PIN",
    "hunter2 is the password",
    "hunter2 was our old wifi password",
  ])("is what is called one: %s", (text) => {
    expect(holdsSecret(text)).toBe(true);
  });

  it.each([
    "I forgot my password",
    "Which password manager do you like?",
    "I pin notes to the wall",
    "My name is Ana and I live in Lisbon",
    "Spinning is fun",
    "Call me on 555 0100",
    "It was in 2024",
    "Reset the password. It is raining.",
    `The password ${"so ".repeat(20)}is long`,
  ])("is not in: %s", (text) => {
    expect(holdsSecret(text)).toBe(false);
  });
});
