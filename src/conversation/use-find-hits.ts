import { type RefObject, useEffect, useRef, useState } from "react";
import { useChat } from "../stores/chat-store.ts";
import { messageIn } from "../stores/chat/messages.ts";
import { countIn, type Hit, hitsOf, step } from "./find-counts.ts";
import { rangesIn } from "./find-ranges.ts";

/** The names by which styles/base.css draws hits, and the one that is shown. */
const ALL = "found";
const SHOWN = "found-shown";

type Ranges = ReadonlyMap<string, readonly Range[]>;

/** How far from an edge a hit is well in sight, in pixels. */
const MARGIN = 16;

interface Found {
  hits: readonly Hit[];
  ranges: Ranges;
}

const NOTHING: Found = { hits: [], ranges: new Map() };

/**
 * Every place of the chat in view where a query stands. They are marked beside the page's content, which stays as it is (CSS
 * Custom Highlight API), and found anew when that changes. Of messages that are not drawn, they are counted only.
 *
 * @param log where messages are drawn.
 * @param draw has a message drawn, by its id.
 */
export function useFindHits(query: string, log: RefObject<HTMLElement | null>, draw: (id: string) => void) {
  const found = useFound(query, log);
  const [chosen, setChosen] = useState<{ hit: Hit; query: string } | null>(null);
  const isThere = chosen?.query === query && placeOf(found.hits, chosen.hit) >= 0;
  const shown = isThere ? chosen.hit : firstInSight(found, log.current);
  const { range, key } = rangeOf(found, shown, query);

  useEffect(() => {
    mark(ALL, [...found.ranges.values()].flat());
    mark(SHOWN, range ? [range] : []);
  }, [found, range]);
  useEffect(() => () => [ALL, SHOWN].forEach((name) => mark(name, [])), []);

  // Each hit is brought into sight once: the reader may scroll away from it.
  const seen = useRef("");
  useEffect(() => {
    if (shown === null || seen.current === key) return;
    if (!range) draw(shown.id);
    else {
      seen.current = key;
      bringIntoSight(range, log.current);
    }
  }, [shown, key, range, draw, log]);

  return {
    total: found.hits.length,
    /** Counted from 1; 0 for none. */
    place: shown === null ? 0 : placeOf(found.hits, shown) + 1,
    go: (by: 1 | -1) => {
      const hit = step(found.hits, shown, by);
      seen.current = "";
      if (hit) setChosen({ hit, query });
    },
  };
}

/** Finds, and finds again where the chat or what is drawn of it changes. */
function useFound(query: string, log: RefObject<HTMLElement | null>): Found {
  const order = useChat((chat) => chat.order);
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    let frame = 0;
    const refresh = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setFound(findIn(order, query)));
    };
    refresh();
    const observer = new MutationObserver(refresh);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [order, query, log]);
  return found;
}

function findIn(order: readonly string[], query: string): Found {
  const chat = useChat.getState();
  const ranges = new Map<string, readonly Range[]>();
  const counts = new Map<string, number>();
  for (const id of order) {
    const message = document.getElementById(`message-${id}`);
    const words = message?.matches("[data-words]") ? message : message?.querySelector("[data-words]");
    if (words) ranges.set(id, rangesIn(words, query));
    counts.set(id, ranges.get(id)?.length ?? (message ? 0 : countIn(messageIn(chat, id)?.content ?? "", query)));
  }
  return { hits: hitsOf(order, counts), ranges };
}

/** The first hit whose line does not begin above what is in sight; the first of all where there is none. */
function firstInSight({ hits, ranges }: Found, log: HTMLElement | null): Hit | null {
  const top = log?.getBoundingClientRect().top ?? 0;
  const below = hits.find(({ id, nth }) => (ranges.get(id)?.[nth]?.getBoundingClientRect().top ?? -Infinity) >= top);
  return below ?? hits[0] ?? null;
}

function rangeOf({ ranges }: Found, hit: Hit | null, query: string): { range: Range | undefined; key: string } {
  if (hit === null) return { range: undefined, key: "" };
  return { range: ranges.get(hit.id)?.[hit.nth], key: `${hit.id} ${hit.nth} ${query}` };
}

function placeOf(hits: readonly Hit[], { id, nth }: Hit): number {
  return hits.findIndex((hit) => hit.id === id && hit.nth === nth);
}

function mark(name: string, ranges: readonly Range[]): void {
  // An older browser marks nothing, and still goes from hit to hit.
  if (!("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function bringIntoSight(range: Range, log: HTMLElement | null): void {
  const element = range.startContainer.parentElement;
  // What is folded in cannot be seen.
  for (let at = element?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
  const [hit, frame] = [range.getBoundingClientRect(), log?.getBoundingClientRect()];
  if (log && frame && (hit.top < frame.top + MARGIN || hit.bottom > frame.bottom - MARGIN))
    log.scrollTop += hit.top - frame.top - frame.height / 3;
  // A long line of code scrolls by itself.
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
