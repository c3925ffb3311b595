import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inEnglish, phrase } from "../base/phrases.ts";

const PATH = "/callback";

export interface RedirectOptions {
  /** Where to listen; another port where that is taken, or undefined. */
  port: number | undefined;
  /** What the browser must bring back. */
  state: string;
  patienceMs: number;
}

/** A browser that is waited for. */
export interface Redirect {
  url: string;
  port: number;
  /** What it brought back; undefined where nobody waits any more. */
  answer: Promise<URLSearchParams | undefined>;
  close(): void;
}

/** Listens on this machine alone for a browser that comes back from a sign-in (RFC 8252, 7.3). */
export async function awaitRedirect({ port, state, patienceMs }: RedirectOptions): Promise<Redirect> {
  const answered = Promise.withResolvers<URLSearchParams | undefined>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const isMeant = request.method === "GET" && pathname === PATH && searchParams.get("state") === state;
    const words = inEnglish(phrase(isMeant ? "tools.signed_in_page" : "tools.no_sign_in_page"));
    response.writeHead(isMeant ? 200 : 404, {
      "content-type": "text/plain; charset=utf-8",
      connection: "close",
      "cache-control": "no-store",
    });
    response.end(words);
    if (isMeant) answered.resolve(searchParams);
  });
  await listen(server, port).catch(() => listen(server, 0));
  const taken = (server.address() as AddressInfo).port;
  const close = () => {
    clearTimeout(patience);
    answered.resolve(undefined);
    server.close();
  };
  const patience = setTimeout(close, patienceMs).unref();
  return { url: `http://127.0.0.1:${taken}${PATH}`, port: taken, answer: answered.promise, close };
}

function listen(server: Server, port = 0): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
