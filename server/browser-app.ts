import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import websocket from "@fastify/websocket";
import { fastify, type FastifyInstance } from "fastify";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Core } from "../core/core.ts";
import { dispatch } from "../core/calls/dispatch.ts";
import type { Logger } from "../core/base/log.ts";
import { policyFor } from "../core/base/page-policy.ts";
import { browserWindow, type WindowHandlers } from "./browser-window.ts";
import { BRIDGE_PATH, type BridgeMessage, MAX_FRAME, NOT_LET_IN } from "./bridge.ts";
import { endConnectionsOnClose } from "./connections.ts";
import type { Door } from "./door.ts";
import { hasLoopbackHost } from "./loopback.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { parseJson } from "../core/base/json.ts";

/** A page that does not say who it is ends so soon. */
const ENTRY_MS = 10_000;

const entry = z.object({ enter: z.string().max(200) });
const request = z.object({ id: z.int(), name: z.string(), input: z.unknown() });

export interface BrowserAppOptions {
  core: Core;
  log: Logger;
  /** Folder with the built interface. */
  rendererDir: string;
  /** Tells who may use the app. */
  door: Door;
}

/** Where the built page is. @throws Error where it is not: looked for before a vault is made for a start that cannot be. */
export function builtPage(rendererDir: string): string {
  const index = join(rendererDir, "index.html");
  if (existsSync(index)) return index;
  throw new Error(`The interface is not built (${index} is missing). Run "npm run build" first.`);
}

/**
 * The interface and its bridge on this machine alone. Every request must name this machine in Host, and come from no other page. The
 * page itself holds nothing and is given to anybody; the bridge takes connections of that page only, and answers to nothing before
 * the door let it in. There is no cookie, since every port of a machine gets those of all.
 */
export async function createBrowserApp({ core, log, rendererDir, door }: BrowserAppOptions): Promise<FastifyInstance> {
  const index = builtPage(rendererDir);
  const page = readFileSync(index, "utf8").replace(
    "<script",
    '<script type="module" src="./bridge.js"></script>\n    <script',
  );
  const windowHandlers = browserWindow(dataDir(process.env), process.env);
  const app = fastify({ forceCloseConnections: true });
  app.addHook("onRequest", async (incoming, reply) => {
    reply.headers({
      "content-security-policy": policyFor(incoming.url.split("?")[0] ?? "", { connects: true }),
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    const { host, origin } = incoming.headers;
    if (!hasLoopbackHost(host) || (origin !== undefined && origin !== `http://${host}`)) {
      return reply.status(403).send("This address answers only to FloatBar's own page.");
    }
    return undefined;
  });

  endConnectionsOnClose(app);

  await app.register(websocket, { options: { maxPayload: MAX_FRAME } });
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  app.get(BRIDGE_PATH, { websocket: true }, (socket, incoming) => {
    // A browser always names the page that opens a socket; what names none is no page of ours.
    if (incoming.headers.origin === undefined) socket.close(1008, "origin");
    else letIn(socket, door, () => serve(socket, core, log, windowHandlers));
  });
  await app.register(fastifyStatic, { root: rendererDir, index: false });
  return app;
}

/** Waits for the first frame, and goes on where the door lets it in. */
function letIn(socket: WebSocket, door: Door, onEntry: () => void): void {
  const patience = setTimeout(() => socket.close(NOT_LET_IN, "nothing said"), ENTRY_MS);
  socket.on("close", () => clearTimeout(patience));
  socket.once("message", (data) => {
    clearTimeout(patience);
    const parsed = entry.safeParse(parseJson(Buffer.isBuffer(data) ? data.toString("utf8") : ""));
    const entered = parsed.success ? door.enter(parsed.data.enter) : null;
    if (entered === null) {
      socket.close(NOT_LET_IN, "not let in");
      return;
    }
    socket.send(JSON.stringify({ entered } satisfies BridgeMessage));
    onEntry();
  });
}

function serve(socket: WebSocket, core: Core, log: Logger, windowHandlers: WindowHandlers): void {
  const send = (message: BridgeMessage) => socket.send(JSON.stringify(message));
  const unsubscribe = core.subscribe((event, payload) => send({ event, payload }));
  socket.on("close", unsubscribe);
  socket.on("message", (data) => {
    const parsed = request.safeParse(parseJson(Buffer.isBuffer(data) ? data.toString("utf8") : ""));
    if (!parsed.success) {
      socket.close(1007, "not a call");
      return;
    }
    const { id, name, input } = parsed.data;
    const answer = Object.hasOwn(windowHandlers, name)
      ? dispatch(windowHandlers, "", log, name, input)
      : core.call(name, input);
    void answer.then((result) => send({ id, result }));
  });
}
