/** What goes wrong with an MCP server, told apart: what says that it is broken, what does not, and in which words. */
import { InsufficientScopeError, ProtocolError, SdkHttpError, UnauthorizedError } from "@modelcontextprotocol/client";
import { type Phrase, phrase } from "../base/phrases.ts";
import { isRecord } from "./mcp-results.ts";
import { NO_ANSWER, TOO_LARGE, UNREADABLE } from "./mcp-messages.ts";
import type { Way } from "./mcp-transport.ts";
import { SignInNeeded } from "./mcp-sign-in.ts";

/** Whether the server answered, in order, that it does not do this. */
export function isAnswer(error: unknown): error is ProtocolError {
  return error instanceof ProtocolError && error.code !== NO_ANSWER;
}

/** What is said of an answer that did not come, or that nobody can read; undefined for any other fault. */
export function unansweredFault(error: unknown, name: string): Phrase | undefined {
  if (!(error instanceof ProtocolError)) return undefined;
  if (error.code === NO_ANSWER) return phrase("tools.broke_off", { name });
  if (error.code === TOO_LARGE) return phrase("tools.answer_too_large", { name, size: wordsOf(error) });
  return error.code === UNREADABLE ? phrase("tools.answer_unreadable", { name }, wordsOf(error)) : undefined;
}

export function wantsSignIn(error: unknown): boolean {
  return (
    error instanceof SignInNeeded ||
    error instanceof UnauthorizedError ||
    error instanceof InsufficientScopeError ||
    (error instanceof SdkHttpError && error.status === 401)
  );
}

/**
 * Whether the server does not know the session any more. The specification says 404; servers also say 400 and JSON-RPC errors,
 * after a restart too.
 */
export function lostSession(error: unknown, kind: Way["kind"], hasSession: boolean): boolean {
  if (kind !== "http" && kind !== "sse") return false;
  const said = wordsOf(error);
  const isMeant = /session|not (?:been )?initiali[sz]ed|before initiali[sz]ation/i.test(said);
  if (error instanceof SdkHttpError) return hasSession && (error.status === 404 || (error.status === 400 && isMeant));
  if (isAnswer(error)) return LOST.test(said);
  return kind === "sse" && /HTTP 40[04]/.test(said);
}

/** How servers say in JSON-RPC, before they call anything, that they do not know a session. */
const LOST =
  /sess(?:t?)ion (?:id )?(?:was |has |is )?(?:not found|expired|invalid|terminated|unknown)|\b(?:invalid|expired|unknown|stale|missing|no such|no valid)(?: (?:or|and) (?:invalid|expired|unknown|missing))? (?:mcp[- ])?session|initiali[sz]/i;

/** Whether another way to the same address is worth a try: it answered, but not to this. */
export function isOtherTransport(error: unknown): boolean {
  if (!(error instanceof SdkHttpError)) return /content type|SSE error|web page answered/i.test(wordsOf(error));
  const { status } = error;
  return status >= 400 && status < 500 && status !== 401 && status !== 403 && status !== 429;
}

/** The same, also where a server breaks over a question that it does not know. */
export function mayBeOtherTransport(error: unknown): boolean {
  return isOtherTransport(error) || (error instanceof SdkHttpError && (error.status === 500 || error.status === 501));
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What a server answered, with the addresses that somebody is to open first, where it says so: the protocol's error -32042 of
 * revision 2025-11-25 (URL elicitation).
 */
export function answerOf(error: unknown): string {
  const data = error instanceof ProtocolError && isRecord(error.data) ? error.data : {};
  const asked: unknown[] = Array.isArray(data.elicitations) ? data.elicitations : [];
  const places = asked.filter(isRecord).flatMap(({ url, message }) => {
    if (typeof url !== "string" || !/^https?:/i.test(url) || !URL.canParse(url)) return [];
    return [typeof message === "string" && message !== "" ? `${message}: ${url}` : url];
  });
  return [wordsOf(error), ...places].join("\n");
}
