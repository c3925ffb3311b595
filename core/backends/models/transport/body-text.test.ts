import { expect, test } from "vitest";
import { bodySoFar, bodyText } from "./body-text.ts";

const said = "<title>Serveur arrêté</title>";

test.each([
  ["the header names", "text/html; charset=iso-8859-1", said, "latin1"],
  ["the page names", "text/html", `<meta charset="windows-1252">${said}`, "latin1"],
  ["nobody names", "text/html", said, "utf8"],
  ["nobody names, and that is an old one,", "text/html", said, "latin1"],
  ["is none that anybody knows", "text/html; charset=klingon", said, "utf8"],
] as const)("a body is read in the charset that %s", async (_, type, page, encoding) => {
  const response = new Response(Buffer.from(page, encoding), { headers: { "content-type": type } });
  expect(await bodyText(response)).toBe(page);
});

test.each(["never ends", "breaks off"])("what came of a body that %s is read", async (how) => {
  const body = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(Buffer.from('{"error":"no memory"}')),
    pull: (to) => {
      if (how === "breaks off") to.error(new TypeError("terminated"));
    },
  });
  expect(await bodySoFar(new Response(body), 20)).toBe('{"error":"no memory"}');
  expect(await bodySoFar(new Response(null), 20)).toBe("");
});
