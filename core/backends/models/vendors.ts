import { isLoopbackHost } from "../../base/loopback.ts";
import { isPrivate } from "../../base/pasted.ts";
import type { Ingredient } from "./learned.ts";

/** How requests and answers look on the wire. */
export type WireFormat = "chat" | "responses" | "messages" | "gemini" | "vertex";

/** Somebody who serves models. A row here is all that a new one with a known wire format needs. */
export interface Vendor {
  id: string;
  /** For people. */
  name: string;
  format: WireFormat;
  /** Base address; null where only the user can say. */
  url: string | null;
  /** The variable of the environment that the vendor's own tools read the key from; null where none is needed. */
  keyVariable: string | null;
  /** What a key of theirs begins with, where it can be told from others. */
  keyPrefix?: string;
  /** A server on the user's own machine. */
  isLocal?: boolean;
  /** Models are not listed for a key alone. */
  listsNoModels?: boolean;
  /** What its models are known to refuse, so that it is left out from the first request on. */
  refuses?: readonly Ingredient[];
  thinking: boolean;
  images: boolean;
}

const cloud = { thinking: true, images: true } as const;
const local = { keyVariable: null, isLocal: true, thinking: true, images: true } as const;

/** Addresses and variables as the vendors' documentation gives them (November 2026). */
export const VENDORS: readonly Vendor[] = [
  {
    id: "openai-responses",
    name: "OpenAI",
    format: "responses",
    url: "https://api.openai.com/v1",
    keyVariable: "OPENAI_API_KEY",
    keyPrefix: "sk-proj-",
    ...cloud,
  },
  {
    id: "anthropic",
    name: "Anthropic",
    format: "messages",
    url: "https://api.anthropic.com/v1",
    keyVariable: "ANTHROPIC_API_KEY",
    keyPrefix: "sk-ant-",
    ...cloud,
  },
  {
    id: "gemini",
    name: "Google Gemini",
    format: "gemini",
    url: "https://generativelanguage.googleapis.com/v1beta",
    keyVariable: "GEMINI_API_KEY",
    keyPrefix: "AIza",
    ...cloud,
  },
  {
    id: "gemini-compatible",
    name: "Google Gemini, OpenAI-compatible",
    format: "chat",
    url: "https://generativelanguage.googleapis.com/v1beta/openai",
    keyVariable: "GEMINI_API_KEY",
    ...cloud,
  },
  {
    id: "vertex",
    name: "Google Vertex AI",
    format: "vertex",
    url: "https://aiplatform.googleapis.com/v1/publishers/google",
    keyVariable: "GOOGLE_VERTEX_API_KEY",
    listsNoModels: true,
    ...cloud,
  },
  { id: "ollama", name: "Ollama", format: "chat", url: "http://localhost:11434/v1", ...local },
  { id: "lmstudio", name: "LM Studio", format: "chat", url: "http://localhost:1234/v1", keyPrefix: "sk-lm-", ...local },
  { id: "llamacpp", name: "llama.cpp", format: "chat", url: "http://localhost:8080/v1", ...local },
  {
    id: "groq",
    name: "Groq",
    format: "chat",
    url: "https://api.groq.com/openai/v1",
    keyVariable: "GROQ_API_KEY",
    keyPrefix: "gsk_",
    refuses: ["reasoning"],
    ...cloud,
  },
  {
    id: "together",
    name: "Together AI",
    format: "chat",
    url: "https://api.together.xyz/v1",
    keyVariable: "TOGETHER_API_KEY",
    keyPrefix: "tgp_",
    ...cloud,
  },
  {
    id: "fireworks",
    name: "Fireworks AI",
    format: "chat",
    url: "https://api.fireworks.ai/inference/v1",
    keyVariable: "FIREWORKS_API_KEY",
    keyPrefix: "fw_",
    ...cloud,
  },
  {
    id: "cerebras",
    name: "Cerebras",
    format: "chat",
    url: "https://api.cerebras.ai/v1",
    keyVariable: "CEREBRAS_API_KEY",
    keyPrefix: "csk-",
    refuses: ["reasoning"],
    ...cloud,
  },
  {
    id: "perplexity",
    name: "Perplexity",
    format: "chat",
    url: "https://api.perplexity.ai",
    keyVariable: "PERPLEXITY_API_KEY",
    keyPrefix: "pplx-",
    ...cloud,
  },
  {
    id: "xai",
    name: "xAI",
    format: "chat",
    url: "https://api.x.ai/v1",
    keyVariable: "XAI_API_KEY",
    keyPrefix: "xai-",
    ...cloud,
  },
  {
    id: "deepseek",
    name: "DeepSeek",
    format: "chat",
    url: "https://api.deepseek.com/v1",
    keyVariable: "DEEPSEEK_API_KEY",
    thinking: true,
    images: false,
  },
  {
    id: "mistral",
    name: "Mistral",
    format: "chat",
    url: "https://api.mistral.ai/v1",
    keyVariable: "MISTRAL_API_KEY",
    ...cloud,
  },
  {
    id: "openrouter",
    name: "OpenRouter",
    format: "chat",
    url: "https://openrouter.ai/api/v1",
    keyVariable: "OPENROUTER_API_KEY",
    keyPrefix: "sk-or-",
    ...cloud,
  },
  // Last, so that a more exact row is found first.
  {
    id: "openai",
    name: "OpenAI-compatible server",
    format: "chat",
    url: null,
    keyVariable: null,
    ...cloud,
  },
];

export function findVendor(id: string): Vendor | undefined {
  return VENDORS.find((vendor) => vendor.id === id);
}

/** The vendor whose address this is, by its host and path. */
export function vendorOfUrl(url: URL): Vendor | undefined {
  const path = url.pathname.replace(/\/+$/, "");
  const known = VENDORS.filter((vendor) => vendor.url !== null && sameHost(new URL(vendor.url), url));
  return known.find((vendor) => new URL(vendor.url ?? "").pathname === path) ?? known[0];
}

/** The vendor whose keys begin as this one does. */
export function vendorOfKey(key: string): Vendor | undefined {
  const known = VENDORS.filter(({ keyPrefix }) => keyPrefix !== undefined && key.startsWith(keyPrefix));
  const [longest] = known.toSorted((a, b) => (b.keyPrefix?.length ?? 0) - (a.keyPrefix?.length ?? 0));
  // Google's newer keys begin with two letters that many things begin with.
  if (!longest && /^AQ\.[\w-]{20,}$/.test(key)) return findVendor("gemini");
  // OpenAI's older keys have nothing else to be known by.
  return (
    longest ??
    (/^sk-(?:[A-Za-z0-9]{40,}$|(?:svcacct|admin|None)-[\w-]{20,})/.test(key)
      ? findVendor("openai-responses")
      : undefined)
  );
}

function sameHost(a: URL, b: URL): boolean {
  const isOwn = a.hostname === b.hostname || (isLoopback(a) && isLoopback(b));
  // A server that usually runs on the user's machine may run on another of the same network.
  const isNear = isLoopback(a) && isPrivate(b.hostname) && a.port !== "";
  return a.port === b.port && (isOwn || isNear);
}

/** Whether an address is on this machine. */
export function isLoopback(url: URL): boolean {
  return isLoopbackHost(url.hostname);
}

/** The variables beside that of a vendor's key that say where another server is, to which that key belongs. */
export function addressVariables(keyVariable: string): string[] {
  const prefix = keyVariable.replace(/_API_KEY$/, "");
  const own = prefix === "GEMINI" ? ["GOOGLE_GEMINI_BASE_URL"] : [];
  return [`${prefix}_BASE_URL`, `${prefix}_API_BASE`, ...own];
}

/** The address that the environment names for a vendor's key; null where it names none, and so means the vendor's own. */
export function addressBeside(keyVariable: string, env: Readonly<Record<string, string | undefined>>): string | null {
  for (const variable of addressVariables(keyVariable)) {
    const address = env[variable]?.trim();
    if (address) return address;
  }
  return null;
}
