import { createServer as createProxy, request as ask } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { startAuthority } from "./certificates.ts";

interface VendorDouble {
  /** What settings.json says so that the vendor's own address leads here: a proxy, and the authority behind its certificate. */
  settings: { proxy: string; certificates: string };
  close(): void;
}

/** Where a key stands in a request. */
const KEYS = ["authorization", "x-api-key", "x-goog-api-key"];

/**
 * Stands in for a vendor at its own address, with encryption: a proxy leads its host to a server here, which hands each request
 * on, unless it comes without a key.
 *
 * @param host the vendor's, such as `api.example.com`.
 * @param target a server on this machine, as `http://127.0.0.1:PORT`.
 */
export async function startVendorDouble(host: string, target: string): Promise<VendorDouble> {
  const authority = await startAuthority("Tests");
  const vendor = createServer(await authority.issue(host), (request, response) => {
    const { method, url = "", headers } = request;
    if (!KEYS.some((name) => headers[name] !== undefined)) {
      response.writeHead(401, { "content-type": "application/json" }).end('{"error":{"message":"No API key"}}');
      return;
    }
    const onward = ask(`${target}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const proxy = createProxy().on("connect", (request, socket) => {
    if (request.url !== `${host}:443`) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const onward = connect((vendor.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    socket.on("error", () => onward.destroy());
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    settings: { proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, certificates: authority.pem },
    close() {
      proxy.close();
      proxy.closeAllConnections();
      vendor.close();
      vendor.closeAllConnections();
    },
  };
}
