/** Which revision of MCP is offered to a server that refuses another one. Source: MCP, "Version negotiation", 2024-11-05 to 2026-07-28. */
import { ProtocolError, SUPPORTED_PROTOCOL_VERSIONS } from "@modelcontextprotocol/client";
import { wordsOf } from "./mcp-faults.ts";
import { isRecord } from "./mcp-results.ts";

/** The first revision without a handshake: each request says which one it is of. */
export const WITHOUT_HANDSHAKE = "2026-07-28";
/** JSON-RPC error of a revision that is not spoken. */
const NOT_SPOKEN = -32_022;
/** What a server that does not say what it speaks is offered, in this order: what is most spoken, and what was first. */
const COMMON = ["2025-06-18", "2024-11-05"];
const MEANT =
  /protocol[\s_-]*version|version of the protocol|initiali[sz]e handshake|unsupported (?:mcp )?version|"code"\s*:\s*-32022/i;

/**
 * What to offer next; undefined where a fault is about something else, or nothing is left.
 *
 * @param said what the server's program wrote before it ended.
 * @param refused what was offered before.
 */
export function nextRevision(error: unknown, said: string, refused: readonly string[]): string | undefined {
  const words = `${wordsOf(error)}\n${said}`;
  const isProtocol = error instanceof ProtocolError;
  if (!MEANT.test(words) && !(isProtocol && error.code === NOT_SPOKEN)) return undefined;
  const data = isProtocol && isRecord(error.data) ? error.data : {};
  const named = Array.isArray(data.supported) ? data.supported : (words.match(/\b20\d\d-\d\d-\d\d\b/g) ?? []);
  const known = [...SUPPORTED_PROTOCOL_VERSIONS, WITHOUT_HANDSHAKE];
  const told = known.filter((revision) => named.includes(revision) && !refused.includes(revision));
  // The revisions with a handshake are the ones that are read here to the last oddity.
  const [newest] = told
    .filter((revision) => revision !== WITHOUT_HANDSHAKE)
    .toSorted()
    .toReversed();
  return newest ?? told[0] ?? COMMON.find((revision) => !refused.includes(revision));
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
