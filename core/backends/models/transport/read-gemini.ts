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
  #use: TokenUse | undefined;
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
    if (candidate) this.#takeEnd(candidate.finishReason, candidate.finishMessage);
    const blocked = record(body.promptFeedback)?.blockReason;
    if (text(blocked) !== undefined) {
      this.#end = "filtered";
      this.#endWords = String(blocked);
    }
    if (candidate) this.#takeSources(candidate);
    const model = text(body.modelVersion);
    if (model !== undefined && model !== this.#model) {
      this.#model = model;
      said.push({ type: "model", name: model });
    }
    this.#use = useOf(record(body.usageMetadata)) ?? this.#use;
    return candidate || body.usageMetadata || blocked ? said : undefined;
  }

  finish(): Said[] {
    const sources = [...this.#sources.values()];
    const end = this.#end === "stop" && this.#calls > 0 ? "tools" : this.#end;
    return [
      ...(sources.length > 0 ? [{ type: "sources" as const, sources }] : []),
      ...(this.#use ? [{ type: "usage" as const, usage: this.#use }] : []),
      ...(end === undefined ? [] : [{ type: "end" as const, end, words: this.#endWords }]),
    ];
  }

  #part(part: Loose): Said[] {
    const signature = text(part.thoughtSignature);
    const keep = signature === undefined ? undefined : { [this.#provider]: { thoughtSignature: signature } };
    const call = record(part.functionCall);
    if (call) {
      const name = text(call.name);
      if (name === undefined) return [];
      this.#calls += 1;
      const id = text(call.id) ?? "";
      return [{ type: "call", id, name, input: JSON.stringify(record(call.args) ?? {}), keep }];
    }
    if (typeof part.text === "string") {
      const type = part.thought === true ? "thinking" : "text";
      return part.text === "" && keep === undefined ? [] : [{ type, text: part.text, keep }];
    }
    const inline = record(part.inlineData) ?? record(part.fileData);
    return inline ? [{ type: "picture", mediaType: text(inline.mimeType) ?? "image" }] : [];
  }

  #takeEnd(reason: unknown, message: unknown): void {
    const end = endOf(reason);
    if (end === undefined) return;
    this.#end = end;
    this.#endWords = text(message) ?? String(reason);
  }

  #takeSources(candidate: Loose): void {
    const grounding = record(candidate.groundingMetadata);
    const chunks = records(grounding?.groundingChunks).map((chunk) => record(chunk.web) ?? record(chunk.maps) ?? {});
    const fetched = records(record(candidate.urlContextMetadata)?.urlMetadata);
    const cited = records(record(candidate.citationMetadata)?.citationSources);
    for (const entry of [...chunks, ...fetched, ...cited]) {
      const url = webAddress(entry.uri ?? entry.retrievedUrl);
      if (url !== undefined)
        this.#sources.set(url, { url, title: text(entry.title) ?? null, number: null, isCited: false });
    }
  }
}

function useOf(usage: Loose | undefined): TokenUse | undefined {
  const prompt = count(usage?.promptTokenCount);
  const answer = count(usage?.candidatesTokenCount);
  const thoughts = count(usage?.thoughtsTokenCount);
  // What was asked is never nothing.
  if (prompt === undefined) return undefined;
  return {
    input: prompt + (count(usage?.toolUsePromptTokenCount) ?? 0),
    output: (answer ?? 0) + (thoughts ?? 0),
    cacheRead: count(usage?.cachedContentTokenCount) ?? 0,
    cacheWrite: 0,
  };
}
