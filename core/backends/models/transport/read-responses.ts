import { endOf } from "./ends.ts";
import { faultIn } from "./faults.ts";
import { type Loose, number, record, records, text } from "./loose.ts";
import type { AnswerReader, Said, TokenUse, TurnEnd } from "./said.ts";
import { annotation, webAddress } from "./sources.ts";
import { openaiUsage } from "./usage.ts";

/** Reads OpenAI's Responses, streamed or whole, from them and from servers that offer their format. */
export class ResponsesReader implements AnswerReader {
  /** Items whose text or thinking came in pieces, so that it is not taken once more when they are done. */
  readonly #streamed = new Set<string>();
  /** The text so far, by item, and by item and part. */
  readonly #texts = new Map<string, string>();
  readonly #arguments = new Map<string, string>();
  readonly #done = new Set<string>();
  /** Calls that began, for servers that never say that they are done. */
  readonly #begun = new Map<string, Loose>();
  #hasCalls = false;
  #use: TokenUse | undefined;
  #end: TurnEnd | undefined;
  #endWords = "";

  get ending(): AnswerReader["ending"] {
    return this.#end === undefined ? "open" : "over";
  }

  get unfinished(): string {
    return [...this.#arguments].map(([key, input]) => (this.#done.has(key) ? "" : input)).join("");
  }

  take(event: unknown): Said[] | undefined {
    const body = record(event);
    if (!body) return faultOf(event);
    const type = text(body.type) ?? text(body.object);
    const item = record(body.item);
    switch (type) {
      case "response.output_text.delta":
      case "response.refusal.delta":
        return this.#delta(body, "text");
      case "response.reasoning_summary_text.delta":
      case "response.reasoning_text.delta":
      case "response.reasoning.delta":
        return this.#delta(body, "thinking");
      case "response.reasoning_summary_part.added":
        // Its headings would run together.
        return this.#streamed.has(idOf(body)) ? [{ type: "thinking", text: "\n\n" }] : [];
      case "response.output_text.done":
      case "response.refusal.done":
        return this.#part(body, body);
      case "response.content_part.done":
        return this.#part(body, record(body.part) ?? {});
      case "response.output_item.added":
        if (item?.type === "function_call") this.#begun.set(idOf({ ...body, item_id: item.id }), item);
        return [];
      case "response.function_call_arguments.delta":
        this.#arguments.set(idOf(body), (this.#arguments.get(idOf(body)) ?? "") + (text(body.delta) ?? ""));
        return [];
      case "response.function_call_arguments.done":
        this.#arguments.set(idOf(body), written(body.arguments) || (this.#arguments.get(idOf(body)) ?? ""));
        return [];
      case "response.output_text.annotation.added":
        return sourcesOf(records([body.annotation]));
      case "response.output_item.done":
        return item ? this.#item(item, idOf({ ...body, item_id: item.id })) : undefined;
      case "response.created":
        // Some bodies hold one response after the other, each counting its items anew.
        this.#streamed.clear();
        this.#texts.clear();
        this.#done.clear();
        this.#arguments.clear();
        this.#begun.clear();
        return modelOf(record(body.response) ?? {});
      case "response.completed":
      case "response.incomplete":
      case "response.failed":
      case "response.done":
        return this.#whole(record(body.response) ?? {});
      case "response":
        return this.#whole(body);
      case "error":
        return faultOf(record(body.error) ? body : { error: { ...body, type: body.code ?? "error" } });
      default:
        // Everything else of the format says nothing that is shown.
        return type?.startsWith("response.") === true ? [] : faultOf(event);
    }
  }

  finish(isMarked: boolean): Said[] {
    const said: Said[] = this.#use ? [{ type: "usage", usage: this.#use }] : [];
    const ended = this.#end ?? (isMarked ? "stop" : undefined);
    if (ended === undefined) return said;
    for (const [key, item] of ended === "stop" ? this.#begun : []) said.push(...this.#item(item, key));
    const end = ended === "stop" && this.#hasCalls ? "tools" : ended;
    return [...said, { type: "end", end, words: this.#endWords }];
  }

  #delta(body: Loose, type: "text" | "thinking"): Said[] {
    const delta = text(body.delta);
    if (delta === undefined) return [];
    this.#streamed.add(idOf(body));
    if (type === "text") {
      for (const key of [idOf(body), partOf(body)]) this.#texts.set(key, (this.#texts.get(key) ?? "") + delta);
    }
    return [{ type, text: delta }];
  }

  /** A part of a message that is whole: some send it alone, or less of it in pieces. */
  #part(body: Loose, part: Loose): Said[] {
    const isThought = part.type === "reasoning_text" || part.type === "summary_text";
    const whole = isThought ? undefined : (text(part.text) ?? text(part.refusal));
    // Pieces that name no part all count for the first.
    if (whole === undefined || this.#texts.get(idOf(body))?.includes(whole) === true) return [];
    return this.#delta({ ...body, delta: rest(whole, this.#texts.get(partOf(body))) }, "text");
  }

  /** An item that is whole: what of it did not come in pieces, and what goes back with it. */
  #item(item: Loose, key: string): Said[] {
    const id = text(item.id) ?? text(item.call_id) ?? key;
    if (this.#done.has(key)) return [];
    this.#done.add(key);
    const isStreamed = this.#streamed.has(key);
    switch (item.type) {
      case "message": {
        const parts = records(item.content);
        const whole = parts.map((part) => text(part.text) ?? text(part.refusal) ?? "").join("");
        const missed = rest(whole, this.#texts.get(key));
        const said: Said[] = missed === "" ? [] : [{ type: "text", text: missed }];
        return [
          ...said,
          ...sourcesOf(parts.flatMap(({ annotations }) => records(annotations))),
          { type: "part_end", isMessage: true },
        ];
      }
      case "reasoning": {
        const parts = [...records(item.summary), ...records(item.content)];
        const whole = isStreamed ? "" : parts.map((part) => text(part.text) ?? "").join("\n\n");
        const reasoningEncryptedContent = text(item.encrypted_content) ?? null;
        const keep = { openai: { itemId: id, reasoningEncryptedContent } };
        return [{ type: "thinking", text: whole, keep }, { type: "part_end" }];
      }
      case "function_call": {
        this.#hasCalls = true;
        const input = (written(item.arguments) || (this.#arguments.get(key) ?? "")).trim() || "{}";
        // In the list of a whole response it has another place than where it came.
        for (const [begun, { id: same }] of this.#begun) {
          if (begun === key || (same !== undefined && same === item.id)) this.#begun.delete(begun);
        }
        const keep = { openai: { itemId: id } };
        return [{ type: "call", id: text(item.call_id) ?? id, name: text(item.name) ?? "", input, keep }];
      }
      case "image_generation_call":
        return [{ type: "picture", mediaType: `image/${text(item.output_format) ?? "png"}` }];
      case "web_search_call": {
        const urls = records(record(item.action)?.sources).flatMap(({ url }) => webAddress(url) ?? []);
        const sources = urls.map((url) => ({ url, title: null, number: null, isCited: false }));
        return sources.length > 0 ? [{ type: "sources", sources }] : [];
      }
      default:
        return [];
    }
  }

  /** What of a finished response did not come as events. */
  #items(items: readonly Loose[]): Said[] {
    return items.flatMap((item, index) => {
      const [place, id] = [String(index), text(item.id)];
      const key = id !== undefined && (this.#streamed.has(id) || this.#done.has(id)) ? id : place;
      return this.#item(item, key);
    });
  }

  #whole(response: Loose): Said[] {
    const usage = record(response.usage);
    this.#use = (usage && openaiUsage(usage)) ?? this.#use;
    const fault = record(response.error) ? faultOf({ error: response.error }) : undefined;
    if (fault) return fault;
    const said = [...modelOf(response), ...this.#items(records(response.output))];
    const reason = record(response.incomplete_details)?.reason;
    this.#endWords = text(reason) ?? text(response.status) ?? "";
    this.#end = endOf(reason) ?? (response.status === "failed" ? "broken" : "stop");
    return said;
  }
}

/** Arguments as JSON; empty where there are none. */
function written(value: unknown): string {
  return text(value) ?? (record(value) ? JSON.stringify(value) : "");
}

/** By its place in the answer: proxies change ids from event to event. */
function idOf(body: Loose): string {
  return String(number(body.output_index) ?? text(body.item_id) ?? 0);
}

function partOf(body: Loose): string {
  return `${idOf(body)}/${number(body.content_index) ?? 0}`;
}

/** What a whole text has beyond its pieces; nothing where they were another text. */
function rest(whole: string, pieces = ""): string {
  return whole.startsWith(pieces) ? whole.slice(pieces.length) : "";
}

function modelOf(response: Loose): Said[] {
  const name = text(response.model);
  return name === undefined ? [] : [{ type: "model", name }];
}

function faultOf(event: unknown): Said[] | undefined {
  const fault = faultIn(event);
  return fault && [fault];
}

function sourcesOf(annotations: readonly Loose[]): Said[] {
  const sources = annotations.flatMap((entry) => annotation(entry));
  return sources.length > 0 ? [{ type: "sources", sources }] : [];
}
