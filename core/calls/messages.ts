import { forgiven, isSlip } from "../language/slips.ts";
import { askedWords, typedTerms } from "../language/terms.ts";
import type { SearchTable } from "../vault/search.ts";
import type { Deleted } from "../chat/deletions.ts";
import { sessionView } from "../chat/view.ts";
import type { CallOutput } from "../contract/contract.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import { saidPlainly } from "./said-plainly.ts";
import { messagesChanged } from "./messages-changed.ts";
import type { CallsOf, Services } from "./services.ts";

const EXCERPT_LENGTH = 200;
/** How much of an excerpt stands before the word that was found. */
const BEFORE = 60;
/** Terms that are compared with a misspelt word at most, and of those that are like it, how many are searched for. */
const MOST_TERMS = 50_000;
const MOST_MEANT = 5;
/** Hits among which those of one project are looked for. */
const MOST_SEARCHED = 500;

/** The search in messages, and their deletion. */
export const messageCalls: CallsOf<"messages", "vault" | "contexts" | "deletions" | "emitter"> = {
  "messages.delete": async ({ vault, deletions, emitter }, { message_id }) => {
    const { session_id } = await vault.messages.require(message_id);
    return deletedView({ vault, emitter }, session_id, await deletions.delete(message_id));
  },
  "messages.restore": async ({ vault, deletions, emitter }, { session_id }) =>
    deletedView({ vault, emitter }, session_id, await deletions.restore(session_id)),
  "messages.search": async ({ vault, contexts }, { query, limit, project }) => {
    const spoken = await vault.search.languages();
    const meant = await nearly(query, spoken, vault.search);
    const all = await contexts.search(
      [...typedTerms(query, spoken), ...meant],
      project === undefined ? limit : MOST_SEARCHED,
    );
    const chats = new Map<string, SessionRow | undefined>();
    for (const { session_id } of all)
      if (!chats.has(session_id)) chats.set(session_id, await vault.sessions.find(session_id));
    const isWanted = ({ session_id }: { session_id: string }) =>
      project === undefined || chats.get(session_id)?.project_id === project;
    const hits = all.filter(isWanted).slice(0, limit);
    const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
    return {
      hits: hits.flatMap(({ id, session_id }) => {
        const message = messages.get(id);
        if (!message) return [];
        return {
          message_id: id,
          session_id,
          title: chats.get(session_id)?.title ?? null,
          excerpt: excerptOf(lineOf(message), [query, ...meant].join(" ")),
          created_at: message.created_at,
        };
      }),
      meant,
    };
  },
};

async function deletedView(
  { vault, emitter }: Pick<Services, "vault" | "emitter">,
  sessionId: string,
  { restorable, facts, heldBy }: Deleted,
): Promise<CallOutput<"messages.delete">> {
  emitter.emit("sessions.changed", { session: sessionView(await vault.sessions.require(sessionId)) });
  messagesChanged(emitter, sessionId);
  return { restorable, facts, held_by: heldBy };
}

/** What messages hold in the place of words that none of them holds, and that one may have mistyped. */
async function nearly(query: string, spoken: readonly string[], search: SearchTable): Promise<string[]> {
  const words = askedWords(query, spoken).filter(({ word }) => forgiven(word) > 0);
  // What is still being typed is a beginning first.
  const counts = await search.frequencies(
    words.map(({ word, forms }) => [...forms.map(({ term }) => term), `${word}*`]),
  );
  const unknown = words.filter((_, at) => counts[at] === 0);
  if (unknown.length === 0) return [];
  const beginnings = unknown.flatMap(({ word }) => [word.charAt(0), word.charAt(1)]);
  const terms = await search.terms(beginnings, MOST_TERMS);
  const found = unknown.flatMap(({ word, root }) =>
    terms
      .filter((term) => isSlip(word, term, forgiven(word)) || isSlip(root, term, forgiven(root)))
      .slice(0, MOST_MEANT),
  );
  return [...new Set(found)];
}

/** A message in one line; what people write is shown as they wrote it. */
function lineOf({ role, content }: { role: string; content: string }): string {
  return role === "assistant" ? saidPlainly(content) : content.replace(/\s+/g, " ").trim();
}

/** The part of a line around the first of the words; its beginning where they stand there in other forms only. */
function excerptOf(line: string, query: string): string {
  const lower = line.toLowerCase();
  const places = query
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => (word === "" ? [] : lower.indexOf(word)))
    .filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  if (first <= BEFORE) return line.slice(0, EXCERPT_LENGTH);
  const space = line.indexOf(" ", first - BEFORE);
  const start = space < 0 || space >= first ? first : space + 1;
  return `… ${line.slice(start, start + EXCERPT_LENGTH)}`;
}
