import { languageOf } from "./languages.ts";
import { fold } from "./lexicon.ts";

/** How many words before a value may deny it ("not in", "no longer a"). */
const REACH = 4;

/** Whether a message denies a value: "I'm a paramedic, not a nurse". */
export function denies(message: string, value: string): boolean {
  const lexicon = languageOf(message)?.lexicon;
  if (!lexicon) return false;
  const wanted = lexicon.tokens(value).map(({ text }) => fold(text));
  if (wanted.length === 0) return false;
  const tokens = lexicon.tokens(message);
  return tokens.some((token, start) => {
    if (!wanted.every((word, index) => fold(tokens[start + index]?.text ?? "") === word)) return false;
    return tokens
      .slice(Math.max(0, start - REACH), start)
      .some((before) => before.kinds.has("negation") && !/[.!?;,]/.test(message.slice(before.end, token.start)));
  });
}
