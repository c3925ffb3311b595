import { describe, expect, it } from "vitest";
import { holdsSecret } from "./secrets.ts";

/** Letters and digits that are no key of anybody's; put together here, so that no scanner takes this file for a leak. */
const run = (length: number, alphabet = "a1B2c3D4e5F6g7H8") =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const hex = (length: number) => run(length, "0f1e2d3c");

/** Small letters and digits alone, which are no token of an unknown kind. */
const small = (length: number) => run(length, "a1b2c3d4");

describe("a secret", () => {
  it.each([
    ["a model's vendor", (n: number) => `sk-${small(n)}`, 16],
    ["a model's vendor, of a kind", (n: number) => `sk_${small(n)}`, 16],
    ["a payment service", (n: number) => `rk-${small(n)}`, 16],
    ["a payment service, its public one", (n: number) => `pk_${small(n)}`, 16],
    ["a code host", (n: number) => `ghp_${small(n)}`, 20],
    ["a code host's app", (n: number) => `ghs_${small(n)}`, 20],
    ["a code host, of the newer kind", (n: number) => `github_pat_${small(n)}`, 20],
    ["another code host", (n: number) => `glpat-${small(n)}`, 16],
    ["another code host's runner", (n: number) => `glrt-${small(n)}`, 16],
    ["another code host's deployment", (n: number) => `gldt-${small(n)}`, 16],
    ["another code host's sign-in", (n: number) => `glsoat-${small(n)}`, 16],
    ["a chat service", (n: number) => `xoxb-${small(n)}`, 10],
    ["a cloud", (n: number) => `AKIA${run(n, "A1B2C3D4")}`, 16],
    ["another cloud", (n: number) => `AIza-${"a".repeat(n)}`, 29],
    ["whoever signed it, by its head", (n: number) => `eyJ${small(n)}.${small(10)}.`, 10],
    ["whoever signed it, by its body", (n: number) => `eyJ${small(10)}.${small(n)}.${small(3)}`, 10],
    ["a model hub", (n: number) => `hf_${small(n)}`, 20],
    ["a package registry", (n: number) => `npm_${small(n)}`, 20],
    ["a mail service, by its first half", (n: number) => `SG.${small(n)}.${small(16)}`, 16],
    ["a mail service, by its second half", (n: number) => `SG.${small(16)}.${small(n)}`, 16],
    ["a host", (n: number) => `dop_v1_${hex(n)}`, 40],
  ])("is a key of %s, whole and no shorter", (_, key, length) => {
    expect(holdsSecret(key(length))).toBe(true);
    expect(holdsSecret(`Take this: ${key(length)} and be quick.`)).toBe(true);
    expect(holdsSecret(key(length - 1))).toBe(false);
    // Within a word it is a part of something else.
    expect(holdsSecret(`x${key(length - 1)}`)).toBe(false);
  });

  it.each(["sk", "hf", "ghp", "npm", "dop_v1", "github_pat"])("is nothing that only begins like one: %s", (prefix) => {
    // Behind a low line, signs that nobody would call anything are a key, whoever gave it out.
    expect(holdsSecret(`${prefix}${small(50)}`)).toBe(prefix.includes("_"));
    expect(holdsSecret(`${prefix}_${" a1".repeat(20)}`)).toBe(false);
  });

  it.each(["ghx", "glxx-", "xoxz-", "xk-"])("is nothing with another prefix: %s", (prefix) => {
    expect(holdsSecret(`${prefix}_${small(30)}`)).toBe(false);
    expect(holdsSecret(`${prefix}${small(30)}`)).toBe(false);
  });

  it("is a key for which letters of a cloud's are followed by sixteen more and no seventeenth", () => {
    expect(holdsSecret(`AKIA${run(17, "A1B2C3D4")}`)).toBe(false);
    expect(holdsSecret(`AKIA${small(16)}`)).toBe(false);
  });

  it.each(["RSA PRIVATE KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])("is what stands under %s", (title) => {
    expect(holdsSecret(`-----BEGIN ${title}-----`)).toBe(true);
  });

  it("is a token of an unknown kind from 24 characters on", () => {
    expect([holdsSecret(run(24)), holdsSecret(run(23))]).toEqual([true, false]);
  });

  it("is a token of an unknown kind wherever its digits and letters stand", () => {
    expect(holdsSecret(`${"a".repeat(22)}B1`)).toBe(true);
    expect(holdsSecret(`${"B".repeat(22)}1a`)).toBe(true);
    expect(holdsSecret(`${"1".repeat(22)}aB`)).toBe(true);
    expect(holdsSecret(`${"aB".repeat(11)} 1${"x".repeat(9)}`)).toBe(false);
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
    ["16 digits with nines in every other place", "6011000990139424"],
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
    // The right sums, but no issuer's first digits.
    expect(holdsSecret("0000000000000")).toBe(false);
    expect(holdsSecret("9000000000000000001")).toBe(false);
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
    "GB29 NWBK",
    "GB2X NWBK 6016 1331",
    "G129 6016 1331 9268",
    "DE89-3704-0044-0532",
    "de89 3704 0044",
    "no93 86a1 1117 947",
    "xGB29NWBK60161331",
  ])("is not an account's number: %s", (text) => {
    expect(holdsSecret(text)).toBe(false);
  });

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
