/** What became of a tool server that was asked and did not answer, in our own words: never in those of the libraries between. */
import { SdkError, SdkErrorCode, SdkHttpError, SseError } from "@modelcontextprotocol/client";
import { type Phrase, phrase } from "../base/phrases.ts";
import { isPage, titleOf, wordsOf } from "./server-words.ts";
import { unansweredFault } from "./mcp-faults.ts";
import type { Way } from "./mcp-transport.ts";
import { PageInstead } from "./page-instead.ts";
import { faultsIn, isThere, proxyOrCertificateFault } from "./way-faults.ts";

/** Whom a fault is told of. */
export interface AskedServer {
  name: string;
  /** How it was reached. */
  way: Pick<Way, "kind" | "url"> | undefined;
  /** What its program wrote last. */
  written: string;
}

/** Why a server gave no answer; undefined where nothing is known of it. What the server itself said goes along as its words. */
export async function lostFault(error: unknown, asked: AskedServer): Promise<Phrase | undefined> {
  const { name, way } = asked;
  const unanswered = unansweredFault(error, name);
  if (unanswered) return unanswered;
  const waited = waitedMs(error);
  if (waited !== undefined) return phrase("tools.no_answer_in", { name, seconds: Math.round(waited / 1000) });
  const answer = httpAnswer(error);
  if (answer) return answeredFault(name, answer);
  if (isUnreadable(error)) return phrase("tools.answer_unreadable", { name });
  const onTheWay = way?.url && proxyOrCertificateFault(way.url, error);
  if (onTheWay) return onTheWay;
  const lost = connectionFault(error, asked);
  // A connection that was kept open is lost without a word where its server is gone.
  if (lost?.key !== "tools.broke_off" || !way?.url || (await isThere(way.url))) return lost;
  return phrase("tools.gone", { name, host: way.url.host });
}

/** How long a server was waited for that said nothing, in milliseconds; undefined for other faults. */
export function waitedMs(error: unknown): number | undefined {
  if (!(error instanceof SdkError) || error.code !== SdkErrorCode.RequestTimeout) return undefined;
  const { timeout, maxTotalTimeout } = (error.data ?? {}) as Record<string, unknown>;
  return [timeout, maxTotalTimeout].find((ms): ms is number => typeof ms === "number");
}

interface HttpAnswer {
  status: number;
  body: string;
}

/** What a server answered in HTTP that is no answer of MCP. The older SSE has it in a text alone. */
export function httpAnswer(error: unknown): HttpAnswer | undefined {
  if (error instanceof PageInstead) return { status: 200, body: error.page };
  if (error instanceof SdkHttpError) return { status: error.status, body: textIn(error.data) };
  if (error instanceof SseError) return error.code === undefined ? undefined : { status: error.code, body: "" };
  const [, status, body = ""] = /POSTing to endpoint \(HTTP (\d{3})\): ([^]*)/.exec(messageOf(error)) ?? [];
  return status === undefined ? undefined : { status: Number(status), body };
}

function textIn(data: unknown): string {
  const { text } = (data ?? {}) as { text?: unknown };
  return typeof text === "string" ? text : "";
}

/** Statuses of the fours that speak of a moment. */
const PASSING: ReadonlySet<number> = new Set([408, 423, 425, 429]);

function answeredFault(name: string, { status, body }: HttpAnswer): Phrase {
  if (isPage(body) && status < 500) return phrase("tools.page_instead", { name }, titleOf(body));
  const theirs = isPage(body) ? titleOf(body) : wordsOf(body).message;
  const isFailure = status >= 500 || status < 400 || PASSING.has(status);
  return phrase(isFailure ? "tools.http_failed" : "tools.http_refused", { name, status }, theirs);
}

const UNREADABLE: ReadonlySet<string> = new Set([
  SdkErrorCode.InvalidResult,
  SdkErrorCode.UnsupportedResultType,
  SdkErrorCode.InputRequiredRoundsExceeded,
  SdkErrorCode.ListPaginationExceeded,
  SdkErrorCode.ClientHttpUnexpectedContent,
]);
/** Names of errors of what is read here, which servers' answers bring about. */
const OF_READING: ReadonlySet<string> = new Set(["ZodError", "$ZodError", "SyntaxError"]);

function isUnreadable(error: unknown): boolean {
  if (error instanceof SdkError && UNREADABLE.has(error.code)) return true;
  if (error instanceof Error && OF_READING.has(error.name)) return true;
  return faultsIn(error).some(({ code }) => /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT)|Z_)/.test(code));
}

/** Codes of connections that were not made at all. */
const GONE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;
/** How a lost session reads that has neither. */
const CLOSED: ReadonlySet<string> = new Set([
  SdkErrorCode.ConnectionClosed,
  SdkErrorCode.NotConnected,
  SdkErrorCode.SendFailed,
]);

function connectionFault(error: unknown, { name, way, written }: AskedServer): Phrase | undefined {
  const codes = faultsIn(error).map(({ code }) => code);
  if (way?.kind === "process") {
    const isEnded = codes.some((code) => CLOSED.has(code) || /^(?:EPIPE|ECONNRESET|ERR_STREAM_\w+)$/.test(code));
    return isEnded ? phrase("tools.ended", { name }, written) : undefined;
  }
  const host = way?.url?.host;
  if (host !== undefined && codes.some((code) => GONE.test(code))) return phrase("tools.gone", { name, host });
  const isBroken = codes.some(
    (code) => CLOSED.has(code) || /^(?:E[A-Z]+|UND_ERR_\w+|ERR_STREAM_\w+|ABORT_ERR)$/.test(code),
  );
  if (isBroken || error instanceof TypeError || error instanceof DOMException || error instanceof SseError)
    return phrase("tools.broke_off", { name });
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
