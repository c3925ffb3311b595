/** Keys that have their issuer's own form, by the rules that Secretlint keeps up to date. */
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { LRUCache } from "lru-cache";
import type { SecretSpan } from "./spans.ts";

const CONFIG = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator }] };
/** A long run as keys are, an address with a password, or the head of a key. Most texts have none, and cost nothing. */
const LIKE_A_KEY = /[\w+/=.-]{20,}|:\/\/\S{0,300}@|PRIVATE KEY/;

/** The rules end a key where a word ends, and take Chinese for letters of it. Each unit becomes one space, so that places stay. */
const OTHER_SCRIPTS = /[\u0370-\uffff]/g;

const found = new LRUCache<string, readonly SecretSpan[]>({ max: 2000 });

/** Looks through texts, so that `knownKeys` knows of them. The rules cannot be asked at once, therefore ahead. */
export async function lookForKeys(texts: Iterable<string>): Promise<void> {
  for (const text of texts) {
    if (!LIKE_A_KEY.test(text) || found.has(text)) continue;
    const { messages } = await lintSource({
      source: { filePath: "/text", content: text.replace(OTHER_SCRIPTS, " "), contentType: "text" },
      options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: false },
    });
    const spans = messages.map(({ range: [start, end] }) => ({ kind: "key" as const, start, end }));
    found.set(text, spans);
  }
}

/** The keys in a text that was looked through. */
export function knownKeys(text: string): readonly SecretSpan[] {
  return found.get(text) ?? [];
}
