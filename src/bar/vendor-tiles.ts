/** Somebody who answers for a key, as the first start offers them. */
export interface Vendor {
  /** A kind of `backends.kinds`. */
  kind: string;
  name: string;
  /** The page that gives keys, without its scheme. */
  keys: string;
}

/** Those that most people have a key of; the pages as their documentation gives them (November 2026). */
export const VENDOR_TILES: readonly Vendor[] = [
  { kind: "anthropic", name: "Claude", keys: "platform.claude.com/settings/keys" },
  { kind: "openai-responses", name: "OpenAI", keys: "platform.openai.com/api-keys" },
  { kind: "gemini", name: "Gemini", keys: "aistudio.google.com/apikey" },
];
