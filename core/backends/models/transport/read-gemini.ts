import { parseJson } from "../../../base/json.ts";
import { endOf } from "./ends.ts";
import { faultIn } from "./faults.ts";
import { type Loose, count, record, records, text } from "./loose.ts";
import type { AnswerReader, Said, Source, TokenUse, TurnEnd } from "./said.ts";
import { webAddress } from "./sources.ts";

/** Reads Gemini's `generateContent`, streamed or whole, also as Vertex AI speaks it. */
export class GeminiReader implements AnswerReader {
  /** Under which name the AI SDK's provider looks for what goes back. */
  readonly #provider: "google" | "vertex";
  readonly #sources = new Map<string, Source>();
  #calls = 0;
  #end: TurnEnd | undefined;
  #endWords = "";
  #model = "";

  constructor(provider: "google" | "vertex") {
    this.#provider = provider;
  }

  get ending(): AnswerReader["ending"] {
    return this.#end === undefined ? "open" : "ended";
  }

  take(event: unknown): Said[] | undefined {
    if (Array.isArray(event)) return event.flatMap((entry: unknown) => this.take(entry) ?? []);
    const fault = faultIn(event);
    if (fault) return [fault];
    const body = record(event);
    if (!body) return undefined;
    const said: Said[] = [];
    const [candidate] = records(body.candidates);
    for (const part of records(record(candidate?.content)?.parts)) said.push(...this.#part(part));
    if (candidate) this.#takeEnd(at(candidate, "finishReason"), at(candidate, "finishMessage"));
    const blocked = at(record(at(body, "promptFeedback")), "blockReason");
    if (text(blocked) !== undefined) {
      this.#end = "filtered";
      this.#endWords = text(at(record(at(body, "promptFeedback")), "blockReasonMessage")) ?? String(blocked);
    }
    if (candidate) this.#takeSources(candidate);
    const model = text(at(body, "modelVersion"));
    if (model !== undefined && model !== this.#model) {
      this.#model = model;
      said.push({ type: "model", name: model });
    }
    // Told with each piece: an answer that is stopped or breaks off is billed, too.
    const use = useOf(record(at(body, "usageMetadata")));
    if (use) said.push({ type: "usage", usage: use });
    return candidate || at(body, "usageMetadata") || blocked ? said : undefined;
  }

  finish(): Said[] {
    const sources = [...this.#sources.values()];
    const end = this.#end === "stop" && this.#calls > 0 ? "tools" : this.#end;
    return [
      ...(sources.length > 0 ? [{ type: "sources" as const, sources }] : []),
      ...(end === undefined ? [] : [{ type: "end" as const, end, words: this.#endWords }]),
    ];
  }

  #part(part: Loose): Said[] {
    const signature = text(at(part, "thoughtSignature"));
    const keep = signature === undefined ? undefined : { [this.#provider]: { thoughtSignature: signature } };
    const call = record(at(part, "functionCall"));
    if (call) {
      const name = text(call.name);
      if (name === undefined) return [];
      this.#calls += 1;
      const id = text(call.id) ?? "";
      return [{ type: "call", id, name, input: argumentsOf(call.args), keep }];
    }
    if (typeof part.text === "string") {
      const type = part.thought === true ? "thinking" : "text";
      return part.text === "" && keep === undefined ? [] : [{ type, text: part.text, keep }];
    }
    const inline = record(at(part, "inlineData")) ?? record(at(part, "fileData"));
    return inline ? [{ type: "picture", mediaType: text(at(inline, "mimeType")) ?? "image" }] : [];
  }

  #takeEnd(reason: unknown, message: unknown): void {
    const end = endOf(reason);
    if (end === undefined) return;
    this.#end = end;
    this.#endWords = text(message) ?? String(reason);
  }

  #takeSources(candidate: Loose): void {
    if (!SOURCED.some((name) => at(candidate, name))) return;
    const grounding = record(at(candidate, "groundingMetadata"));
    const chunks = records(at(grounding, "groundingChunks")).map(
      (chunk) => record(chunk.web) ?? record(chunk.maps) ?? {},
    );
    const fetched = records(at(record(at(candidate, "urlContextMetadata")), "urlMetadata"));
    const cited = records(at(record(at(candidate, "citationMetadata")), "citationSources"));
    for (const entry of [...chunks, ...fetched, ...cited]) {
      const url = webAddress(entry.uri ?? at(entry, "retrievedUrl"));
      if (url !== undefined)
        this.#sources.set(url, { url, title: text(entry.title) ?? null, number: null, isCited: false });
    }
  }
}

function useOf(usage: Loose | undefined): TokenUse | undefined {
  const prompt = count(at(usage, "promptTokenCount"));
  const answer = count(at(usage, "candidatesTokenCount"));
  const thoughts = count(at(usage, "thoughtsTokenCount"));
  // What was asked is never nothing.
  if (prompt === undefined) return undefined;
  return {
    input: prompt + (count(at(usage, "toolUsePromptTokenCount")) ?? 0),
    output: (answer ?? 0) + (thoughts ?? 0),
    cacheRead: count(at(usage, "cachedContentTokenCount")) ?? 0,
    cacheWrite: 0,
  };
}

/** A field by its name, or as proxies write it: `finish_reason`. Asked for with every piece of an answer. */
function at(fields: Loose | undefined, name: keyof typeof UNDERSCORED): unknown {
  return fields?.[name] ?? fields?.[UNDERSCORED[name]];
}

const SOURCED = ["groundingMetadata", "urlContextMetadata", "citationMetadata"] as const;

const UNDERSCORED = {
  blockReason: "block_reason",
  blockReasonMessage: "block_reason_message",
  urlMetadata: "url_metadata",
  citationSources: "citation_sources",
  cachedContentTokenCount: "cached_content_token_count",
  candidatesTokenCount: "candidates_token_count",
  citationMetadata: "citation_metadata",
  fileData: "file_data",
  finishMessage: "finish_message",
  finishReason: "finish_reason",
  functionCall: "function_call",
  groundingChunks: "grounding_chunks",
  groundingMetadata: "grounding_metadata",
  inlineData: "inline_data",
  mimeType: "mime_type",
  modelVersion: "model_version",
  promptFeedback: "prompt_feedback",
  promptTokenCount: "prompt_token_count",
  retrievedUrl: "retrieved_url",
  thoughtSignature: "thought_signature",
  thoughtsTokenCount: "thoughts_token_count",
  toolUsePromptTokenCount: "tool_use_prompt_token_count",
  urlContextMetadata: "url_context_metadata",
  usageMetadata: "usage_metadata",
} as const;

/** A call's arguments as JSON, also where they came as such. */
function argumentsOf(given: unknown): string {
  return typeof given === "string" && record(parseJson(given)) ? given : JSON.stringify(record(given) ?? {});
}
