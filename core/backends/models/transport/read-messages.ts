import { endOf } from "./ends.ts";
import { faultIn } from "./faults.ts";
import { type Loose, count, number, record, records, text } from "./loose.ts";
import type { AnswerReader, Said, TokenUse, TurnEnd } from "./said.ts";
import { annotation, webAddress } from "./sources.ts";

interface Block {
  type: string;
  id: string;
  name: string;
  input: string;
  pieces: string[];
}

/** What the input is counted in. */
const INPUTS = ["input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"];

/** Reads Anthropic's Messages, streamed or whole, from them and from servers that offer their format. */
export class MessagesReader implements AnswerReader {
  readonly #blocks = new Map<number, Block>();
  readonly #usage: Record<string, unknown> = {};
  #end: TurnEnd | undefined;
  #endWords = "";
  #isOver = false;

  get ending(): AnswerReader["ending"] {
    if (this.#isOver) return "over";
    return this.#end === undefined ? "open" : "ended";
  }

  get unfinished(): string {
    return [...this.#blocks.values()].map(({ name, pieces }) => `${name}${pieces.join("")}`).join("");
  }

  take(event: unknown): Said[] | undefined {
    const fault = faultIn(event);
    if (fault) return [fault];
    const body = record(event);
    if (!body) return undefined;
    const index = number(body.index) ?? 0;
    switch (body.type) {
      case "message_start":
        return this.#start(record(body.message) ?? {});
      case "content_block_start":
        return this.#begin(index, record(body.content_block) ?? {});
      case "content_block_delta":
        return this.#extend(index, record(body.delta) ?? {});
      case "content_block_stop":
        return this.#close(index);
      case "message_delta":
        return this.#change(body);
      case "message_stop":
        this.#isOver = true;
        return [];
      case "message":
        return this.#whole(body);
      default:
        return undefined;
    }
  }

  finish(): Said[] {
    // What nobody closed, since its server forgets to.
    const rest =
      this.#isOver || this.#end !== undefined ? [...this.#blocks.keys()].flatMap((at) => this.#close(at)) : [];
    const end = this.#end ?? (this.#isOver ? "stop" : undefined);
    return [...rest, ...(end === undefined ? [] : [{ type: "end" as const, end, words: this.#endWords }])];
  }

  #start(message: Loose): Said[] {
    const told = this.#note(record(message.usage));
    const model = text(message.model);
    return model === undefined ? told : [{ type: "model", name: model }, ...told];
  }

  #begin(index: number, block: Loose): Said[] {
    const type = text(block.type) ?? "text";
    const given = record(block.input);
    this.#blocks.set(index, {
      type,
      id: text(block.id) ?? "",
      name: text(block.name) ?? "",
      input: given && Object.keys(given).length > 0 ? JSON.stringify(given) : "",
      pieces: [],
    });
    if (type === "text") {
      const said: Said[] = text(block.text) === undefined ? [] : [{ type: "text", text: String(block.text) }];
      return [...said, ...cited(records(block.citations))];
    }
    if (type === "thinking") {
      const keep = signature(block.signature);
      return [{ type: "thinking", text: text(block.thinking) ?? "", ...(keep ? { keep } : {}) }];
    }
    if (type === "redacted_thinking") {
      return [{ type: "thinking", text: "", keep: { anthropic: { redactedData: text(block.data) ?? "" } } }];
    }
    return type === "web_search_tool_result" ? found(records(block.content)) : [];
  }

  #extend(index: number, delta: Loose): Said[] | undefined {
    const words = text(delta.text) ?? text(delta.thinking) ?? "";
    switch (delta.type ?? typeOf(delta)) {
      case "text_delta":
        return words === "" ? [] : [{ type: "text", text: words }];
      case "thinking_delta":
        return words === "" ? [] : [{ type: "thinking", text: words }];
      case "signature_delta":
        return [{ type: "thinking", text: "", keep: signature(delta.signature) }];
      case "input_json_delta": {
        const piece = delta.partial_json;
        if (piece === null || piece === undefined) return [];
        this.#blocks.get(index)?.pieces.push(typeof piece === "string" ? piece : JSON.stringify(piece));
        return [];
      }
      case "citations_delta":
        return cited(records([delta.citation]));
      default:
        return undefined;
    }
  }

  #close(index: number): Said[] {
    const block = this.#blocks.get(index);
    this.#blocks.delete(index);
    if (block?.type !== "tool_use") return block ? [{ type: "part_end" }] : [];
    const input = block.pieces.join("").trim() || block.input || "{}";
    return [{ type: "call", id: block.id, name: block.name, input }];
  }

  #change(body: Loose): Said[] {
    const told = this.#note(record(body.usage));
    const delta = record(body.delta) ?? {};
    const end = endOf(delta.stop_reason);
    if (end !== undefined) {
      this.#end = end;
      this.#endWords = text(record(delta.stop_details)?.explanation) ?? String(delta.stop_reason);
    }
    return told;
  }

  #whole(body: Loose): Said[] {
    const said = this.#start(body);
    for (const [index, block] of records(body.content).entries()) {
      said.push(...this.#begin(index, block), ...this.#close(index));
    }
    said.push(...this.#change({ delta: body, usage: body.usage }));
    this.#isOver = true;
    return said;
  }

  /** Later numbers replace earlier ones; what is null or absent replaces nothing, nor does an input of zeros alone. */
  #note(usage: Loose | undefined): Said[] {
    const saysInput = INPUTS.some((name) => (count(usage?.[name]) ?? 0) > 0);
    for (const [name, value] of Object.entries(usage ?? {})) {
      const isKnown = INPUTS.includes(name) && !saysInput && count(this.#usage[name]) !== undefined;
      if (value !== null && !isKnown) this.#usage[name] = value;
    }
    // Told at once: an answer that is stopped or breaks off is billed, too.
    const use = usage && this.#use();
    return use ? [{ type: "usage", usage: use }] : [];
  }

  #use(): TokenUse | undefined {
    const told = count(this.#usage.output_tokens);
    const plain = count(this.#usage.input_tokens);
    if (plain === undefined) return undefined;
    const cacheRead = count(this.#usage.cache_read_input_tokens) ?? 0;
    const cacheWrite = count(this.#usage.cache_creation_input_tokens) ?? 0;
    return { input: plain + cacheRead + cacheWrite, output: told ?? 0, cacheRead, cacheWrite };
  }
}

/** The type of a delta that names none, by what it holds. */
function typeOf(delta: Loose): string | undefined {
  if (typeof delta.text === "string") return "text_delta";
  if (typeof delta.thinking === "string") return "thinking_delta";
  return delta.partial_json === undefined ? undefined : "input_json_delta";
}

function signature(value: unknown) {
  const signed = text(value);
  return signed === undefined ? undefined : { anthropic: { signature: signed } };
}

function cited(citations: readonly Loose[]): Said[] {
  const sources = citations.flatMap((entry) => annotation(entry));
  return sources.length > 0 ? [{ type: "sources", sources }] : [];
}

function found(results: readonly Loose[]): Said[] {
  const sources = results.flatMap(({ url, title }) => {
    const address = webAddress(url);
    return address === undefined ? [] : [{ url: address, title: text(title) ?? null, number: null, isCited: false }];
  });
  return sources.length > 0 ? [{ type: "sources", sources }] : [];
}
