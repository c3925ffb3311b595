import { FloatBarError } from "../base/errors.ts";
import type { Phrase } from "../base/phrases.ts";

/** What goes wrong with a server, as people and models are told. */
export class ToolServerError extends FloatBarError {
  constructor(phrase: Phrase, options: { cause?: unknown } = {}) {
    super("tool_failed", phrase, { ...options, retryable: true });
  }
}
