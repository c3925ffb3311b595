import { once } from "node:events";
import { createServer } from "node:net";

/** Looks whether a port can be had, before anything is made for a start that cannot be. @throws Error of Node's where it cannot. */
export async function seeFree(host: string, port: number): Promise<void> {
  const server = createServer().listen({ host, port });
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
