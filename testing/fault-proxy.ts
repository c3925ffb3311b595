import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { random } from "./random.ts";

/** What may happen to a connection on its way. */
export const FAULTS = [
  "none",
  "cut",
  "reset",
  "half-close",
  "stall",
  "delay",
  "rechunk",
  "drip",
  "duplicate",
  "reorder",
  "lose",
  "garble",
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultProxy {
  url: string;
  /** The faults of the connections so far. */
  log: Fault[];
  close(): Promise<void>;
}

/**
 * A TCP proxy on loopback that spoils the answers of a server at random: ends connections early in three ways, delays,
 * stalls, cuts bytes anew, and repeats, swaps, drops or garbles whole events. The same seed spoils in the same way. After
 * `faults` spoilt connections the rest pass unharmed.
 */
export async function startFaultProxy(target: string, seed: number, options: { faults: number }): Promise<FaultProxy> {
  const next = random(seed);
  const log: Fault[] = [];
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(target);
  let remaining = options.faults;
  const server: Server = createServer((client) => {
    const fault = remaining > 0 ? (FAULTS[Math.floor(next() * FAULTS.length)] ?? "none") : "none";
    remaining -= 1;
    log.push(fault);
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    spoil(upstream, client, fault, next);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function spoil(upstream: Socket, client: Socket, fault: Fault, next: () => number): void {
  let budget = Math.floor(next() * 4000);
  const wait = () => 1 + Math.floor(next() * 8);
  upstream.on("data", (chunk: Buffer) => {
    switch (fault) {
      case "none":
        client.write(chunk);
        return;
      case "cut":
      case "reset":
      case "half-close":
      case "stall":
        client.write(chunk.subarray(0, Math.max(0, budget)));
        budget -= chunk.length;
        if (budget > 0) return;
        upstream.pause();
        if (fault === "cut") client.destroy();
        else if (fault === "reset") client.resetAndDestroy();
        else if (fault === "half-close") client.end();
        return;
      case "delay":
        upstream.pause();
        setTimeout(() => {
          client.write(chunk);
          upstream.resume();
        }, wait());
        return;
      case "rechunk":
      case "drip":
        pieces(chunk, fault === "drip" ? 7 : 200, next).forEach((piece) => client.write(piece));
        return;
      default:
        client.write(spoilEvents(chunk, fault, next));
    }
  });
  upstream.on("end", () => client.end());
}

function pieces(chunk: Buffer, largest: number, next: () => number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunk.length;) {
    const size = 1 + Math.floor(next() * largest);
    parts.push(chunk.subarray(at, at + size));
    at += size;
  }
  return parts;
}

/** Spoils whole events, as a broken relay would; what is no event stays as it is. */
function spoilEvents(chunk: Buffer, fault: Fault, next: () => number): Buffer {
  const text = chunk.toString("latin1");
  const blocks = text.split(/(?=id: \d+\ndata: )/);
  const at = 1 + Math.floor(next() * (blocks.length - 1));
  const block = blocks[at];
  if (block?.startsWith("id: ") !== true || !block.endsWith("\n\n")) return chunk;
  // Chunked transfer counts bytes, so that what is taken away must be made up for: a comment of the same length.
  const filler = (length: number) => `:${"x".repeat(length - 3)}\n\n`;
  if (fault === "lose") blocks[at] = filler(block.length);
  else if (fault === "garble") blocks[at] = block.replace('"', "'");
  else if (fault === "reorder") {
    const other = blocks[at - 1];
    if (other?.startsWith("id: ") === true && other.endsWith("\n\n")) [blocks[at - 1], blocks[at]] = [block, other];
  } else if (fault === "duplicate") {
    const other = blocks[at - 1];
    if (other?.startsWith("id: ") === true && other.length >= block.length + 4) {
      blocks[at - 1] = block + filler(other.length - block.length);
    }
  }
  return Buffer.from(blocks.join(""), "latin1");
}
