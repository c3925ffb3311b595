/** Why a sign-in did not go well, in words that say what to do. */
import { RegistrationRejectedError } from "@modelcontextprotocol/client";
import { phrase } from "../base/phrases.ts";
import { SilentHost } from "./impatient-fetch.ts";
import type { McpHttpConfig } from "./mcp-config.ts";
import { IssuerElsewhere, ResourceElsewhere } from "./oauth-discovery.ts";
import { wordsIn } from "./oauth-lenient.ts";
import { proxyFaultIn, proxyWords } from "./proxy.ts";
import { TooManyRegistrations } from "./registration.ts";
import { ToolServerError } from "./tool-server-error.ts";

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
  const said = error instanceof Error ? error.message : String(error);
  const isUnregistered = /does not support dynamic client registration/.test(said);
  const words = phrase(isUnregistered ? "tools.no_registration" : "tools.sign_in_failed", { name }, said);
  return new ToolServerError(words, { cause: error });
}
