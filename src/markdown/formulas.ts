/**
 * Formulas as models write them, `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, as an extension of the Markdown parser (micromark), so that
 * code, links and the lines of lists and quotes stay what they are. A formula never crosses an empty line.
 */
import type { Literal } from "mdast";
import type { CompileContext, Extension as FromMarkdown, Token } from "mdast-util-from-markdown";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

/** A formula in TeX. */
export interface FormulaNode extends Literal {
  type: "formula";
  /** Whether it stands on lines of its own, in the size for that. */
  isDisplay: boolean;
}

declare module "mdast" {
  interface PhrasingContentMap {
    formula: FormulaNode;
  }
  interface RootContentMap {
    formula: FormulaNode;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    formulaText: "formulaText";
    formulaFlow: "formulaFlow";
    formulaValue: "formulaValue";
  }
}

const EOF = null;
const DOLLAR = 36;
const BACKSLASH = 92;
const BACKTICK = 96;
const SPACE = 32;
/** Longer ones are no formula: each mark that may begin one is looked on from so far at most. */
const MAX_LENGTH = 4000;

/** What a formula has and an amount of money has not; a number alone between two dollars is one too. */
const IS_MATHS = /[\\^_={}<>]|^\|[^|\s]+\|$|^\d*[a-zA-Z]$|^[a-zA-Z]\([a-z]\)$|^-?\d+(?:[.,]\d+)*$/;
/** Letters and numbers with signs between them, no words. */
const IS_SUM = /^[\w(][\w\s().,!'*/+-]*[+*/-][\w\s().,!'*/+-]*[\w)!']$/;
const HAS_WORD = /[a-zA-Z]{3}/;
/** Two words in a row, as prose has them in brackets that were only escaped. */
const IS_PROSE = /\p{L}{2,}\s+\p{L}{2,}/u;
const LOOKS_LIKE_MATHS = /[\\^_={}<>+*/|-]|^\s*\p{L}\w?\s*$|^\s*\p{L}\(.*\)\s*$/u;

type Form = "$" | "$$" | "\\(" | "\\[";

const isEnd = (code: Code) => code === EOF;
/** Line endings are negative in micromark, and so are tabs. */
const isLineEnd = (code: Code) => code !== null && code < -2;
const isBlank = (code: Code) => code === -2 || code === -1 || code === SPACE;
const isWord = (code: Code) => code !== null && code > 0 && /\w/.test(String.fromCodePoint(code));

/** Reads one formula from its first mark to its last; used in a line of text and for lines of their own. */
class Reader {
  readonly #effects: Effects;
  readonly #context: TokenizeContext;
  readonly #refuse: State;
  #form: Form = "$";
  #length = 0;

  constructor(context: TokenizeContext, effects: Effects, refuse: State) {
    this.#context = context;
    this.#effects = effects;
    this.#refuse = refuse;
  }

  /** The marks that begin it; calls `then` after them. */
  begin(then: (form: Form) => State): State {
    return (first) => {
      this.#effects.enter("formulaValue");
      this.#take(first);
      return (second) => {
        if (first === BACKSLASH) {
          if (second !== 40 && second !== 91) return this.#refuse(second);
          this.#form = second === 40 ? "\\(" : "\\[";
        } else {
          this.#form = second === DOLLAR ? "$$" : "$";
          if (this.#form === "$") return then("$")(second);
        }
        this.#take(second);
        return then(this.#form);
      };
    };
  }

  /** What stands in it, up to the marks that end it, which are taken too. */
  rest(options: { crossesLines: boolean; done: State; atEnd: State }): State {
    const { crossesLines, done, atEnd } = options;
    const effects = this.#effects;
    const inside: State = (code) => {
      if (isEnd(code)) return atEnd(code);
      if (isLineEnd(code)) return crossesLines ? this.#lineEnd(inside, code) : this.#refuse(code);
      if (this.#length > MAX_LENGTH || (code === BACKTICK && this.#form === "$")) return this.#refuse(code);
      this.#take(code);
      if (code === BACKSLASH) return escaped;
      if (code !== DOLLAR || this.#form.startsWith("\\")) return inside;
      return this.#form === "$" ? this.#close(done) : second;
    };
    const escaped: State = (code) => {
      if (isEnd(code) || isLineEnd(code)) return inside(code);
      this.#take(code);
      const isClosing = (this.#form === "\\(" && code === 41) || (this.#form === "\\[" && code === 93);
      return isClosing ? this.#close(done) : inside;
    };
    const second: State = (code) => {
      if (code !== DOLLAR) return inside(code);
      effects.consume(code);
      return this.#close(done);
    };
    return inside;
  }

  #close(done: State): State {
    return (code) => {
      this.#effects.exit("formulaValue");
      return done(code);
    };
  }

  #take(code: Code): void {
    this.#length += 1;
    this.#effects.consume(code);
  }

  /** Goes on in the next line, where that is one of the same block and not an empty one. */
  #lineEnd(then: State, code: Code): State | undefined {
    const effects = this.#effects;
    effects.exit("formulaValue");
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return (next) => {
      const { parser } = this.#context;
      if (parser.lazy[this.#context.now().line] === true) return this.#refuse(next);
      effects.enter("formulaValue");
      const blank: State = (at) => {
        if (isBlank(at)) {
          effects.consume(at);
          return blank;
        }
        return isLineEnd(at) ? this.#refuse(at) : then(at);
      };
      return blank(next);
    };
  }
}

/** A formula in a line of text. */
const TEXT: Construct = {
  name: "formulaText",
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let form: Form = "$";
    const reader = new Reader(this, effects, nok);
    const done: State = (code) => {
      const token = effects.exit("formulaText");
      const source = this.sliceSerialize(token);
      const value = source.slice(form.length, -form.length);
      const isGood = form === "$" ? isInlineDollar(value, code) : isFormula(form, value);
      return isGood ? ok(code) : nok(code);
    };
    return (code) => {
      if (code === DOLLAR && (previous === DOLLAR || isWord(previous))) return nok(code);
      effects.enter("formulaText");
      return reader.begin((found) => {
        form = found;
        return reader.rest({ crossesLines: found !== "$", done, atEnd: nok });
      })(code);
    };
  },
};

/** `$` is mostly money: a formula has no space at its edges, no digit after it, and a sign that money has not. */
function isInlineDollar(value: string, after: Code): boolean {
  if (after === DOLLAR || (after !== null && after >= 48 && after <= 57)) return false;
  return (
    value !== "" && !/^\s|\s$/.test(value) && (IS_MATHS.test(value) || (IS_SUM.test(value) && !HAS_WORD.test(value)))
  );
}

/** Brackets may have been escaped for another reason: `\[1\]`, `\(see below\)`. */
function isFormula(form: Form, value: string): boolean {
  if (value.trim() === "") return false;
  if (form === "$$") return true;
  if (LOOKS_LIKE_MATHS.test(value)) return true;
  return form === "\\[" ? /^\s/.test(value) && !IS_PROSE.test(value) : !IS_PROSE.test(value);
}

/** A formula on lines of its own, between `$$` or `\[` at a line's beginning and its other half at a line's end. */
const FLOW: Construct = {
  name: "formulaFlow",
  concrete: true,
  tokenize(effects, ok, nok) {
    const isInterrupting = this.interrupt === true;
    const reader = new Reader(this, effects, nok);
    const end: State = (code) => {
      effects.exit("formulaFlow");
      return ok(code);
    };
    /** What may follow: the punctuation of the sentence that it stands in, and nothing else in its line. */
    const done: State = (code) => {
      if (isEnd(code) || isLineEnd(code)) return end(code);
      const isTail = isBlank(code) || (code !== null && code > 0 && ".,;:".includes(String.fromCodePoint(code)));
      if (!isTail) return nok(code);
      effects.enter("formulaValue");
      effects.consume(code);
      effects.exit("formulaValue");
      return done;
    };
    const atEnd: State = (code) => {
      effects.exit("formulaValue");
      return end(code);
    };
    return (code) => {
      effects.enter("formulaFlow");
      return reader.begin((form) => {
        if (form === "$" || form === "\\(") return nok;
        const rest = reader.rest({ crossesLines: true, done, atEnd });
        // A paragraph ends only before marks that have a line of their own.
        if (isInterrupting) return (next) => (isLineEnd(next) ? ok(next) : nok(next));
        return rest;
      })(code);
    };
  },
};

/** The syntax, for the parser. */
export const FORMULA_SYNTAX: Extension = {
  flow: { [DOLLAR]: FLOW, [BACKSLASH]: FLOW },
  text: { [DOLLAR]: TEXT, [BACKSLASH]: TEXT },
};

const MARKS = /^(\$\$|\$|\\\(|\\\[)([\s\S]*?)[ \t]*([.,;:]?)[ \t]*$/;
const CLOSING: Readonly<Record<string, string>> = { $: "$", $$: "$$", "\\(": "\\)", "\\[": "\\]" };

function exitFormula(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type === "formula") {
    const [, marks = "", rest = "", tail = ""] = MARKS.exec(this.sliceSerialize(token)) ?? [];
    const closing = CLOSING[marks] ?? "";
    // What is still being written has no end yet.
    const value = rest.endsWith(closing) ? rest.slice(0, -closing.length) : rest;
    node.isDisplay ||= marks === "\\[" || (marks === "$$" && value.includes("\n"));
    node.value = `${value.trim()}${tail}`;
  }
  this.exit(token);
}

/** What the syntax becomes in the tree. */
export const FORMULA_NODES: FromMarkdown = {
  enter: {
    formulaText(token) {
      this.enter({ type: "formula", isDisplay: false, value: "" }, token);
    },
    formulaFlow(token) {
      this.enter({ type: "formula", isDisplay: true, value: "" }, token);
    },
  },
  exit: { formulaText: exitFormula, formulaFlow: exitFormula },
};
