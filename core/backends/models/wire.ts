import type { EmbeddingModelV4, LanguageModelV4, SharedV4ProviderOptions } from "@ai-sdk/provider";
import { z } from "zod";
import type { WireFormat } from "./vendors.ts";

/** Where and as whom a server is asked. */
export interface WireOptions {
  /** Without a slash at its end. */
  base: string;
  apiKey: string | null;
}

/** A model as a server lists it. */
export interface ListedModel {
  name: string;
  /** Tokens that fit, where the server says so. */
  contextWindow: number | null;
}

/** One wire format: how a model is spoken to, and how models are listed. What speaks it is loaded when it is first needed. */
export interface Wire {
  model(name: string, options: WireOptions): Promise<LanguageModelV4>;
  embedding?(name: string, options: WireOptions): Promise<EmbeddingModelV4>;
  /** Whether a tool's result may hold pictures; where it cannot, they follow it as the user's. */
  picturesInResults: boolean;
  /** What every request to a model says besides. */
  options?(model: string): SharedV4ProviderOptions;
  /** What says who asks, for the list of models. */
  headers(apiKey: string): Record<string, string>;
  /** Models that chat, from the body of `GET {base}/models`; undefined where it is none. */
  models(body: unknown): ListedModel[] | undefined;
}

/** A redirect would carry the key to a server that the user did not choose. */
export const fetchWithoutRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "manual" });

const bearer = (apiKey: string) => ({ Authorization: `Bearer ${apiKey}` });
const size = z.number().positive().nullish();
/** OpenAI's list, with what others add of how much fits: OpenRouter, Groq, LM Studio, Together, llama.cpp and vLLM. */
const idList = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      context_length: size,
      context_window: size,
      max_context_length: size,
      max_model_len: size,
      max_input_tokens: size,
      meta: z.object({ n_ctx_train: size }).nullish(),
    }),
  ),
});
const ids = (body: unknown) =>
  idList.safeParse(body).data?.data.map((model): ListedModel => ({
    name: model.id,
    contextWindow:
      model.context_length ??
      model.context_window ??
      model.max_context_length ??
      model.max_model_len ??
      model.max_input_tokens ??
      model.meta?.n_ctx_train ??
      null,
  }));
const geminiList = z.object({
  models: z.array(
    z.object({
      name: z.string(),
      supportedGenerationMethods: z.array(z.string()).optional(),
      inputTokenLimit: size,
    }),
  ),
});

/** A key that a provider insists on where the server wants none. */
const NO_KEY = "none";

const common = ({ base, apiKey }: WireOptions) => ({
  baseURL: base,
  apiKey: apiKey ?? NO_KEY,
  fetch: fetchWithoutRedirects,
});

export const WIRES: Readonly<Record<WireFormat, Wire>> = {
  chat: {
    picturesInResults: false,
    model: async (name, options) => (await compatible(options)).chatModel(name),
    embedding: async (name, options) => (await compatible(options)).embeddingModel(name),
    headers: bearer,
    models: ids,
  },
  responses: {
    picturesInResults: true,
    model: async (name, options) => (await openai(options)).responses(name),
    embedding: async (name, options) => (await openai(options)).embedding(name),
    // The vendor would keep every answer for a month.
    options: () => ({ openai: { store: false } }),
    headers: bearer,
    models: ids,
  },
  messages: {
    picturesInResults: true,
    model: async (name, options) => (await import("@ai-sdk/anthropic")).createAnthropic(common(options))(name),
    headers: (apiKey) => ({ "x-api-key": apiKey, "anthropic-version": "2023-06-01" }),
    models: ids,
  },
  gemini: {
    picturesInResults: true,
    model: async (name, options) => (await google(options))(name),
    options: (name) => thoughts(name, "google"),
    embedding: async (name, options) => (await google(options)).embedding(name),
    headers: (apiKey) => ({ "x-goog-api-key": apiKey }),
    models: (body) =>
      geminiList
        .safeParse(body)
        .data?.models.filter(({ supportedGenerationMethods: methods }) => methods?.includes("generateContent") ?? true)
        .map(({ name, inputTokenLimit }) => ({
          name: name.replace(/^models\//, ""),
          contextWindow: inputTokenLimit ?? null,
        })),
  },
  vertex: {
    picturesInResults: true,
    model: async (name, options) => (await import("@ai-sdk/google-vertex/edge")).createVertex(common(options))(name),
    options: (name) => thoughts(name, "vertex"),
    headers: (apiKey) => ({ "x-goog-api-key": apiKey }),
    models: ids,
  },
};

/** Gemini thinks in silence unless it is asked to be heard; models before 2.5 do not know the question. */
function thoughts(model: string, provider: "google" | "vertex"): SharedV4ProviderOptions {
  const isThinking = /gemini-(?:2\.5|[3-9])/.test(model);
  return isThinking ? { [provider]: { thinkingConfig: { includeThoughts: true } } } : {};
}

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
    fetch: fetchWithoutRedirects,
  });
}
