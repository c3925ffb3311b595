/**
 * The line to a core that runs on this machine: a socket in its data folder that its owner's programs reach it by. The first line
 * of each connection is JSON and says what is wanted; what follows is the matter of those two.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { parseJson } from "../base/json.ts";
import { asOwn } from "../base/own-files.ts";

/** What is wanted of the core: its tools by MCP, or an address to open it at. */
const WANTS = z.strictObject({ want: z.enum(["mcp", "address"]) });
export type Want = z.infer<typeof WANTS>["want"];

/** Sockets have short names: macOS takes 103 bytes. */
const MOST_BYTES = 100;
const MAX_LINE = 1000;
const GREETING_MS = 5000;

/** Takes over a connection; it is paused, and what came behind its first line is still to be read. */
export type Answer = (socket: Socket) => void;

/**
 * The socket of a data folder: in it, or under a short name elsewhere where its path is too long for one. Undefined where there is no
 * place for that either.
 *
 * @param places folders that may hold one with a short name, in order of preference.
 */
export function linePath(
  folder: string,
  platform: NodeJS.Platform = process.platform,
  places?: readonly string[],
): string | undefined {
  const name = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 24);
  // A pipe of Windows stands in no folder; others' programs may not write to it.
  if (platform === "win32") return String.raw`\\.\pipe\floatbar-${name}`;
  const path = join(folder, "floatbar.sock");
  if (Buffer.byteLength(path) <= MOST_BYTES) return path;
  const place = (places ?? ownPlaces()).find(isOwn);
  return place === undefined ? undefined : join(place, `floatbar-${name}.sock`);
}

/** Where a user may have folders with short names: the session's own, which goes with it, and one in /tmp, which is made. */
function ownPlaces(): string[] {
  const user = process.getuid?.();
  if (user === undefined) return [];
  const made = `/tmp/floatbar-${user}`;
  try {
    mkdirSync(made, { mode: 0o700 });
  } catch {
    // It is there, or cannot be; who looks at it next says which.
  }
  return [`/run/user/${user}`, made];
}

/** Whether a folder is this user's alone: another one could have made it first, or a link that leads elsewhere. */
function isOwn(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0;
}

/**
 * Listens on the line of a data folder. Only who holds the vault's lock may call it: a socket that stands there already is then
 * that of a process which ended.
 *
 * @returns a function that ends it with all its connections; undefined where this folder can have none.
 */
export async function listenOnLine(
  folder: string,
  answers: Partial<Record<Want, Answer>>,
): Promise<(() => Promise<void>) | undefined> {
  const path = linePath(folder);
  if (path === undefined) return undefined;
  if (process.platform !== "win32") rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  // Who asks nothing more still hears what was asked before.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    greet(socket, answers);
  });
  await listening(server, path);
  return async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

/** A connection to the core that runs on a data folder; undefined where none does. */
export async function callLine(folder: string, want: Want): Promise<Socket | undefined> {
  const path = linePath(folder);
  if (path === undefined) return undefined;
  const socket = connect(path);
  return new Promise((done) => {
    socket.once("error", () => done(undefined));
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      socket.on("error", () => socket.destroy());
      socket.write(`${JSON.stringify({ want })}\n`);
      done(socket);
    });
  });
}

/** What a second start says instead of opening anything. */
export const openAlready = (address: string): string => `FloatBar is open already. It is also ready at ${address}`;

/** Asks the core that runs on a data folder for a line of text; undefined where none runs, or it has none to give. */
export async function askLine(folder: string, want: Want): Promise<string | undefined> {
  const socket = await callLine(folder, want);
  return socket && readLine(socket);
}

/** What a core says on a connection that was made for a line of text; undefined where it has none to give. */
export async function readLine(socket: Socket): Promise<string | undefined> {
  socket.setTimeout(GREETING_MS, () => socket.destroy());
  let text = "";
  socket.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  await new Promise((done) => socket.once("close", done));
  return text.trim() || undefined;
}

function greet(socket: Socket, answers: Partial<Record<Want, Answer>>): void {
  socket.setTimeout(GREETING_MS, () => socket.destroy());
  const onEnd = () => socket.end();
  socket.once("end", onEnd);
  let head = Buffer.alloc(0);
  const onData = (piece: Buffer) => {
    head = Buffer.concat([head, piece]);
    const end = head.indexOf("\n");
    if (end < 0 && head.length <= MAX_LINE) return;
    socket.off("data", onData);
    socket.off("end", onEnd);
    socket.pause();
    socket.setTimeout(0);
    const wanted = WANTS.safeParse(parseJson(head.subarray(0, Math.max(0, end)).toString("utf8")));
    const answer = wanted.success ? answers[wanted.data.want] : undefined;
    if (!answer) {
      socket.end();
      return;
    }
    if (head.length > end + 1) socket.unshift(head.subarray(end + 1));
    answer(socket);
  };
  socket.on("data", onData);
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    const onListening = () => {
      server.off("error", fail);
      done();
    };
    // Node makes the socket within this call.
    asOwn(() => server.listen(path, onListening));
  });
}
