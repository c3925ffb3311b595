import { parseArgs } from "node:util";
import { UsageError } from "../core/base/command-line.ts";

/** What the command line of a server may say. */
export interface ServerArgs {
  host: string;
  /** 0 takes a free port. */
  port: number;
  open: boolean;
}

/** @throws UsageError, or Error of Node's, naming the option that is wrong. */
export function parseServerArgs(
  argv: readonly string[],
  defaults: { port: number; canOpen: boolean; canHost: boolean },
): ServerArgs {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: "string" },
      ...(defaults.canHost ? { host: { type: "string" } as const } : {}),
      ...(defaults.canOpen ? { "no-open": { type: "boolean" } as const } : {}),
    },
  });
  const given = values as { host?: string; port?: string; "no-open"?: boolean };
  const port = given.port === undefined ? defaults.port : /^\d{1,5}$/.test(given.port) ? Number(given.port) : -1;
  if (port < 0 || port > 65_535) throw new UsageError("--port takes a whole number from 0 to 65535.");
  return { host: given.host ?? "127.0.0.1", port, open: defaults.canOpen && given["no-open"] !== true };
}
