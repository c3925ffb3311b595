import type { ErrorView } from "../../core/contract/contract.ts";
import { t } from "../text.ts";
import { beginnings, find, type Ranges } from "../ui/find.ts";
import { useCall } from "../ui/use-call.ts";
import { useAllChats } from "./use-all-chats.ts";

/** A chat that was found by its title, or by a message in it. */
export interface Hit {
  id: string;
  sessionId: string;
  /** The message that it is opened at; null for the end of the chat. */
  messageId: string | null;
  title: string;
  titleRanges: Ranges;
  /** What was said; null where the title was found. */
  excerpt: string | null;
  excerptRanges: Ranges;
  at: string;
}

interface Found {
  hits: readonly Hit[];
  error: ErrorView | null;
  /** Whether more may be found yet. */
  isSearching: boolean;
}

/** Chats by their titles, with slips of the pen, and then by the words of their messages. */
export function useSearch(query: string, most = 20, project?: string | null): Found {
  const isAsked = query.trim() !== "";
  const chats = useAllChats(isAsked).filter((chat) => project === undefined || chat.project === project);
  const { data, error, isLoading } = useCall(
    "messages.search",
    isAsked ? { query, limit: most, ...(project === undefined ? {} : { project }) } : null,
  );
  if (!isAsked) return { hits: [], error, isSearching: false };
  const titles = chats.map(({ title }) => title ?? t("Untitled chat"));
  const byTitle = find(titles, query)
    .slice(0, most)
    .flatMap(({ index, ranges }): Hit[] => {
      const chat = chats[index];
      if (!chat) return [];
      const common = { id: chat.id, sessionId: chat.id, messageId: null, excerpt: null, excerptRanges: [] };
      return [{ ...common, title: titles[index] ?? "", titleRanges: ranges, at: chat.last_active }];
    });
  const found = new Map(byTitle.map((hit) => [hit.sessionId, hit]));
  const byWords = (data?.hits ?? []).flatMap((hit): Hit[] => {
    const title = hit.title ?? t("Untitled chat");
    // A first question is the title itself.
    if (found.has(hit.session_id) && hit.excerpt.startsWith(title.replace(/…$/, ""))) return [];
    return [
      {
        id: hit.message_id,
        sessionId: hit.session_id,
        messageId: hit.message_id,
        title,
        titleRanges: [],
        excerpt: hit.excerpt,
        excerptRanges: beginnings(hit.excerpt, [query, ...(data?.meant ?? [])].join(" ")),
        at: hit.created_at,
      },
    ];
  });
  return { hits: [...byTitle, ...byWords], error, isSearching: isLoading };
}
