import { inEnglish, type Phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";

/** Something that FloatBar says of an answer beside it: what it waits for, what was left out. */
export function note(words: Phrase): ChatEvent {
  return { type: "note", text: inEnglish(words), phrase: words };
}
