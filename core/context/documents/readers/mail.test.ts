import { expect, it } from "vitest";
import { readDocument } from "../read-document.ts";

const mail = (from: string, text: string) => `From: ${from}@a.example\nSubject: To Anna\n\n${text}\n\n`;

it("reads each mail of a mailbox", async () => {
  const [one, other] = [
    mail("bo", "The key is under the pot.\n\n>From here, ask Ida.\n\nFrom Kay, with love"),
    mail("ida", "Thanks."),
  ];
  const box = `From bo@a.example Mon Mar  3 09:15:00 2025\n${one}From MAILER-DAEMON Tue Mar  4 10:00:00 2025 +0100\n${other}`;
  const { kind, unit, count, parts } = await readDocument({ name: "a.mbox", bytes: Buffer.from(box) });
  expect({ kind, unit, count }).toEqual({ kind: "mail", unit: "file", count: 2 });
  expect(parts.map(({ place, heading, text }) => [place, heading, text.split("\n\n").slice(1)])).toEqual([
    [1, "mail 1, section 1, To Anna", ["The key is under the pot.", "From here, ask Ida.", "From Kay, with love"]],
    [2, "mail 2, section 1, To Anna", ["Thanks."]],
  ]);
});

it("reads a mail that begins as one of a mailbox does", async () => {
  const bytes = Buffer.from(`From bo@a.example Mon Mar  3 09:15:00 2025\n${mail("bo", "Hello.")}`);
  expect(await readDocument({ name: "a.eml", bytes })).toMatchObject({
    unit: "section",
    parts: [{ heading: "To Anna" }],
  });
});
