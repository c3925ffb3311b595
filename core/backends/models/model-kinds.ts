/** Which models chat: by what their server says of their kind, else by what their names say. */
import { type Loose, record, text } from "./transport/loose.ts";

/** What a model is for; `base` only goes on with a text. */
export type Kind = "chat" | "base" | "other";

/** What a server says of a model: its kind, or a word for it that nobody knows. */
export interface Told {
  kind: Kind | null;
  /** Fields that name a kind in a word, by name. */
  words: Readonly<Record<string, string>>;
}

/** Fields that name what a model is, or what it is asked to do. */
const FIELDS = [
  "type",
  "model_type",
  "modelType",
  "pipeline_tag",
  "task",
  "mode",
  "kind",
  "category",
  "domain",
  "object",
];
/** Where servers list what a model can, or where it is asked. */
const LISTS = [
  "task_type",
  "supported_endpoints",
  "supportedEndpoints",
  "supported_endpoint_types",
  "endpoints",
  "capabilities",
];

const CHAT =
  /chat|\bllm|\bvlm|multimodal(?!-embed)|conversation|text-generation|(?:image|video|audio|any)[^/]*-to-(?:text|any)(?<=text-to-text|any-to-any)|text2text|instruct|converse|generate-?content|responses|messages|^(?:large )?language[ -]model$|^text$/;
const BASE = /^(?:language|base|(?:text[-_ ])?completions?)$|\/completions$/;
const OTHER =
  /image|embed|audio|rank|moderat|transcri|\basr\b|speech|video|\btts\b|\bstt\b|music|voice|sound|upscal|inpaint|feature-extraction|similarity|classif|safety|guard|reward|\bocr\b|vector|retriev|translation|detection|segment|fill-mask|diffusion|\b3d/;

/** What a server's entry says of its kind. */
export function toldKind(fields: Loose): Told {
  const capabilities = record(fields.capabilities);
  const named = { ...fields, type: text(fields.type) ?? text(capabilities?.type) };
  const words: Record<string, string> = {};
  for (const field of FIELDS) {
    const told = record(named)?.[field];
    const word = text(told) ?? text(record(told)?.name);
    // That it is a model is not what it is for.
    const plain = folded(word ?? "");
    if (plain !== "" && plain !== "model") words[field] = plain;
  }
  if (isOff(fields)) return { kind: "other", words };
  return { kind: byMethods(fields) ?? bySwitches(fields) ?? byWords(Object.values(words)) ?? byLists(fields), words };
}

/** A word in small letters with its parts apart: `TextGeneration` and `text_generation` are one. */
function folded(word: string): string {
  return word
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
}

/** Whether a model is listed that nobody is answered by any more. */
function isOff({ active, enabled, archived, disabled, status }: Loose): boolean {
  const isGone = /^(?:inactive|disabled|archived|retired|shut-?down|offline)$/.test(folded(text(status) ?? ""));
  return active === false || enabled === false || archived === true || disabled === true || isGone;
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

function byLists(fields: Loose): Kind | null {
  for (const place of LISTS) {
    const told = strings(fields[place]);
    const kinds = told.map((word) => (place === "capabilities" && word === "completion" ? "chat" : kindOf(word)));
    if (kinds.includes("chat")) return "chat";
    // A model that chats may see and hear besides; one of which no more is told does nothing else.
    if (kinds.length > 0 && kinds.every((kind) => kind !== null)) return kinds.includes("base") ? "base" : "other";
  }
  const architecture = record(fields.architecture);
  const made = [
    ...strings(architecture?.output_modalities),
    ...strings(fields.output_modalities),
    ...strings(fields.supported_output_modalities),
    ...strings(record(fields.modalities)?.output),
    ...(text(architecture?.modality)?.toLowerCase().split("->").slice(1) ?? []),
  ];
  // What gives text may do so from speech, or judge it: its name tells.
  return made.length > 0 && !made.some((one) => one.includes("text")) ? "other" : null;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => folded(text(one) ?? "")) : [];
}

/**
 * The kinds of a whole list: where a field says of one model that it chats, those of which it says something else do not, whatever
 * the word.
 */
export function kindsOf(list: readonly Told[]): (Kind | null)[] {
  const telling = new Set(
    list.flatMap(({ words }) =>
      Object.entries(words).flatMap(([field, word]) => (kindOf(word) === "chat" ? [field] : [])),
    ),
  );
  return list.map(({ kind, words }) => {
    if (kind !== null) return kind;
    return Object.keys(words).some((field) => telling.has(field)) ? "other" : null;
  });
}

/** Models that do something else than chat, by what their names say they do, and by families that have made nothing else. */
const NOT_CHAT = new RegExp(
  [
    // Vectors, and judging texts.
    /embed|(?<![a-z])bge(?![a-z])|minilm|(?<![a-z\d])(?:m|nv)?e5(?![a-z\d])|(?<![a-z])(?:gte|uae|stella|mxbai|voyage-\d)/,
    /mpnet|(?<![a-z])(?:col|modern|distil|sci|bio|fin|m)?bert(?:v\d)?(?![a-z])|(?:ro|de|xlmro)berta(?![a-z])|camembert|retrieval|rtrvr|rerank|cross-encoder|paraphrase|(?<![a-z])tao-\d/,
    /moderation|guard|shield|reward|classif|clip(?![a-z])|siglip|(?<![a-z])dinov|(?<![a-z])(?:vit|yolo|resnet|[po]rm)(?![a-z])|groundedness/,
    // Speech and sound.
    /audio|speech|(?<!in)voice|music|(?<![aeiou])tts[dv]?(?![a-z])|(?<![a-z])stt(?![a-z])|asr(?![a-z])|paraformer|melotts|chatterbox|transcri|realtime/,
    /whisper|orpheus|kokoro|parakeet|(?<![a-z])(?:sonic|bark|zonos|csm|dia|canary|suno|udio|lyria|moonshine|piper)(?![a-z])/,
    /wav2vec|deepgram|saarika|saaras|bulbul|smart-turn|elevenlabs|(?<![a-z])eleven[-_]|(?<![a-z])ace-step|riffusion/,
    // Pictures and films.
    /-image|image-|text-to-|imagine|imagen|dall-e|stable-diffusion|diffusion-xl|(?<![a-z])(?:sdxl|sd\d|flux|veo|sora|mochi|vidu|pixverse)/,
    /ideogram|kolors|recraft|kling|hailuo|seed(?:ance|ream)|cogv(?:iew|ideo)|(?<![a-z])wan-?\d|upscal|inpaint|esrgan|segment-anything/,
    /leonardo|(?<![a-z])irag(?![a-z])|musesteamer|(?<!\d)3d(?![a-z\d])/,
    // Translating alone, and series of numbers.
    /(?<![a-z])(?:m2m-?100|nllb|mayura|bart|ttm|timesfm)(?![a-z])/,
    // Reading pages.
    /ocr(?![a-z])|document-(?:parse|extract)|information-extract/,
    // Those that only go on with a text.
    /babbage|davinci-002/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Whether a model is one to chat with, as far as its name tells. */
export function chatsByName(name: string): boolean {
  return !NOT_CHAT.test(name);
}
