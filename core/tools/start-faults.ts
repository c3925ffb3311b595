/** Why a tool server could not be started or reached, in words that say what to do. */
import { existsSync } from "node:fs";
import { ProtocolError } from "@modelcontextprotocol/client";
import { parseJson } from "../base/json.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { isPage, titleOf, wordsOf as wordsIn } from "./server-words.ts";
import { httpAnswer, lostFault, waitedMs } from "./lost-server.ts";
import { isOtherTransport, unansweredFault, wordsOf } from "./mcp-faults.ts";
import { isRecord } from "./mcp-results.ts";
import type { Way } from "./mcp-transport.ts";
import { ToolServerError } from "./tool-server-error.ts";

/** What brings the programs that servers are mostly started by. */
const BRINGS: Readonly<Record<string, string>> = {
  npx: "Node.js (https://nodejs.org)",
  node: "Node.js (https://nodejs.org)",
  npm: "Node.js (https://nodejs.org)",
  bunx: "Bun (https://bun.sh)",
  uvx: "uv (https://docs.astral.sh/uv)",
  uv: "uv (https://docs.astral.sh/uv)",
  python: "Python (https://www.python.org)",
  python3: "Python (https://www.python.org)",
  docker: "Docker (https://docs.docker.com/get-started/get-docker)",
};

function missingProgram(command: string): Phrase {
  const what = BRINGS[command.replace(/\.(?:cmd|exe)$/i, "").toLowerCase()];
  return what === undefined ? phrase("tools.no_program", { command }) : phrase("tools.no_runtime", { command, what });
}

/** @param written what its program wrote last. */
export async function startFault(error: unknown, name: string, ways: readonly Way[], written: string): Promise<Phrase> {
  if (error instanceof ToolServerError) return error.phrase;
  const unanswered = unansweredFault(error, name);
  if (unanswered) return unanswered;
  const [way] = ways;
  const waited = waitedMs(error);
  if (waited !== undefined) return phrase("tools.start_slow", { seconds: Math.round(waited / 1000) }, written);
  if (way?.kind === "process") return programFault(error, way, written);
  if (way?.kind === "http" || way?.kind === "sse") return addressFault(error, name, way);
  return phrase("tools.server_unstarted");
}

function programFault(error: unknown, { command = "", cwd }: Way, written: string): Phrase {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // The system says the same of both.
  if (code === "ENOENT" && cwd !== undefined && !existsSync(cwd)) return phrase("tools.no_folder", { folder: cwd });
  if (code === "ENOENT") return missingProgram(command);
  if (code === "EACCES" || code === "EPERM") return phrase("tools.program_forbidden", { command });
  return phrase("tools.server_unstarted", {}, error instanceof ProtocolError ? error.message : written);
}

async function addressFault(error: unknown, name: string, way: Way): Promise<Phrase> {
  const target = /Redirect to (\S+) not followed|try (\S+) as the endpoint/.exec(wordsOf(error));
  if (target) return phrase("tools.redirects_away", { target: target[1] ?? target[2] ?? "" });
  if (error instanceof ProtocolError) return phrase("tools.server_unstarted", {}, error.message);
  const answered = answerFault(error, httpAnswer(error) ?? { status: 0, body: "" });
  if (answered) return answered;
  const lost = await lostFault(error, { name, way, written: "" });
  return lost?.key === "tools.gone" ? phrase("tools.unreachable") : (lost ?? phrase("tools.server_unstarted"));
}

/** What an answer in HTTP says of an address, where it says anything of it. */
function answerFault(error: unknown, { status, body }: { status: number; body: string }): Phrase | undefined {
  if (isPage(body) && status < 500) return phrase("tools.web_page", {}, titleOf(body));
  const refused = rpcErrorIn(body);
  if (refused !== undefined) return phrase("tools.server_unstarted", {}, refused);
  if (status === 403) return phrase("tools.forbidden", {}, wordsIn(body).message);
  const isElse = isOtherTransport(error) || status === 501;
  return isElse ? phrase("tools.not_mcp", {}, wordsIn(body).message) : undefined;
}

/** What an error of JSON-RPC says that came with a status of HTTP: whoever sends one speaks MCP. */
function rpcErrorIn(body: string): string | undefined {
  const told = parseJson(body);
  const error = isRecord(told) && "jsonrpc" in told && isRecord(told.error) ? told.error : undefined;
  return typeof error?.message === "string" ? error.message : undefined;
}
