import { expect, it } from "vitest";
import { formatted } from "./number-format.ts";

it.each<[number, string, string | undefined]>([
  [-1234.5, '#,##0.00 "€";[Red]-#,##0.00 "€"', "-1,234.50 €"],
  [1250.5, String.raw`#,##0.00\ [$€-407]`, "1,250.50 €"],
  [-1250.5, String.raw`#,##0.00\ [$€-407]`, "-1,250.50 €"],
  [1250, '"$"#,##0_);("$"#,##0)', "$1,250"],
  [-1250, '"$"#,##0_);("$"#,##0)', "($1,250)"],
  [0, '#,##0;-#,##0;"nothing"', undefined],
  [123, "00000", "00123"],
  [2.5, "0.0##", "2.5"],
  [2_500_000, '#,##0.0,," m"', "2.5 m"],
  [-0.001, "0.00", "0.00"],
  [99.9, "[$¥-411]#,##0.00", "¥99.90"],
  [120000, "[$₹-4009] #,##0", "₹ 120,000"],
  // What does more is left as it is.
  [0.5, "# ?/?", undefined],
  [12345, "0.00E+00", undefined],
  [5, "[>100]0.0;0", undefined],
  [5551234567, "000-0000", undefined],
])("shows %d in the format %s", (number, code, shown) => {
  expect(formatted(number, code)).toBe(shown);
});
