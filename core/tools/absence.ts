/** Why an answer goes without the tools of a server. */
import { type Phrase, phrase } from "../base/phrases.ts";
import type { McpConnection } from "./mcp-connection.ts";

/** A server whose tools an answer goes without, and why. */
export interface AbsentServer {
  server: string;
  /** What an answer says of it. */
  reason: Phrase;
  /** What is wrong with it, with its name. */
  why: Phrase;
}

/** Why a server that said nothing yet has to be gone without. */
export function absence(name: string, connection: McpConnection): AbsentServer {
  const why = absenceWords(name, connection);
  return { server: name, reason: why, why };
}

function absenceWords(name: string, { startingMs, written }: McpConnection): Phrase {
  if (startingMs === 0) return phrase("tools.slow", { name });
  const address = signInPage(written);
  return address === undefined
    ? phrase("tools.starting", { name }, written.split("\n").at(-1))
    : phrase("tools.waits_for_sign_in", { name, address });
}

/** The page at which a program that is starting asks its user to sign in; undefined where it asks for nothing. */
function signInPage(written: string): string | undefined {
  const asks =
    /\b(?:authori[sz]\w*|authenticat\w*|sign[ -]?in|log[ -]?in)\b[^]{0,200}?(https?:\/\/[^\s"'<>)\]]+)/i.exec(written);
  return asks?.[1];
}

/** What is wrong with a server, without its name before it, which stands where this is said. */
export function withoutName({ key, params, ...rest }: Phrase): Phrase {
  const { why } = params;
  const isNamed = key === "tools.server_out" && typeof why === "object";
  return isNamed ? why : { key, params, ...rest };
}
