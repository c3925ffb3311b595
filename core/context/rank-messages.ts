import type { MessageHit, PassageRow, Span } from "../vault/search.ts";

/** How far a hit speaks for what was said around it, in messages. */
export const REACH = 3;
/** What a direct neighbour gets of a hit's score; each further step gets 0.6 of the one before. */
const NEIGHBOUR = 0.5;
const STEP = 0.6;

/** The stretches of sessions around some hits, overlapping ones made one. */
export function spansAround(hits: readonly MessageHit[]): Span[] {
  const ordered = hits.toSorted((a, b) =>
    a.session_id === b.session_id ? a.position - b.position : a.session_id < b.session_id ? -1 : 1,
  );
  const spans: Span[] = [];
  for (const hit of ordered) {
    const last = spans.at(-1);
    const from = Math.max(0, hit.position - REACH);
    if (last && last.session_id === hit.session_id && from <= last.to + 1) last.to = hit.position + REACH;
    else spans.push({ session_id: hit.session_id, from, to: hit.position + REACH });
  }
  return spans;
}

export interface RankedMessage {
  message: PassageRow;
  score: number;
}

/**
 * Orders messages by their own match and by the matches around them: an answer often shares no word with the question that
 * asks for it later, but stands beside a message that does.
 */
export function rankMessages(hits: readonly MessageHit[], passages: readonly PassageRow[]): RankedMessage[] {
  const scores = new Map<string, number>();
  const add = (session: string, position: number, score: number) => {
    const key = `${session}\n${position}`;
    scores.set(key, (scores.get(key) ?? 0) + score);
  };
  for (const hit of hits) {
    add(hit.session_id, hit.position, hit.score);
    for (let distance = 1; distance <= REACH; distance += 1) {
      const share = hit.score * NEIGHBOUR * STEP ** (distance - 1);
      add(hit.session_id, hit.position - distance, share);
      add(hit.session_id, hit.position + distance, share);
    }
  }
  return passages
    .map((message) => ({ message, score: scores.get(`${message.session_id}\n${message.position}`) ?? 0 }))
    .toSorted((a, b) => b.score - a.score || byAge(a.message, b.message));
}

/** Oldest first; within the same moment by session and place in it. */
export function byAge(
  a: Pick<PassageRow, "created_at" | "session_id" | "position">,
  b: Pick<PassageRow, "created_at" | "session_id" | "position">,
): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? -1 : 1;
  if (a.session_id !== b.session_id) return a.session_id < b.session_id ? -1 : 1;
  return a.position - b.position;
}
