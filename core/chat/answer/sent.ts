import type { ChatContext } from "../../protocol.ts";
import { isFromOutside, type Sent } from "../../tools/outflow.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { VaultTables } from "../../vault/vault.ts";
import type { Activity } from "../../contract/contract.ts";
import { parseJson } from "../../base/json.ts";

interface Chat {
  question: string;
  /** The messages before it. */
  earlier: readonly MessageRecord[];
  /** Whether files go along. */
  hasFiles: boolean;
}

/** What a model is given, as far as it decides what tools may carry out of the chat. */
export async function whatIsSent(
  tables: VaultTables,
  { facts, profile, recent_messages }: ChatContext,
  { question, earlier, hasFiles }: Chat,
): Promise<Sent> {
  const records = await tables.facts.liveAmong(facts.map(({ id }) => id));
  const own = new Set(earlier.map(({ id }) => id));
  const isImported = records.some(({ origin }) => origin === "import");
  return {
    ownWords: [question, ...earlier.flatMap(({ role, content }) => (role === "user" ? [content] : []))],
    remembered: [...facts.map(({ value }) => value), ...(profile.name === null ? [] : [profile.name])],
    messages: recent_messages.flatMap(({ id, content }) => (own.has(id) ? [] : [content])),
    hasOutside: hasFiles || isImported || earlier.some(({ activity }) => usedOutside(activity)),
  };
}

/** Whether an answer had a tool that brings in texts of others. */
function usedOutside(activity: string | null): boolean {
  const entries = activity === null ? undefined : (parseJson(activity) as Activity[] | undefined);
  return entries?.some((entry) => entry.kind === "tool" && isFromOutside(entry.tool)) === true;
}
