import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { impatient, LostHost, SilentHost } from "./impatient-fetch.ts";

/** A server that answers under /well, and elsewhere never, or never to the end. */
async function server() {
  const started = await startHttpServer(({ url }, response) => {
    if (url === "/well") response.end("well");
    if (url === "/begins") response.write(" ");
  });
  onTestFinished(() => started.close());
  return started;
}

it("gives up a host that says nothing, or comes to no end, and does not wait for it again", async () => {
  for (const path of ["/silent", "/begins"]) {
    const { url, requests } = await server();
    const fetching = impatient(50);
    const fault = await fetching(url + path).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SilentHost);
    expect(fault).toMatchObject({ host: new URL(url).host });
    await expect(fetching(`${url}/well`)).rejects.toBeInstanceOf(SilentHost);
    expect(requests).toHaveLength(1);
  }
});

it("gives an answer as it is, and who stops it their own reason", async () => {
  const { url } = await server();
  const fetching = impatient(20_000);
  const answer = await fetching(`${url}/well`);
  expect([answer.status, await answer.text()]).toEqual([200, "well"]);
  const stopped = new AbortController();
  const asking = fetching(`${url}/silent`, { signal: stopped.signal });
  stopped.abort("enough");
  await expect(asking).rejects.toBe("enough");
});

it("names the host that cannot be reached, with what became of the connection", async () => {
  const { url, close } = await startHttpServer(() => undefined);
  await close();
  const fault = await impatient(20_000)(`${url}/well`).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LostHost);
  expect(fault).toMatchObject({ url: new URL(`${url}/well`), cause: { code: "ECONNREFUSED" } });
});
