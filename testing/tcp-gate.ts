import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server that can be closed in the two ways in which networks fail. */
export interface TcpGate {
  port: number;
  /** Resets every connection; with `stays`, new ones are refused until `open`. */
  cut(stays?: boolean): void;
  /** Lets nothing through and says nothing of it, as a cable that was pulled. */
  silence(): void;
  /** Lets new connections through. Those that were silent stay dead, as after a long time without a network. */
  open(): void;
  close(): Promise<void>;
}

/** A TCP proxy on loopback in front of a port. */
export async function startTcpGate(target: number): Promise<TcpGate> {
  const sockets = new Set<Socket>();
  let state: "open" | "cut" | "silent" = "open";
  const server = createServer((client) => {
    if (state === "cut") {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(target, "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    if (state === "silent") return;
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: (stays = false) => {
      state = stays ? "cut" : "open";
      reset();
    },
    silence: () => {
      state = "silent";
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    open: () => {
      state = "open";
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        reset();
      }),
  };
}
