import { inEnglish, type Phrase } from "../base/phrases.ts";

/** What its owner is told outside of a chat, as the interface sees it; null takes it back. */
export function noticeView(notice: Phrase | null): { notice: string | null; notice_phrase: Phrase | null } {
  return { notice: notice && inEnglish(notice), notice_phrase: notice };
}
