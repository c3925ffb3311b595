/** The client's side of SOCKS 5 (RFC 1928), with a name and password (RFC 1929) where the proxy's address has them. */
import { isIPv4, isIPv6, type Socket } from "node:net";

/** Why a proxy of SOCKS 5 gave no way: it wants a login (255 where it takes none that was offered), it refuses or fails with a code of its reply, it speaks something else, or the server's name is longer than it can be told. */
export class SocksFault extends Error {
  readonly did: "login" | "gssapi" | "reply" | "garbled" | "long_name";
  readonly reply: number;

  constructor(did: SocksFault["did"], reply = 0) {
    super(`SOCKS 5: ${did} ${reply}`);
    this.name = "SocksFault";
    this.did = did;
    this.reply = reply;
  }
}

const VERSION = 5;
const [OPEN, BY_GSSAPI, BY_PASSWORD, NONE] = [0, 1, 2, 255];
const CONNECT = 1;
const [IPV4, NAME, IPV6] = [1, 3, 4];
/** Bytes of an address in a reply. */
const LENGTHS: Readonly<Record<number, number>> = { [IPV4]: 4, [IPV6]: 16 };

/**
 * Asks over an open connection for a way to a server. Names are looked up by the proxy.
 *
 * @throws SocksFault, or what the connection ends with.
 */
export async function askSocks(
  socket: Socket,
  { host, port, login }: { host: string; port: number; login: { name: string; password: string } | null },
): Promise<void> {
  const reader = readerOf(socket);
  try {
    socket.write(Uint8Array.from([VERSION, ...(login ? [2, OPEN, BY_PASSWORD] : [1, OPEN])]));
    const [version, method = -1] = await reader.take(2);
    if (version !== VERSION) throw new SocksFault("garbled");
    if (method === BY_PASSWORD && login) await signIn(socket, reader, login);
    else if (method === BY_GSSAPI) throw new SocksFault("gssapi");
    else if (method !== OPEN) throw new SocksFault("login", NONE);
    socket.write(Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), addressOf(host), portBytes(port)]));
    const [of, reply = -1, , kind = -1] = await reader.take(4);
    if (of !== VERSION) throw new SocksFault("garbled");
    if (reply !== 0) throw new SocksFault("reply", reply);
    const length = kind === NAME ? (await reader.take(1))[0] : LENGTHS[kind];
    if (length === undefined) throw new SocksFault("garbled");
    await reader.take(length + 2);
  } finally {
    reader.end();
  }
}

async function signIn(
  socket: Socket,
  reader: Reader,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const [user, secret] = [Buffer.from(name), Buffer.from(password)];
  if (user.length > 255 || secret.length > 255) throw new SocksFault("login");
  socket.write(Buffer.concat([Buffer.from([1, user.length]), user, Buffer.from([secret.length]), secret]));
  const [, state] = await reader.take(2).catch((error: unknown) => {
    // Many hang up on a login that they do not accept. That it took too long is told by who gave it up.
    throw isHangUp(error) ? new SocksFault("login") : error;
  });
  if (state !== 0) throw new SocksFault("login");
}

function isHangUp(error: unknown): boolean {
  return error instanceof HangUp || (error instanceof Error && "code" in error && error.code === "ECONNRESET");
}

/** The connection ended without a word. */
class HangUp extends Error {}

/** @throws SocksFault for a name that is too long for it. */
function addressOf(host: string): Buffer {
  if (isIPv4(host)) return Buffer.from([IPV4, ...host.split(".").map(Number)]);
  if (isIPv6(host)) return Buffer.from([IPV6, ...ipv6Bytes(host)]);
  const name = Buffer.from(host);
  if (name.length > 255) throw new SocksFault("long_name");
  return Buffer.concat([Buffer.from([NAME, name.length]), name]);
}

/** An address as URLs write it: in hexadecimal, with one gap at most. */
function ipv6Bytes(host: string): number[] {
  const [before = "", after] = host.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const [start, end] = [groups(before), groups(after ?? "")];
  const gap = Array.from({ length: 8 - start.length - end.length }, () => "0");
  return [...start, ...gap, ...end].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

function portBytes(port: number): Buffer {
  return Buffer.from([port >> 8, port & 255]);
}

interface Reader {
  /** The next bytes, once there are so many. */
  take: (length: number) => Promise<Buffer>;
  /** Listens no more; what came beyond what was taken stays in the socket. */
  end: () => void;
}

function readerOf(socket: Socket): Reader {
  let fault: Error | undefined;
  let moved: () => void = () => undefined;
  const onReadable = () => moved();
  const onEnd = (error?: Error | boolean) => {
    fault ??= error instanceof Error ? error : new HangUp("The proxy closed the connection");
    moved();
  };
  socket.on("readable", onReadable).on("error", onEnd).on("end", onEnd).on("close", onEnd);
  return {
    take: async (length) => {
      for (;;) {
        const taken = socket.read(length) as Buffer | null;
        // At its end a socket gives what it has left.
        if (taken !== null && taken.length === length) return taken;
        if (fault) throw fault;
        await new Promise<void>((resolve) => (moved = resolve));
      }
    },
    end: () => {
      socket.off("readable", onReadable).off("error", onEnd).off("end", onEnd).off("close", onEnd);
    },
  };
}
