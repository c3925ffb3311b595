import { expect, it } from "vitest";
import { readDocument } from "../read-document.ts";

const read = async (html: string) =>
  (await readDocument({ name: "a.html", bytes: Buffer.from(`<!doctype html><body>${html}`) })).parts[0]?.text;

it("keeps rows together whose cells hold a paragraph each", async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  expect(
    await read(`<table>${row("<p>Power</p>", "<p>55</p>")}${row("<div><p>Rent</p></div>", "640")}</table><p>Paid.`),
  ).toBe("Power | 55\nRent | 640\n\nPaid.");
  expect(await read(`<table>${row("<p>One.</p><p>Two.</p>")}</table>`)).toBe("One.\n\nTwo.");
});
