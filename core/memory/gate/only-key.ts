import { isKeyWord, keyIn } from "../../base/pasted.ts";
import { issuedKeys } from "./issuer-keys.ts";
import { knownKeys, lookForKeys } from "./known-keys.ts";

/** Nothing shorter is a key whose form tells. */
const SHORTEST = 16;
const MOST_LINES = 10;
/** What may be left of a line that is a key. */
const NOTHING_ELSE = /^[^\p{L}\p{N}]*(?:(?:bearer|basic|token)[^\p{L}\p{N}]*)?$/iu;
/** What stands before a key in a shell or in a request's headers. */
const ASSIGNMENT = /^\s*(?:(?:export|set|setx|const|let)\s+)?[\w-]+\s*[:=]\s*(?:(?:bearer|basic|token)\s+)?\S+\s*$/i;

/** Whether a text is nothing but a key, or several on lines of their own, in a form that an issuer gives out. */
export async function isOnlyKey(text: string): Promise<boolean> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 || lines.length > MOST_LINES) return false;
  for (const line of lines) {
    // A key is found in a sentence, too.
    const key = keyIn(line);
    const isAlone = NOTHING_ELSE.test(line.replace(key, "")) || ASSIGNMENT.test(line);
    if (!isAlone || !(await isKey(key))) return false;
  }
  return true;
}

async function isKey(word: string): Promise<boolean> {
  // An address with a password in it is an address.
  if (word.length < SHORTEST || /\s|:\/\//.test(word)) return false;
  if (isKeyWord(word)) return true;
  await lookForKeys([word]);
  return [...issuedKeys(word), ...knownKeys(word)].some(({ start, end }) => start === 0 && end === word.length);
}
