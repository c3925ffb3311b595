import type {
  EmbeddingModelV4,
  LanguageModelV4,
  LanguageModelV4CallOptions,
  SharedV4ProviderOptions,
} from "@ai-sdk/provider";
import { AnyReader } from "./transport/any-reader.ts";
import { ChatReader } from "./transport/read-chat.ts";
import { GeminiReader } from "./transport/read-gemini.ts";
import { MessagesReader } from "./transport/read-messages.ts";
import { ResponsesReader } from "./transport/read-responses.ts";
import type { AnswerReader } from "./transport/said.ts";
import { fetchWithoutRedirects } from "./transport/redirects.ts";
import type { OutgoingRequest } from "./transport/transport.ts";
import {
  geminiThinking,
  messagesThinking,
  responsesThinking,
  type Thinking,
  thinksByChat,
  thinksByGemini,
  thinksByMessages,
} from "./thinking.ts";
import type { WireFormat } from "./vendors.ts";

/** Where and as whom a server is asked. */
export interface WireOptions {
  /** Without a slash at its end. */
  base: string;
  apiKey: string | null;
}

/** One wire format: how a model is spoken to, and how models are listed. What speaks it is loaded when it is first needed. */
export interface Wire {
  model(name: string, options: WireOptions): Promise<LanguageModelV4>;
  embedding?(name: string, options: WireOptions): Promise<EmbeddingModelV4>;
  /** Whether a tool's result may hold pictures; where it cannot, they follow it as the user's. */
  picturesInResults: boolean;
  /** Whether a model that is to think takes calls back only with what it thought before them. */
  bindsThinking?: boolean;
  /** Whether a model is known to take how much it is to think. */
  thinks(model: string): boolean;
  /** What every request to a model says besides. */
  options?(model: string, thinking: Thinking): SharedV4ProviderOptions;
  /** What says who asks, for the list of models. */
  headers(apiKey: string): Record<string, string>;
  /** Reads one answer. */
  reader(): AnswerReader;
}

/** What says who asks besides what a format says: Azure takes keys under a name of its own. */
export function keyHeaders({ hostname }: URL, apiKey: string | null): Record<string, string> {
  return apiKey !== null && hostname.endsWith(".azure.com") ? { "api-key": apiKey } : {};
}

const bearer = (apiKey: string) => ({ Authorization: `Bearer ${apiKey}` });

/** A key that a provider insists on where the server wants none. */
const NO_KEY = "none";

/** What a provider would have sent. */
class Written extends Error {
  readonly request: OutgoingRequest;

  constructor(request: OutgoingRequest) {
    super("written, not sent");
    this.request = request;
  }
}

/** Takes a request for an answer out of the provider's hands; others (for vectors) go through. */
const takeOver: typeof fetch = async (input, init) => {
  if (!isCaptured.has(init?.signal as AbortSignal)) return fetchWithoutRedirects(input, init);
  const headers = Object.fromEntries(new Headers(init?.headers));
  const url = input instanceof Request ? input.url : input.toString();
  throw new Written({ url, headers, body: typeof init?.body === "string" ? init.body : "" });
};
const isCaptured = new WeakSet<AbortSignal>();

/**
 * The request for an answer, as the AI SDK's provider for the format writes it. Sending it, and reading what comes back, is the
 * transport's.
 */
export async function writeRequest(model: LanguageModelV4, call: LanguageModelV4CallOptions): Promise<OutgoingRequest> {
  const { signal } = new AbortController();
  isCaptured.add(signal);
  try {
    await model.doStream({ ...call, abortSignal: signal });
  } catch (error) {
    if (error instanceof Written) return error.request;
    throw error;
  }
  throw new Error("The provider sent no request.");
}

const common = ({ base, apiKey }: WireOptions) => ({
  baseURL: base,
  apiKey: apiKey ?? NO_KEY,
  fetch: takeOver,
});

export const WIRES: Readonly<Record<WireFormat, Wire>> = {
  chat: {
    picturesInResults: false,
    thinks: thinksByChat,
    reader: () => new AnyReader(new ChatReader()),
    model: async (name, options) => (await compatible(options)).chatModel(name),
    embedding: async (name, options) => (await compatible(options)).embeddingModel(name),
    headers: bearer,
  },
  responses: {
    picturesInResults: true,
    // The AI SDK knows which of OpenAI's models think, and leaves it out for the others.
    thinks: () => true,
    reader: () => new AnyReader(new ResponsesReader()),
    model: async (name, options) => (await openai(options)).responses(name),
    embedding: async (name, options) => (await openai(options)).embedding(name),
    // The vendor would keep every answer for a month.
    options: (_, thinking) => ({ openai: { store: false, ...responsesThinking(thinking) } }),
    headers: bearer,
  },
  messages: {
    picturesInResults: true,
    bindsThinking: true,
    thinks: thinksByMessages,
    reader: () => new AnyReader(new MessagesReader()),
    model: async (name, options) => (await import("@ai-sdk/anthropic")).createAnthropic(common(options))(name),
    options: messagesThinking,
    headers: (apiKey) => ({ "x-api-key": apiKey, "anthropic-version": "2023-06-01" }),
  },
  gemini: {
    picturesInResults: true,
    thinks: thinksByGemini,
    reader: () => new AnyReader(new GeminiReader("google")),
    model: async (name, options) => (await google(options))(name),
    options: (name, thinking) => geminiThinking(name, thinking, "google"),
    embedding: async (name, options) => (await google(options)).embedding(name),
    headers: (apiKey) => ({ "x-goog-api-key": apiKey }),
  },
  vertex: {
    picturesInResults: true,
    thinks: thinksByGemini,
    reader: () => new AnyReader(new GeminiReader("vertex")),
    model: async (name, options) => (await import("@ai-sdk/google-vertex/edge")).createVertex(common(options))(name),
    options: (name, thinking) => geminiThinking(name, thinking, "vertex"),
    headers: (apiKey) => ({ "x-goog-api-key": apiKey }),
  },
};

async function openai(options: WireOptions) {
  const { createOpenAI } = await import("@ai-sdk/openai");
  return createOpenAI(common(options));
}

async function google(options: WireOptions) {
  const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
  return createGoogleGenerativeAI(common(options));
}

async function compatible({ base, apiKey }: WireOptions) {
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  return createOpenAICompatible({
    name: "openai-compatible",
    baseURL: base,
    ...(apiKey === null ? {} : { apiKey }),
    includeUsage: true,
    fetch: takeOver,
  });
}
