import { StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";
import { getDefaultEnvironment, StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { McpServerConfig } from "./mcp-config.ts";

/** A way to a server; made anew for each connection. */
export type TransportFactory = () => Transport;

/** How a configured server is reached. */
export function transportFor(config: McpServerConfig): TransportFactory {
  if ("url" in config) {
    return () =>
      new StreamableHTTPClientTransport(new URL(config.url), {
        requestInit: { headers: config.headers, redirect: "error" },
      });
  }
  const { command, args, env, cwd } = config;
  return () =>
    new StdioClientTransport({
      command,
      args,
      env: { ...getDefaultEnvironment(), ...env },
      stderr: "pipe",
      ...(cwd === undefined ? {} : { cwd }),
    });
}
