import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";

const PATH = "/callback";

export interface RedirectOptions {
  /** Where to listen; another port where that is taken, or undefined. */
  port: number | undefined;
  /** What the browser must bring back. */
  state: string;
  patienceMs: number;
}

/** What a browser brought back; it is shown how that went, or sent on. One of the two must be called. */
export interface BroughtBack {
  params: URLSearchParams;
  say(words: Phrase): void;
  sendTo(page: URL): void;
}

/** A browser that is waited for. */
export interface Redirect {
  url: string;
  port: number;
  /** What it brings back; ends where nobody waits any more. */
  answers: AsyncIterable<BroughtBack>;
  close(): void;
}

/** Listens on this machine alone for a browser that comes back from a sign-in (RFC 8252, 7.3). */
export async function awaitRedirect({ port, state, patienceMs }: RedirectOptions): Promise<Redirect> {
  const answers = new PassThrough({ objectMode: true });
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const isMeant = request.method === "GET" && pathname === PATH && searchParams.get("state") === state;
    if (!isMeant || !answers.writable) return say(response, 404, phrase("tools.no_sign_in_page"));
    open.add(response);
    response.once("close", () => open.delete(response));
    const answer: BroughtBack = {
      params: searchParams,
      say: (words) => say(response, 200, words),
      sendTo: ({ href }) => void response.writeHead(303, { ...HEADERS, location: href }).end(),
    };
    answers.write(answer);
  });
  await listen(server, port).catch(() => listen(server, 0));
  const taken = (server.address() as AddressInfo).port;
  const close = () => {
    clearTimeout(patience);
    answers.end();
    for (const response of open) if (!response.writableEnded) say(response, 404, phrase("tools.no_sign_in_page"));
    server.close();
  };
  const patience = setTimeout(close, patienceMs).unref();
  return { url: `http://127.0.0.1:${taken}${PATH}`, port: taken, answers, close };
}

/** Nothing of what a server says is read as a page of the web. */
const HEADERS = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
  connection: "close",
  "cache-control": "no-store",
};

function say(response: ServerResponse, status: number, words: Phrase): void {
  response.writeHead(status, HEADERS).end(inEnglish(words));
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
