/**
 * Emphasis and strikethrough beside scripts that put no space there. CommonMark takes a mark between a letter and a quotation mark for
 * no beginning and no end of anything: "و**«…»**" (a prefix is written onto the next word) and "~~“…”~~后面" would stay as they are.
 */
import type { Code, Construct, Extension, State, TokenizeContext } from "micromark-util-types";

const ASTERISK = 42;
const TILDE = 126;

const RIGHT_TO_LEFT =
  "\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Mand}\\p{sc=Samr}\\p{sc=Adlm}\\p{sc=Rohg}\\u0640";
const EAST_ASIAN = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\u30fc";
const BESIDE_ASTERISKS = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
const BESIDE_TILDES = new RegExp(`[${RIGHT_TO_LEFT}${EAST_ASIAN}]`, "u");
/** What words begin with inside of the marks, and what they end with. */
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"'`]/u;
const CLOSING = /[\p{Pe}\p{Pi}\p{Pf}"'`.!?…؟؛،:%)]/u;

const is = (pattern: RegExp, code: Code): boolean =>
  code !== null && code > 0 && pattern.test(String.fromCodePoint(code));

/** Marks of its kind open and close beside such letters, too. */
function eased(construct: Construct, letters: RegExp): Construct {
  const { tokenize } = construct;
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok): State {
      const { previous } = this;
      const done: State = (code) => {
        const token = this.events.at(-1)?.[1];
        if (token) {
          token._open ||= is(letters, previous) && is(OPENING, code);
          token._close ||= is(CLOSING, previous) && is(letters, code);
        }
        return ok(code);
      };
      return tokenize.call(this, effects, done, nok);
    },
  };
}

/** Extensions after those whose marks they ease. */
export function easedFlanks(extensions: readonly Extension[]): Extension {
  const last = (mark: number): Construct[] => {
    const found = extensions.findLast((extension) => extension.text?.[mark])?.text?.[mark];
    return found === undefined ? [] : [found].flat();
  };
  return {
    text: {
      [ASTERISK]: last(ASTERISK).map((construct) => eased(construct, BESIDE_ASTERISKS)),
      [TILDE]: last(TILDE).map((construct) => eased(construct, BESIDE_TILDES)),
    },
  };
}
