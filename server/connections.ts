import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Ends every connection when the server closes. Fastify closes idle ones; upgraded ones, and refused ones that their client
 * keeps open, would hold it back.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  const connections = new Set<Socket>();
  app.server.on("connection", (connection: Socket) => {
    connections.add(connection);
    connection.on("close", () => connections.delete(connection));
  });
  app.addHook("preClose", async () => {
    for (const connection of connections) connection.destroy();
  });
}
