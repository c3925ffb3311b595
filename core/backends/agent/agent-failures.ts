/** Why an agent's answer failed, in the agent's own words wherever it puts them. */
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { errorWords } from "../../tools/server-words.ts";
import type { Result } from "./agent-lines.ts";

/** An error as JSON behind the words of whoever passes it on: `API Error: 400 {"type":"error",…}`. */
const JSON_AT_END = /^[^{}]*?(\{.*\})\s*$/s;

/** What the last line of an answer that failed says. */
export function failure(said: Result): BackendError {
  const { subtype, result, errors, error, message, details, reason, terminal_reason } = said;
  const places = [errors, result, error, message, details, reason, terminal_reason];
  const words = places.map(wordsIn).find((one) => one !== "") ?? subtype?.replaceAll("_", " ");
  // Older ones put the second at which a limit ends behind a stroke.
  return new BackendError("provider_unavailable", phrase("agent.failed", {}, words?.replace(/\|\d{10}\b/, "")));
}

/** The end of an answer without a word. */
export function wordless(): BackendError {
  return new BackendError("no_text", phrase("agent.no_text"), { retryable: true });
}

/** The words in a text, texts or objects of any shape. */
function wordsIn(value: unknown): string {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => errorWords(bare(one)) ?? []).join(" ");
}

function bare(value: unknown): unknown {
  return typeof value === "string" ? (JSON_AT_END.exec(value)?.[1] ?? value) : value;
}
