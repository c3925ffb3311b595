import { searchTerms } from "../language/terms.ts";
import type { CallsOf } from "./services.ts";

const EXCERPT_LENGTH = 200;

/** The search in messages. */
export const messageCalls: CallsOf<"messages", "vault" | "contexts"> = {
  "messages.search": async ({ vault, contexts }, { query, limit }) => {
    const hits = await contexts.search(searchTerms(query, await vault.search.languages()), limit);
    const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
    return {
      hits: hits.flatMap(({ id, session_id }) => {
        const message = messages.get(id);
        if (!message) return [];
        return {
          message_id: id,
          session_id,
          excerpt: message.content.slice(0, EXCERPT_LENGTH),
          created_at: message.created_at,
        };
      }),
    };
  },
};
