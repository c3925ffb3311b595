/** Why a sign-in did not go well, in words that say what to do. */
import {
  AuthorizationServerMismatchError,
  InsecureTokenEndpointError,
  IssuerMismatchError,
  OAuthError,
  RegistrationRejectedError,
} from "@modelcontextprotocol/client";
import { type Phrase, phrase } from "../base/phrases.ts";
import { LostHost, SilentHost } from "./impatient-fetch.ts";
import type { McpHttpConfig } from "./mcp-config.ts";
import { IssuerElsewhere, ResourceElsewhere } from "./oauth-discovery.ts";
import { wordsIn } from "./oauth-lenient.ts";
import { proxyFaultIn, proxyWords } from "./proxy.ts";
import { TooManyRegistrations } from "./registration.ts";
import { ToolServerError } from "./tool-server-error.ts";
import { proxyOrCertificateFault } from "./way-faults.ts";

/** Names of headers, and of what stands in an address, that hold keys. */
const KEYS = /auth|key|token|secret|cookie|password|credential/i;

/** Whether a server's entry has what may be a key, so that it is meant to do without a sign-in. */
export function hasKey({ headers, url, oauth }: McpHttpConfig): boolean {
  const given = new URLSearchParams(/\?(.*)/.exec(url)?.[1] ?? "");
  return oauth === undefined && [...Object.keys(headers), ...given.keys()].some((name) => KEYS.test(name));
}

/** A sign-in was tried though nobody said how: what the server said when it refused. */
export interface Guess {
  said: string | undefined;
}

/**
 * @param name of the server.
 * @param guess where the sign-in was one: the server probably has none.
 */
export function signInFault(error: unknown, name: string, guess?: Guess): ToolServerError {
  if (error instanceof ToolServerError) return error;
  if (error instanceof SilentHost) {
    return new ToolServerError(phrase("tools.sign_in_silent", { name, host: error.host }), { cause: error });
  }
  if (error instanceof IssuerElsewhere) {
    const { address, issuer } = error;
    return new ToolServerError(phrase("tools.issuer_elsewhere", { name, address, issuer }), { cause: error });
  }
  if (error instanceof ResourceElsewhere) {
    return new ToolServerError(phrase("tools.resource_elsewhere", { name, resource: error.resource }), {
      cause: error,
    });
  }
  const proxy = proxyFaultIn(error);
  if (proxy) return new ToolServerError(proxyWords(proxy), { cause: error });
  if (error instanceof LostHost) {
    const { url } = error;
    const words = proxyOrCertificateFault(url, error) ?? phrase("tools.sign_in_lost", { name, host: url.host });
    return new ToolServerError(words, { cause: error });
  }
  if (error instanceof TooManyRegistrations) {
    const { seconds, body } = error;
    const said = wordsIn(body, 429);
    const words =
      seconds === undefined
        ? phrase("tools.registration_busy", { name }, said)
        : phrase("tools.registration_busy_for", { name, seconds }, said);
    return new ToolServerError(words, { cause: error });
  }
  if (guess) return new ToolServerError(phrase("tools.key_wanted", { name }, guess.said), { cause: error });
  if (error instanceof RegistrationRejectedError) {
    const said = wordsIn(error.body, error.status);
    return new ToolServerError(phrase("tools.no_registration", { name }, said), { cause: error });
  }
  return new ToolServerError(otherFault(error, name), { cause: error });
}

/** An answer in the course of a sign-in that is none. */
export class NoSignIn extends Error {}

/** What the browser brought back in the place of a code. */
export function refusalOf(answer: URLSearchParams): Error {
  const error = answer.get("error");
  if (error === null) return new NoSignIn("The answer holds no code.");
  return new OAuthError(error, answer.get("error_description") ?? "");
}

/** What says that this program is not, or not any more, one that the authorization server knows (RFC 6749, 4.1.2.1 and 5.2). */
const UNKNOWN_APP: ReadonlySet<string> = new Set(["invalid_client", "unauthorized_client"]);
/** What only whoever runs the authorization server can help, or a moment. */
const LATER: ReadonlySet<string> = new Set(["server_error", "temporarily_unavailable", "slow_down"]);

/** What is said of a fault by its kind; a library's words go along with what is of no kind that is known. */
function otherFault(error: unknown, name: string): Phrase {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof OAuthError) return refusalFault(error, name);
  if (error instanceof InsecureTokenEndpointError)
    return phrase("tools.sign_in_unsafe", { name, address: error.tokenEndpoint });
  if (error instanceof IssuerMismatchError)
    return phrase("tools.sign_in_stranger", { name, issuer: error.received ?? "?" });
  if (error instanceof AuthorizationServerMismatchError)
    return phrase("tools.sign_in_stranger", { name, issuer: error.currentIssuer });
  if (/does not support dynamic client registration/.test(said)) return phrase("tools.no_registration", { name });
  if (said.startsWith("Incompatible auth server")) return phrase("tools.sign_in_other_way", { name });
  const status = /^HTTP (\d{3}) /.exec(said)?.[1];
  if (status !== undefined) return phrase("tools.sign_in_out", { name, status: Number(status) });
  if (isUnreadable(error)) return phrase("tools.sign_in_unreadable", { name });
  return phrase("tools.sign_in_failed", { name }, said);
}

/** What the authorization server refuses, by its code. Some say no more than that code in their words, and some a status. */
function refusalFault({ code, message }: OAuthError, name: string): Phrase {
  const said = message === code || /^HTTP \d{3}$/.test(message) ? undefined : message;
  if (code === "access_denied") return phrase("tools.sign_in_denied", { name }, said);
  if (UNKNOWN_APP.has(code)) return phrase("tools.sign_in_unknown_app", { name }, said);
  const status = /^HTTP (\d{3})$/.exec(message)?.[1];
  if (status !== undefined) return phrase("tools.sign_in_out", { name, status: Number(status) });
  return phrase(LATER.has(code) ? "tools.sign_in_later" : "tools.sign_in_refused", { name, code }, said);
}

/** Whether an answer was not what it should be; its reader's words say nothing to people. */
function isUnreadable(error: unknown): boolean {
  return error instanceof NoSignIn || (error instanceof Error && OF_READING.has(error.name));
}

const OF_READING: ReadonlySet<string> = new Set(["ZodError", "$ZodError", "SyntaxError", "UnauthorizedError"]);
