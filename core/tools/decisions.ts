/** What the owner decided about tools, and what of it holds for a tool as it is now. */
import type { Approval } from "../vault/tables/tool-approvals.ts";

/** Between what names a tool and what it was when it was decided about. */
const FINGERPRINT = " #";

/** What of a tool decides about it. */
export interface DecidedTool {
  /** What its approval is kept by: of a server that was added, its name, schema and words are in it, so that another tool has another key. */
  key: string;
  /** The same without them; a "never" holds for whatever the tool becomes. */
  baseKey: string;
  /** What is kept of it with a decision; null for what is inside the app. */
  definition: string | null;
  /** Whether it only reads, by the word of a server that is believed. */
  isReadOnly: boolean;
  /** Whether it is inside the app, and what it changes can be taken back with the answer. */
  isTakenBack: boolean;
  /** Whether it may not be called until its owner says so. */
  isOff: boolean;
  /** Whether nobody can allow it once and for all. */
  asksEachTime: boolean;
}

type Decisions = ReadonlyMap<string, Approval>;

/** What decides whether a tool may be called. */
export interface Approvals {
  all(): Promise<Decisions>;
  set(tool: string, approval: Approval | null, definition?: string | null): Promise<void>;
  definitionOf(tool: string): Promise<string | null>;
}

/** What a decision about a tool is kept by. */
export function keyOf(baseKey: string, fingerprint: string): string {
  return baseKey + FINGERPRINT + fingerprint;
}

/** What holds for a tool: its owner's decision, else its own hint. */
export function approvalOf(
  { key, baseKey, isReadOnly, isTakenBack, isOff, asksEachTime }: DecidedTool,
  decisions: Decisions,
): Approval {
  const own = isReadOnly || isTakenBack ? "always" : "ask";
  if (decisions.get(baseKey) === "never") return "never";
  const approval = decisions.get(key) ?? (isOff ? "never" : own);
  return asksEachTime && approval === "always" ? "ask" : approval;
}

/** What a tool was called that was always allowed, where it is something else now; undefined where it is not. */
export function changedFrom({ key, baseKey }: DecidedTool, decisions: Decisions): string | undefined {
  if (decisions.has(key) || key === baseKey) return undefined;
  return [...decisions].find(([other, approval]) => approval === "always" && isVersion(other, baseKey))?.[0];
}

/** Which decisions were made about a server's tools. */
export function keysOfServer(server: string, decisions: Decisions): string[] {
  return [...decisions.keys()].filter((key) => key.startsWith(`${server} `));
}

/**
 * Keeps a decision. "Never" is for whatever the tool becomes, and anything else takes that back; what is always allowed now is no
 * longer allowed as it was before.
 *
 * @param key the tool's; the server's and the tool's name alone where nobody knows more.
 * @param definition what the tool is now.
 */
export async function decide(
  approvals: Approvals,
  { key, definition }: { key: string; definition: string | null },
  approval: Approval | null,
): Promise<void> {
  const [baseKey = key] = key.split(FINGERPRINT);
  if (approval === "always") {
    const others = [...(await approvals.all()).keys()].filter((other) => other !== key && isVersion(other, baseKey));
    for (const other of others) await approvals.set(other, null);
  }
  await approvals.set(key, approval, definition);
  if (baseKey !== key) await approvals.set(baseKey, approval === "never" ? "never" : null);
}

function isVersion(key: string, baseKey: string): boolean {
  return key.startsWith(baseKey + FINGERPRINT);
}
