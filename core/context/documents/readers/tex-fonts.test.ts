import { expect, it } from "vitest";
import { withTexLetters } from "./tex-fonts.ts";

const read = (str: string) =>
  withTexLetters([{ str, hasEOL: true, width: 1, height: 1, transform: [] }]).map((item) => item.str);

it.each([
  ["T1", "e\u001Ecient, \u001Cve, di\u001Ber, \u001Dux, 90\u0015120", "efficient, five, differ, flux, 90–120"],
  ["OT1", "e\u000Ecient, \u000Cve, di\u000Ber, \u000Dux", "efficient, five, differ, flux"],
  ["no code", "five", "five"],
])("gives letters to the codes of TeX's fonts: %s", (_what, written, text) => {
  expect(read(written)).toEqual([text]);
});
