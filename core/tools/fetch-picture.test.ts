import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { fetchPicture } from "./fetch-picture.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const here = { isAllowed: (address: string): boolean => address === "127.0.0.1" };

async function pictures() {
  const asked: string[] = [];
  const server = await startHttpServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/moved") response.writeHead(302, { location: "/cat" }).end();
    else if (request.url === "/away") response.writeHead(302, { location: "http://localhost:1/cat" }).end();
    else if (request.url === "/page") response.setHeader("content-type", "image/png").end("<html>no</html>");
    else if (request.url === "/drawing") response.setHeader("content-type", "image/svg+xml").end("<svg/>");
    else response.setHeader("content-type", "text/plain").end(PNG);
  });
  onTestFinished(() => server.close());
  const fetch = (path: string, fetcher = here) =>
    fetchPicture(`${server.url}${path}`, new AbortController().signal, fetcher);
  return { asked, fetch };
}

it("fetches a picture, which its bytes tell and not its server", async () => {
  const { fetch } = await pictures();
  expect(await fetch("/cat")).toEqual({ media_type: "image/png", data: PNG.toString("base64") });
  expect(await fetch("/moved")).toMatchObject({ media_type: "image/png" });
  expect(await fetch("/drawing")).toMatchObject({ media_type: "image/svg+xml" });
  await expect(fetch("/page")).rejects.toThrow("is no picture");
});

it("asks no other host than the one that was agreed to", async () => {
  const { fetch } = await pictures();
  await expect(fetch("/away")).rejects.toThrow("leads to localhost");
});

it("asks nobody in the user's own network", async () => {
  const { asked, fetch } = await pictures();
  await expect(fetch("/cat", { isAllowed: () => false })).rejects.toThrow("not on the public internet");
  expect(asked).toEqual([]);
});
