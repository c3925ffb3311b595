/** What a model is for, by what its server says of it. */
import { chatsByName } from "./model-names.ts";
import { type Loose, number, record, text } from "./transport/loose.ts";

/** What a model is for; `base` only goes on with a text. */
export type Kind = "chat" | "base" | "other";

/** What a server says of a model: its kind, or a word for it that nobody knows. */
export interface Told {
  kind: Kind | null;
  /** Words of fields that name kinds, by the name of the field. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** Fields that name what a model is, or what it is asked to do. */
const FIELDS = [
  "type",
  "model_type",
  "modelType",
  "model_type_id",
  "pipeline_tag",
  "task",
  "mode",
  "kind",
  "category",
  "domain",
  "api",
  "pipeline",
  "object",
];
/** Where entries keep more of what they say. */
const WITHIN = ["model_info", "metadata", "info", "details"];
/** Where servers list what a model can, or where it is asked. */
const LISTS = [
  "categories",
  "model_ability",
  "abilities",
  "functions",
  "tasks",
  "supported_tasks",
  "task_type",
  "supported_endpoints",
  "supportedEndpoints",
  "supported_endpoint_types",
  "endpoints",
  "capabilities",
];
/** Where they list what comes to mind of it: what is not named there may be so all the same. */
const LABELS = ["labels", "tags", "features"];

const CHAT =
  /chat|\bllm(?!\/)|\bvlm|multimodal(?!-embed)|conversation|text-generation|(?:image|video|audio|any)[^/]*-to-(?:text|any)(?<=text-to-text|any-to-any)|text2text|instruct|converse|generate-?content|responses|messages|^(?:large )?language[ -]model$|^text$|^(?:openai|anthropic|gemini)$/;
const BASE = /^(?:language|base|generate|(?:text[-_ ])?completions?)$|\/completions$/;
const OTHER =
  /image|embed|audio|rank|moderat|transcri|\basr\b|speech|video|\btts\b|\bstt\b|music|voice|sound|upscal|inpaint|feature-extraction|similarity|classif|safety|guard|reward|\bocr\b|vector|retriev|translation|detection|segment|fill-mask|diffusion|\bedit\b|\bfilter\b|\b3d/;
/** Words for what does nothing else, whatever stands beside them. */
const ALONE =
  /embed|rank|transcri|\btts\b|\bstt\b|\basr\b|text-to-(?:speech|image|video|audio)|moderat|classif|diffusion/;
/** What only a model can that one talks to. */
const TALKS = /tool|function|reason|think|vision|cod(?:e|ing)\b|json|structured/;
/** Parameters with which llama.cpp starts a model for something else. */
const STARTED_FOR = /^--(?:embeddings?|rerank(?:ing)?)$/;
/** Other names that tell what a model is: where it comes from, and what it is built as. */
const ORIGINS = [
  "root",
  "checkpoint",
  "hugging_face_id",
  "arch",
  "architecture",
  "family",
  "base_model",
  "model_class",
];

/** What a server's entry says of its kind. */
export function toldKind(fields: Loose): Told {
  const within = WITHIN.map((place) => record(fields[place])).filter((one) => one !== undefined);
  const all = [fields, ...within];
  // What kind of thing stands within it is none of the model's.
  const inner = FIELDS.filter((name) => name !== "type" && name !== "object");
  const type = text(fields.type) ?? text(record(fields.capabilities)?.type);
  const words = Object.assign(
    {} as Record<string, string[]>,
    ...within.map((one) => wordsOf(one, inner)),
    wordsOf({ ...fields, type }, FIELDS),
  );
  const named = byWords(Object.values<string[]>(words).flat());
  for (const place of LISTS) {
    const told = strings(fields[place]);
    if (told.length > 0) words[place] = told;
  }
  const listed = byLists(fields, all);
  // That it is a language model is not yet that it chats.
  const byKinds = named === "chat" && listed === "base" ? listed : (named ?? listed);
  return { kind: byMethods(fields) ?? bySwitches(fields) ?? byKinds ?? byOrigins(all), words };
}

/** The words of fields that hold one, or something with a name. */
function wordsOf(fields: Loose, names: readonly string[]): Record<string, string[]> {
  const words = names.map((name): [string, string] => {
    const told = fields[name];
    return [name, folded(text(told) ?? text(record(told)?.name) ?? text(record(told)?.type) ?? "")];
  });
  // That it is a model is not what it is for.
  return Object.fromEntries(words.flatMap(([name, word]) => (word === "" || word === "model" ? [] : [[name, [word]]])));
}

/** A word in small letters with its parts apart: `TextGeneration` and `text_generation` are one. */
export function folded(word: string): string {
  return word
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
}

/** Google's lists say how a model is asked. */
function byMethods(fields: Loose): Kind | null {
  const methods = fields.supportedGenerationMethods ?? fields.supported_generation_methods;
  if (!Array.isArray(methods)) return null;
  return methods.includes("generateContent") || methods.includes("chat") ? "chat" : "other";
}

function bySwitches(fields: Loose): Kind | null {
  const capabilities = record(fields.capabilities);
  const told = [
    fields.supports_chat,
    capabilities?.completion_chat,
    capabilities?.chat_completion,
    capabilities?.chat,
  ].find((value) => typeof value === "boolean");
  if (told === undefined) return null;
  return told ? "chat" : "other";
}

function byWords(words: readonly string[]): Kind | null {
  const kinds = words.map(kindOf).filter((kind) => kind !== null);
  return kinds.find((kind) => kind === "chat") ?? kinds[0] ?? null;
}

function kindOf(word: string): Kind | null {
  if (CHAT.test(word)) return "chat";
  if (BASE.test(word)) return "base";
  return OTHER.test(word) ? "other" : null;
}

function byLists(fields: Loose, all: readonly Loose[]): Kind | null {
  for (const place of LISTS) {
    const told = strings(fields[place]);
    const kinds = told.map((word) => (place === "capabilities" && word === "completion" ? "chat" : kindOf(word)));
    if (kinds.includes("chat")) return "chat";
    // A model that chats may see and hear besides; one of which no more is told does nothing else.
    if (kinds.length > 0 && kinds.every((kind) => kind !== null)) return kinds.includes("base") ? "base" : "other";
  }
  const labels = all.flatMap((one) => LABELS.flatMap((place) => strings(one[place])));
  return byLabels(labels) ?? byPrices(all) ?? byOutput(fields);
}

function byLabels(labels: readonly string[]): Kind | null {
  const kinds = labels.map(kindOf);
  if (kinds.includes("chat")) return "chat";
  if (labels.some((label) => TALKS.test(label))) return null;
  const isOther = kinds.length > 0 && kinds.every((kind) => kind === "other");
  return isOther || labels.some((label) => ALONE.test(label)) ? "other" : null;
}

/** What is paid by the picture, the second or the letter is no answer in a chat. */
function byPrices(all: readonly Loose[]): Kind | null {
  const priced = all.flatMap((one) => Object.entries(record(one.pricing) ?? {}));
  const units = priced.flatMap(([unit, price]) => (number(price) ? [folded(unit)] : []));
  const isByToken = units.some((unit) => /token|prompt|completion|^(?:in|out)put$/.test(unit));
  return !isByToken && units.some((unit) => /image|pixel|second|minute|hour|character|video/.test(unit))
    ? "other"
    : null;
}

function byOutput(fields: Loose): Kind | null {
  const architecture = record(fields.architecture);
  const made = [
    ...strings(architecture?.output_modalities),
    ...strings(fields.output_modalities),
    ...strings(fields.outputModalities),
    ...strings(fields.supported_output_modalities),
    ...strings(record(fields.modalities)?.output),
    ...(text(architecture?.modality)?.toLowerCase().split("->").slice(1) ?? []),
  ];
  // What gives text may do so from speech, or judge it: its name tells.
  return made.length > 0 && !made.some((one) => one.includes("text")) ? "other" : null;
}

/** Its server may have given it a name that says nothing, and tell where it comes from, or how it runs. */
function byOrigins(all: readonly Loose[]): Kind | null {
  const args = all.flatMap((one) => strings(record(one.status)?.args));
  const origins = all.flatMap((one) => [
    ...ORIGINS.map((place) => text(one[place])),
    text(record(one.litellm_params)?.model),
  ]);
  const isOther =
    args.some((arg) => STARTED_FOR.test(arg)) ||
    origins.some((origin) => origin !== undefined && !chatsByName(origin.replace(/^.*\//, "")));
  return isOther ? "other" : null;
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((one) => folded(text(one) ?? text(record(one)?.id) ?? "")).filter((word) => word !== "");
}

/**
 * The kinds of a whole list: where a field says of one model that it chats, those of which it says something else do not, whatever
 * the word.
 */
export function kindsOf(list: readonly Told[]): (Kind | null)[] {
  const telling = new Set(
    list.flatMap(({ words }) =>
      Object.entries(words).flatMap(([field, told]) => (told.some((word) => kindOf(word) === "chat") ? [field] : [])),
    ),
  );
  const hasChat = list.some(({ kind }) => kind === "chat");
  return list.map(({ kind, words }) => {
    const told = Object.entries(words);
    // Some call a model that chats a language model, others one that does not.
    if (kind === "base" && !hasChat && told.some(([, [word]]) => word === "language")) return "chat";
    if (kind !== null) return kind;
    const isElse = told.some(([field, all]) => telling.has(field) && !all.some((word) => TALKS.test(word)));
    return isElse ? "other" : null;
  });
}
