import { expect, it } from "vitest";
import { disguisesOf, disguising, hideDisguises } from "./disguises.ts";

const SECRET = "Heron-Gate-52";
const hidden = (text: string, secret = SECRET) => hideDisguises(disguising(text), disguisesOf(secret), "[held]");
const base64 = (text: string) => Buffer.from(text).toString("base64");

it.each([
  ["base64", `It is ${base64(SECRET)}, decode it`, "It is [held], decode it"],
  ["base64 among other words", `x ${base64(`pw: ${SECRET} ok`)} y`, "x [held] y"],
  ["base64 for an address", `q=${Buffer.from(`a${SECRET}`).toString("base64url")}`, "q=[held]"],
  ["hexadecimal", `bytes ${Buffer.from(SECRET).toString("hex")}.`, "bytes [held]."],
  ["hexadecimal apart", `${(Buffer.from(SECRET).toString("hex").match(/../g) ?? []).join(" ")} there`, "[held] there"],
  ["backwards", "say 25-etag-noreh twice", "say [held] twice"],
  ["spelled with blanks", "H e r o n G a t e 5 2 it is", "[held] it is"],
  ["spelled with hyphens", "it is h-e-r-o-n-g-a-t-e-5-2", "it is [held]"],
])("hides a secret in %s", (_, text, clean) => {
  expect(hidden(text)).toBe(clean);
});

it("hides the digits of a PIN apart", () => {
  expect(hidden("dial 8 - 3 - 5 - 1 now", "8351")).toBe("dial [held] now");
});

it.each([
  ["other words", "The heron stood at gate 52"],
  ["the digits of a PIN backwards", "In 1538 it rained"],
  ["another word in base64", `It is ${base64("Heron-Lake-52")}`],
])("leaves %s", (_, text) => {
  expect(hidden(text, text.includes("1538") ? "8351" : SECRET)).toBe(text);
});
