import type { LanguageModelV4Message, LanguageModelV4StreamPart, LanguageModelV4ToolCall } from "@ai-sdk/provider";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { PricedUse } from "../../tokens/prices.ts";
import type { ChatEvent } from "../../protocol.ts";

type AssistantParts = Extract<LanguageModelV4Message, { role: "assistant" }>["content"];

/** Tokens of one or more requests. */
export type TokenUse = PricedUse;

/** What a model said in one request: events for the bar as they come, and at the end what it said as a turn. */
export class Round {
  /** Tools that the model wants called. */
  readonly calls: LanguageModelV4ToolCall[] = [];
  /** Undefined where the server did not say. */
  usage: TokenUse | undefined;
  finish: "stop" | "length" | undefined;
  readonly #parts: AssistantParts = [];
  readonly #open = new Map<string, AssistantParts[number] & { type: "text" | "reasoning" }>();
  readonly #reasoning = new LineBuffer();

  /** Takes one part of the model's stream. @throws BackendError for what ended the answer early. */
  *take(part: LanguageModelV4StreamPart): Generator<ChatEvent> {
    switch (part.type) {
      case "text-start":
      case "reasoning-start":
        return this.#begin(part.id, part.type === "text-start" ? "text" : "reasoning", part.providerMetadata);
      case "text-delta":
        this.#extend(part.id, "text", part.delta, part.providerMetadata);
        if (part.delta !== "") yield { type: "token", content: part.delta };
        return;
      case "reasoning-delta":
        this.#extend(part.id, "reasoning", part.delta, part.providerMetadata);
        for (const step of this.#reasoning.push(part.delta)) yield { type: "thinking", step };
        return;
      case "text-end":
      case "reasoning-end":
        this.#extend(part.id, part.type === "text-end" ? "text" : "reasoning", "", part.providerMetadata);
        this.#open.delete(part.id);
        if (part.type === "reasoning-end")
          for (const step of this.#reasoning.push("\n")) yield { type: "thinking", step };
        return;
      case "tool-call":
        if (part.providerExecuted !== true) this.calls.push(part);
        this.#parts.push({
          type: "tool-call",
          toolCallId: part.toolCallId,
          toolName: part.toolName,
          input: parsed(part.input),
          ...options(part.providerMetadata),
        });
        return;
      case "finish": {
        const { inputTokens, outputTokens } = part.usage;
        if (inputTokens.total !== undefined && outputTokens.total !== undefined) {
          this.usage = {
            input: inputTokens.total,
            output: outputTokens.total,
            cacheRead: inputTokens.cacheRead ?? 0,
            cacheWrite: inputTokens.cacheWrite ?? 0,
          };
        }
        this.finish = finishReason(part.finishReason.unified, this.calls.length > 0);
        return;
      }
      case "error":
        throw part.error;
      default:
    }
  }

  /** What the model said, to be given back to it with the tools' results. */
  get turn(): LanguageModelV4Message {
    return {
      role: "assistant",
      content: this.#parts.filter((part) => !(part.type === "text" && part.text === "")),
    };
  }

  #begin(id: string, type: "text" | "reasoning", metadata: Metadata): void {
    const part = { type, text: "", ...options(metadata) };
    this.#open.set(id, part);
    this.#parts.push(part);
  }

  /** Signatures that a vendor wants back come with any of a part's pieces. */
  #extend(id: string, type: "text" | "reasoning", delta: string, metadata: Metadata): void {
    if (!this.#open.has(id)) this.#begin(id, type, metadata);
    const part = this.#open.get(id);
    if (!part) return;
    part.text += delta;
    if (metadata) part.providerOptions = { ...part.providerOptions, ...metadata };
  }
}

type Metadata = Extract<LanguageModelV4StreamPart, { type: "text-start" }>["providerMetadata"];

function options(metadata: Metadata) {
  return metadata === undefined ? {} : { providerOptions: metadata };
}

/** Tool input that is no JSON goes back to the model as the text it wrote. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input || "{}");
  } catch {
    return { invalid_json: input };
  }
}

/** Gathers a stream of reasoning into whole lines, each a step that can be shown. */
class LineBuffer {
  #pending = "";

  push(delta: string): string[] {
    const lines = (this.#pending + delta).split("\n");
    this.#pending = lines.pop() ?? "";
    return lines.map((line) => line.trim()).filter((line) => line !== "");
  }
}

function finishReason(unified: string, wantsTools: boolean): "stop" | "length" {
  if (unified === "length") return "length";
  if (unified === "content-filter") {
    throw new BackendError("content_filtered", phrase("backend.filtered"));
  }
  if (!wantsTools && (unified === "interrupted" || unified === "error" || unified === "other")) {
    throw new BackendError("interrupted", phrase("backend.cut_off"), { retryable: true });
  }
  return "stop";
}
