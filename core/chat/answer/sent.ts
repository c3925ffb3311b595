import type { ChatContext } from "../../protocol.ts";
import { broughtIn, carriesOthers, isFromOthers, type Sent } from "../../tools/outflow.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { VaultTables } from "../../vault/vault.ts";

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
  const own = new Set(earlier.map(({ id }) => id));
  const [records, recalled] = await Promise.all([
    tables.facts.liveAmong(facts.map(({ id }) => id)),
    tables.messages.among(recent_messages.flatMap(({ id }) => (own.has(id) ? [] : [id]))),
  ]);
  const isImported = records.some(({ origin }) => origin === "import");
  return {
    ownWords: [
      question,
      ...earlier.flatMap((said) => (said.role === "user" && !isFromOthers(said) ? [said.content] : [])),
    ],
    remembered: [...facts.map(({ value }) => value), ...(profile.name === null ? [] : [profile.name])],
    messages: recent_messages.flatMap(({ id, content }) => (own.has(id) ? [] : [content])),
    outside: earlier.flatMap(broughtIn),
    hasOutside: hasFiles || isImported || earlier.some(isFromOthers) || recalled.some(carriesOthers),
  };
}
