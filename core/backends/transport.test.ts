import { expect, it } from "vitest";
import { isNetworkFault } from "./transport.ts";

it.each([
  ["ECONNRESET", true],
  ["ETIMEDOUT", true],
  [undefined, true],
  ["ERR_CANCELED", false],
  ["ERR_BAD_OPTION", false],
  ["ERR_INVALID_URL", false],
])("whether %s is the network's fault: %s", (code, expected) => {
  expect(isNetworkFault({ code })).toBe(expected);
});
