import { type Loose, record, records, text } from "./loose.ts";
import type { Source } from "./said.ts";

/** What stands beside a text in Chat Completions: annotations, Perplexity's and xAI's lists, Groq's searches. */
export function openaiSources(chunk: Loose, message: Loose | undefined): Source[] {
  const found = numbered(chunk.search_results ?? [], chunk.citations ?? []);
  const annotations = [...records(message?.annotations), ...records(message?.citations)].flatMap((entry) =>
    annotation(entry, true),
  );
  const searched = records(message?.executed_tools).flatMap(({ search_results: results }) =>
    numbered(record(results)?.results ?? results ?? [], []).map((source) => ({ ...source, number: null })),
  );
  return [...found, ...annotations, ...searched];
}

/** A `url_citation`, flat as in Responses and Messages, or nested as in Chat Completions. */
export function annotation(entry: Loose, isCited = false): Source[] {
  const inner = record(entry.url_citation) ?? entry;
  const url = webAddress(inner.url);
  return url === undefined ? [] : [{ url, title: text(inner.title) ?? null, number: null, isCited }];
}

/** Only what a person can open in a browser. */
export function webAddress(value: unknown): string | undefined {
  const url = text(value);
  return url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

/** Lists to which the text refers by number, counted from 1: results with titles, or bare addresses. */
function numbered(results: unknown, addresses: unknown): Source[] {
  const titled = records(results);
  const titles = new Map(titled.map((entry) => [text(entry.url), text(entry.title)]));
  const bare = Array.isArray(addresses) ? addresses : [];
  const urls =
    bare.length > 0
      ? bare.map((entry) => (typeof entry === "string" ? entry : record(entry)?.url))
      : titled.map(({ url }) => url);
  return urls.flatMap((entry, at) => {
    const url = webAddress(entry);
    return url === undefined ? [] : [{ url, title: titles.get(url) ?? null, number: at + 1, isCited: false }];
  });
}
