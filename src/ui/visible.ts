/**
 * Characters that show nothing, or change the order of others: controls, format characters (joiners, direction marks, tags), what
 * Unicode lets be ignored, a blank that is a letter, and unpaired halves. What another hand wrote must not hide behind them. Emoji
 * are made with some of them, and stay.
 */
const HIDDEN = /\p{RGI_Emoji}|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/gv;
const EMOJI = /^\p{RGI_Emoji}$/v;

/** A text with everything in it to be seen; lines and tabs stay as they are. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (found) => {
    if (found === "\n" || found === "\t" || EMOJI.test(found)) return found;
    return `\\u{${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}}`;
  });
}
