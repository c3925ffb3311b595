/** Which revision of MCP is offered to a server that refuses another one. Source: MCP, "Version negotiation", 2024-11-05 to 2026-07-28. */
import { ProtocolError, SUPPORTED_PROTOCOL_VERSIONS } from "@modelcontextprotocol/client";
import { wordsOf } from "./mcp-faults.ts";

/** The first revision without a handshake: each request says which one it is of. */
export const WITHOUT_HANDSHAKE = "2026-07-28";
/** JSON-RPC errors of a revision that is not spoken, and of what each request without a handshake must say. */
const NOT_SPOKEN = -32_022;
const LACKS_HEADER = -32_020;
/** JSON-RPC error of a method that is not known. */
const UNKNOWN_METHOD = -32_601;
/** What a server that does not say what it speaks is offered, in this order: what is most spoken, and then what was before. */
const COMMON = ["2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07"];
const MEANT = /protocol[\s_-]*version|version of the protocol|initiali[sz]e handshake|unsupported (?:mcp )?version/i;
/** What only requests without a handshake have. */
const SAYS_NO_GREETING =
  /server\/discover|method not found|initiali[sz]e (?:was|is|has been) (?:removed|gone|no longer)/i;
const SAYS_NEWER = /\b_meta\b|io\.modelcontextprotocol|mcp-method/i;

/**
 * What to offer next; undefined where a fault is about something else, or nothing is left.
 *
 * @param said what the server's program wrote before it ended.
 * @param refused what was offered before.
 * @param isGreeting whether it is the handshake that failed, of which each part may be what is refused.
 */
export function nextRevision(
  error: unknown,
  said: string,
  refused: readonly string[],
  isGreeting: boolean,
): string | undefined {
  const words = allWords(error, said);
  const code = codeOf(error, words);
  const left = (revision: string) => !refused.includes(revision);
  const named = new Set(words.match(/\b20\d\d-\d\d-\d\d\b/g) ?? []);
  const told = [...SUPPORTED_PROTOCOL_VERSIONS, WITHOUT_HANDSHAKE].filter((known) => named.has(known) && left(known));
  const isNewer = isOfNewer(words, code) || (isGreeting && hasNoGreeting(words, code));
  const isMeant = code === NOT_SPOKEN || MEANT.test(words) || (isGreeting && told.length > 0);
  if (!isNewer && !isMeant) return undefined;
  // The revisions with a handshake are the ones that are read here to the last oddity.
  const greeted = told.filter((revision) => revision !== WITHOUT_HANDSHAKE).toSorted();
  const newer = (isNewer || told.length > 0) && left(WITHOUT_HANDSHAKE) ? WITHOUT_HANDSHAKE : undefined;
  return greeted.at(-1) ?? newer ?? (isMeant ? COMMON.find(left) : undefined);
}

function allWords(error: unknown, said: string): string {
  const data = error instanceof ProtocolError ? JSON.stringify(error.data ?? "") : "";
  return `${wordsOf(error)}\n${said}\n${data}`;
}

function hasNoGreeting(words: string, code: number | undefined): boolean {
  return code === UNKNOWN_METHOD || SAYS_NO_GREETING.test(words);
}

function isOfNewer(words: string, code: number | undefined): boolean {
  // Both codes came with the revision without a handshake.
  return code === LACKS_HEADER || code === NOT_SPOKEN || SAYS_NEWER.test(words);
}

/** The code of a JSON-RPC error, also of one that came with a status of HTTP. */
function codeOf(error: unknown, words: string): number | undefined {
  if (error instanceof ProtocolError) return error.code;
  const written = /"code"\s*:\s*(-32\d{3})\b/.exec(words)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** How the client is told of a revision. */
export function offering(revision: string | undefined): {
  supportedProtocolVersions?: string[];
  versionNegotiation?: { mode: { pin: string } };
} {
  if (revision === undefined) return {};
  if (revision === WITHOUT_HANDSHAKE) return { versionNegotiation: { mode: { pin: revision } } };
  const others = SUPPORTED_PROTOCOL_VERSIONS.filter((known) => known !== revision);
  return { supportedProtocolVersions: [revision, ...others] };
}

/** The latest revision with a handshake, which is offered first. */
export const LATEST = SUPPORTED_PROTOCOL_VERSIONS.toSorted().at(-1) ?? "";
