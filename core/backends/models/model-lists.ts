import { type Kind, kindsOf, toldKind } from "./model-kinds.ts";
import { chatsByName } from "./model-names.ts";
import { isReady } from "./model-states.ts";
import { type Loose, number, record, text } from "./transport/loose.ts";

/** A model as a server lists it. */
export interface ListedModel {
  name: string;
  /** Tokens that fit, where the server says so. */
  contextWindow: number | null;
  /** Most tokens of an answer, where the server says so. */
  maxOutput: number | null;
  /** What a million tokens of its answers cost in US dollars, where the server says so. */
  price: number | null;
  /** Other names that it answers to. */
  aliases: readonly string[];
  /** What the server says it is for; null where it says nothing of it. */
  kind: Kind | null;
  /** False where the server says that it does not answer, or is not there yet. */
  isReady: boolean;
}

/**
 * The models in a server's list, whatever its shape: `{data: […]}`, `{models: […]}`, `{object: {…}}` by name, a bare array;
 * entries as texts or as objects with `id`, `name` or `model`. An entry that names no model is left out. Undefined for a body
 * that holds no list.
 */
export function listedModels(body: unknown): ListedModel[] | undefined {
  const list = listIn(body);
  if (!list) return undefined;
  // Cloudflare's entries have ids of their own, and are asked for by name.
  const isNamed = typeof record(body)?.success === "boolean";
  const entries = list.map((entry) => (isNamed ? { ...record(entry), id: undefined } : entry));
  const kinds = kindsOf(entries.map((entry) => toldKind(record(entry) ?? {})));
  const models = entries.flatMap((entry, at) => {
    const model = modelOf(entry);
    return model ? [{ ...model, kind: kinds[at] ?? null }] : [];
  });
  const seen = new Set<string>();
  return models.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Where the next page of a list is asked for, as query parameters; undefined at its end. */
export function nextPage(body: unknown): Record<string, string> | undefined {
  const fields = record(body);
  const token = text(fields?.nextPageToken) ?? text(fields?.next_page_token);
  if (token !== undefined) return { pageToken: token };
  const last = text(fields?.last_id);
  return fields?.has_more === true && last !== undefined ? { after_id: last } : undefined;
}

/** Whether a model is one to chat with, as far as can be told. */
export function mayChat({ name, kind }: ListedModel): boolean {
  return kind === null ? chatsByName(name) : kind !== "other";
}

/** The model of a list that a name means: itself, an alias, `models/…`, or the same with `:latest`. */
export function findListed(models: readonly ListedModel[], name: string): ListedModel | undefined {
  const plain = (other: string) => other.replace(/^models\//, "").replace(/:latest$/, "");
  return (
    models.find((model) => model.name === name) ??
    models.find((model) => [model.name, ...model.aliases].some((other) => plain(other) === plain(name)))
  );
}

function listIn(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  const fields = record(body);
  const lists = PLACES.flatMap((place) => {
    const list = fields?.[place];
    if (Array.isArray(list)) return [list];
    const inner = record(list);
    if (inner) return [listIn(inner) ?? Object.entries(inner).map(([id, model]) => ({ id, ...record(model) }))];
    // Ollama and proxies before an empty list.
    return list === null && fields?.object === "list" ? [[]] : [];
  });
  return lists.find((list) => list.length > 0) ?? lists[0] ?? (fields && byName(fields));
}

/** Where servers keep the list. */
const PLACES = (
  "data models result results items list body output models_list model_list modelList available_models availableModels " +
  "modelSummaries publisherModels resources endpoints"
).split(" ");

/** A list that is an object with each model under its name; undefined for any other object. */
function byName(fields: Loose): Loose[] | undefined {
  const entries = Object.entries(fields);
  const isList =
    entries.length > 0 && entries.every(([name, value]) => record(value) !== undefined && !NO_NAMES.test(name));
  return isList ? entries.map(([id, model]) => ({ id, ...record(model) })) : undefined;
}

/** Fields that hold something else than a model. */
const NO_NAMES =
  /^(?:error|detail|message|meta|usage|response|status|headers?|request|links?|_links|pagination|auth|info)$/i;
/** What names an entry of a database, and nothing that can be asked. */
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

function modelOf(entry: unknown): ListedModel | undefined {
  if (typeof entry === "string") return isNone(entry) ? undefined : blank(entry);
  const fields = record(entry);
  const name = fields && nameOf(fields);
  if (!fields || name === undefined || isNone(name)) return undefined;
  const [meta, metadata] = [record(fields.meta), record(fields.metadata) ?? record(fields.model_info)];
  const limits = record(fields.limits) ?? record(fields.top_provider) ?? record(record(fields.capabilities)?.limits);
  const { aliases } = fields;
  return {
    name: plainName(name),
    contextWindow: size(
      fields.context_length,
      fields.context_window,
      fields.max_context_length,
      fields.max_model_len,
      fields.max_input_tokens,
      fields.inputTokenLimit,
      fields.input_token_limit,
      fields.context_size,
      limits?.max_context_window_tokens,
      limits?.context_length,
      metadata?.context_length,
      metadata?.max_input_tokens,
      meta?.n_ctx,
      meta?.n_ctx_train,
    ),
    maxOutput: size(
      fields.max_output_tokens,
      fields.max_completion_tokens,
      fields.max_tokens,
      fields.outputTokenLimit,
      limits?.max_completion_tokens,
      limits?.max_output_tokens,
      metadata?.max_output_tokens,
    ),
    price: priceIn(record(fields.pricing)),
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [],
    kind: null,
    isReady: isReady(fields),
  };
}

/** Whether a name is none of a model: LiteLLM lists patterns of names. */
function isNone(name: string): boolean {
  return name === "" || name.includes("*");
}

/** The name under which a model is asked for. */
function nameOf(fields: Loose): string | undefined {
  const id = text(fields.id) ?? text(fields.modelId) ?? text(fields.model_id);
  const shown = text(fields.name) ?? text(fields.model) ?? text(fields.model_name) ?? text(fields.modelName);
  const isRow = id !== undefined && shown !== undefined && (UUID.test(id) || shown.startsWith("@"));
  return isRow ? shown : (id ?? shown ?? text(fields.slug));
}

/** Without Google's path before it. */
function plainName(name: string): string {
  return name.replace(/^(?:publishers\/[^/]+\/)?models\//, "");
}

/** A model of which no more is known than its name. */
export function blank(name: string): ListedModel {
  const unknown = { contextWindow: null, maxOutput: null, price: null, aliases: [], kind: null };
  return { name: plainName(name), ...unknown, isReady: true };
}

/** No model is so cheap for a million tokens, and none so dear for one. */
const FOR_ONE = 0.001;

/** Some tell the price of one token, others that of a million; a negative one is not fixed. */
function priceIn(pricing: Loose | undefined): number | null {
  const told = number(pricing?.completion) ?? number(pricing?.output);
  if (told === undefined || told < 0) return null;
  return told < FOR_ONE ? told * 1e6 : told;
}

/** The first number that says something: 0, -1 and texts that are no numbers do not. */
function size(...values: readonly unknown[]): number | null {
  for (const value of values) {
    const given = number(value);
    if (given !== undefined && given > 0) return Math.floor(given);
  }
  return null;
}

/** What models that make vectors are called. */
export const EMBEDS = /embed|minilm|\bbge|\be5-|gte-/i;
