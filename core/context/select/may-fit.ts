import { lengthBeyond } from "../../tokens/count.ts";

/** A message as far as its size is concerned. */
interface Sized {
  content: string;
  state: string;
}

/**
 * The newest messages of a session that so many tokens may hold together, as far as their lengths tell at once: what is longer needs
 * neither cleaning nor counting. Answers that failed or still stream take no room.
 *
 * @param messages oldest first.
 */
export function newestThatMayFit<Message extends Sized>(messages: readonly Message[], tokens: number): Message[] {
  let left = lengthBeyond(tokens);
  const last = messages.findLastIndex(({ content, state }) => {
    if (state !== "failed" && state !== "streaming") left -= content.length;
    return left < 0;
  });
  return messages.slice(last + 1);
}
