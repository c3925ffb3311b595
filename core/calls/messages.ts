import { typedTerms } from "../language/terms.ts";
import type { CallsOf } from "./services.ts";

const EXCERPT_LENGTH = 200;
/** How much of an excerpt stands before the word that was found. */
const BEFORE = 60;

/** The search in messages. */
export const messageCalls: CallsOf<"messages", "vault" | "contexts"> = {
  "messages.search": async ({ vault, contexts }, { query, limit }) => {
    const hits = await contexts.search(typedTerms(query, await vault.search.languages()), limit);
    const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
    const titles = new Map<string, string | null>();
    for (const { session_id } of hits) {
      if (!titles.has(session_id)) titles.set(session_id, (await vault.sessions.find(session_id))?.title ?? null);
    }
    return {
      hits: hits.flatMap(({ id, session_id }) => {
        const message = messages.get(id);
        if (!message) return [];
        return {
          message_id: id,
          session_id,
          title: titles.get(session_id) ?? null,
          excerpt: excerptOf(message.content, query),
          created_at: message.created_at,
        };
      }),
    };
  },
};

/** The part of a message around the first of the words, in one line; its beginning where they stand there in other forms only. */
function excerptOf(content: string, query: string): string {
  const line = content.replace(/\s+/g, " ").trim();
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
