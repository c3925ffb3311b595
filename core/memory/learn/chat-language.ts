import type { VaultTables } from "../../vault/vault.ts";
import { type Language, languageOf } from "./languages.ts";

/** So few words may be of another language than they seem ("Burek zdechł."). */
const FEW_WORDS = 4;
const MAX_BACK = 4;

/** The languages that a message may be written in: its own, and for a few words also that of its author's message before it. */
export async function languagesOf(
  tables: Pick<VaultTables, "messages">,
  id: string,
  content: string,
): Promise<Language[]> {
  const own = languageOf(content);
  if (content.trim().split(/\s+/).length > FEW_WORDS) return own ? [own] : [];
  const message = await tables.messages.find(id);
  const before = message ? await tables.messages.newest(message.session_id, MAX_BACK, message.position) : [];
  const last = before.findLast(({ role }) => role === "user");
  const spoken = last && languageOf(last.content);
  return [...new Set([own, spoken].filter((language) => language !== undefined))];
}
