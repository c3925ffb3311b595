import { readFileSync } from "node:fs";
import { arch, platform, release } from "node:os";
import { join } from "node:path";
import { holdsSecret } from "../memory/secrets.ts";
import type { ConnectionView } from "../contract/contract.ts";

const LOG_LINES = 100;

export interface ReportParts {
  version: string;
  face: string;
  dataDir: string;
  connection: ConnectionView;
  /** Settings without secrets. */
  settings: Readonly<Record<string, unknown>>;
  vault: Readonly<Record<string, unknown>>;
}

/** Settings that say who somebody is or what they wrote; a report has only that they are set. */
const PERSONAL = new Set(["snippets", "backends", "mcp_servers", "api_url", "proxy", "certificates"]);

/** What helps others to find a fault: versions, state and the end of the log. No message, fact, address or key is in it. */
export function writeReport(parts: ReportParts): string {
  const settings = Object.entries(parts.settings).map(([name, value]) => [name, PERSONAL.has(name) ? "(set)" : value]);
  const { node, electron, chrome } = process.versions as Record<string, string | undefined>;
  return [
    `FloatBar ${parts.version} (${parts.face})`,
    `${platform()} ${release()} ${arch()}, Node ${node}${electron === undefined ? "" : `, Electron ${electron}, Chromium ${chrome}`}`,
    `Desktop: ${process.env.XDG_CURRENT_DESKTOP ?? "-"}, ${process.env.XDG_SESSION_TYPE ?? "-"}`,
    `Connection: ${parts.connection.status}`,
    `Vault: ${JSON.stringify(parts.vault)}`,
    `Settings: ${JSON.stringify(Object.fromEntries(settings))}`,
    "",
    "The end of the log:",
    ...logLines(parts.dataDir),
    "",
  ].join("\n");
}

function logLines(dataDir: string): string[] {
  try {
    const lines = readFileSync(join(dataDir, "logs", "floatbar.log"), "utf8")
      .trimEnd()
      .split("\n");
    return lines
      .slice(-LOG_LINES)
      .map((line) => (holdsSecret(line) ? "(a line with something secret was left out)" : withoutHome(line, dataDir)));
  } catch {
    return ["(there is no log)"];
  }
}

/** A path names its owner. */
function withoutHome(line: string, dataDir: string): string {
  return line.replaceAll(dataDir, "DATA").replaceAll(process.env.HOME ?? process.env.USERPROFILE ?? "\0", "~");
}
