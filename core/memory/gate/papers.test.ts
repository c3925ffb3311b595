import { describe, expect, it } from "vitest";
import { redact } from "./redact.ts";

const goes = (text: string) => expect(redact(text, "document", () => false)).toEqual({ text, held: [] });

describe("a document's sentence", () => {
  it.each([
    "The rent of the warehouse is 1,250 euros a month.",
    "Deposit: three months, kept at the Bank of Quays.",
    "The employee Kim Lamorna earns 3,000 euros from May.",
    "The contractor receives 18,000 euros on completion of the roof.",
    "Die Miete für die Halle beträgt 1.250 Euro im Monat.",
    "Le dépôt de garantie correspond à deux mois de loyer.",
    "El alquiler del almacén es de 1.250 euros al mes.",
  ])("goes where its amounts are those of a contract: %s", (sentence) => {
    goes(sentence);
    // Of a person's own words the same is held: in doubt it is theirs.
    expect(redact("The rent is 640 euros and I cannot pay it", "user", () => false).held).toEqual(["finance"]);
  });

  it.each([
    ["finance", "Closing balance on 31 March: 4,210.55 EUR."],
    ["finance", "Net pay this month: 2,310.40, paid to your account."],
    ["finance", "Ihr Kontostand am 31.03.: 4.210,55 EUR."],
    ["finance", "Net à payer : 1 942,10 euros"],
    ["finance", "Saldo de la cuenta: 812,00 euros"],
    ["finance", "Salário líquido: R$ 3.100,00"],
    ["finance", "صافي الراتب: 9,500 ريال"],
    ["finance", "差引支給額 245,300円"],
    ["finance", "账户余额：8,210.00元"],
    ["finance", "My salary is 3,200 euros net."],
    ["health", "Patient: Mara Oak. Diagnosis: major depressive disorder. Sertraline 50 mg daily."],
    ["health", "Dear Mrs Oak, your test for HIV was positive."],
    ["account", "Paid to DE89 3704 0044 0532 0130 00."],
  ])("stays where it is somebody's own, %s: %s", (kind, sentence) => {
    expect(redact(sentence, "document", () => false).held).toContain(kind);
  });

  it("stays with the amount that follows it", () => {
    const { text } = redact("Your new balance: see below. 812.40 EUR. The shop is open.", "document", () => false);
    expect(text).not.toContain("812");
    expect(text).toContain("The shop is open.");
  });
});
