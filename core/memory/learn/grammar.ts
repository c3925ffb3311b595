import type { SlotWords, SpeechData, SpeechPattern, WordClass } from "../../language/speech/speech-data.ts";
import { endWithComplements } from "./complements.ts";
import type { Lexicon, Stretch } from "./lexicon.ts";
import { NOT_AFTER_LETTER, NOT_BEFORE_LETTER, WORD } from "./letters.ts";
import { plain } from "./plain.ts";
import { readSlot, type ValueSlot, VALUE_SLOTS, withoutStarts } from "./slots.ts";
import { MARKED, type Part, TemplateReader } from "./template.ts";
import { isCutOff, withoutJoins } from "./value-words.ts";

/** A fact whose structure is sure, with where its value stands in the clause. */
export interface Structured extends Stretch {
  category: string;
  key: string;
  value: string;
  single: boolean;
  /** 0..1 */
  confidence: number;
  /** Whether the scorer has to find it worth noting, too. */
  weighed: boolean;
  /** Whether words that the sentence does not know stand before it. */
  isLed?: boolean;
}

/** What must not stand in the words that a pattern skips: they turn round what is said, or say who else says it. */
const TURNS: readonly WordClass[] = [
  "negation",
  "condition",
  "unreal",
  "question",
  "say",
  "relativeWord",
  "plan",
  "request",
];
/** What must not stand between the words of a pattern. */
const GAP_TURNS: readonly WordClass[] = ["negation", "condition", "unreal", "question", "plan"];
const JOINTS: readonly WordClass[] = ["but", "cause"];
const BY_OTHERS: readonly WordClass[] = ["relative", "others", "friend", "pet"];
type Groups = Record<string, [number, number] | undefined>;
const MAX_LEAD_CHARACTERS = 14;
/** Slots that name whom a sentence is about. */
const OTHERS: ReadonlySet<string> = new Set(["relative", "pet", "friend"]);
/** Where no verb says who does it, these are subjects of what the author has ("猫が3匹いる"). */
const HAD: ReadonlySet<string> = new Set(["kin", "animal"]);

const nevers = new Map<string, RegExp>();

/** What finds one of a list's entries in a folded text; many patterns share a list. */
function neverIn(list: string, isSpaced: boolean): RegExp {
  const known = nevers.get(list);
  if (known) return known;
  const entries = Map.groupBy(list.split("|").map(plain), (entry) => ends(entry).join());
  const ways = [...entries.values()].map((group) => {
    const [open, close] = ends(group[0] ?? "");
    const words = group.map((entry) => entry.replace(/[.+?^${}()[\]\\]/g, "\\$&"));
    if (!isSpaced) return words.join("|");
    const bare = words.map((word) => word.replaceAll("*", "").replaceAll(" ", "\\s+"));
    // A class of all letters is dear to make, so that one stands for all entries.
    return `${open ? "" : NOT_AFTER_LETTER}(?:${bare.join("|")})${close ? "" : NOT_BEFORE_LETTER}`;
  });
  const never = new RegExp(ways.join("|"), "u");
  nevers.set(list, never);
  return never;
}

const ends = (entry: string) => [entry.startsWith("*"), entry.endsWith("*")];

const joined = new WeakMap<SpeechData, RegExp>();

/** Where "and I", "and my brother" or "and I want" stands as one word in a folded text ("أدرس التمريض | وعندي امتحان"); its end where it does not. */
function joinedAt(text: string, data: SpeechData): number {
  if (data.joinedTo === undefined) return text.length;
  let form = joined.get(data);
  if (!form) {
    const own = (["me", "mine", "relative", "plan"] as const).map((kind) => plain(data.classes[kind] ?? ""));
    form = new RegExp(`\\s(?:${data.joinedTo})(?:${own.filter(Boolean).join("|")})${NOT_BEFORE_LETTER}`, "u");
    joined.set(data, form);
  }
  return form.exec(text)?.index ?? text.length;
}

/** One way to state a fact. */
class Sentence {
  readonly pattern: SpeechPattern;
  /** The group that the value stands in. */
  readonly slot: string;
  readonly isOfOthers: boolean;
  readonly gaps: number;
  readonly #words: string;
  readonly #lexicon: Lexicon;
  readonly #part: Part;
  readonly #lead: string;
  readonly #never: RegExp | undefined;
  #form: RegExp | undefined;
  #saysOver: boolean | undefined;

  /** @throws Error when the template cannot be read, which is a fault of the language's data. */
  constructor(template: string, pattern: SpeechPattern, lexicon: Lexicon) {
    const { isSpaced, lead = 0, language } = lexicon.data;
    const reader = new TemplateReader(template, lexicon);
    this.#part = reader.read();
    this.pattern = pattern;
    const slot =
      reader.slots.findLast((name) => (VALUE_SLOTS as readonly string[]).includes(name)) ?? reader.slots.at(-1);
    const marked = template.includes("<") ? MARKED : slot;
    if (marked === undefined) throw new Error(`The pattern "${template}" of ${language} has no slot.`);
    this.slot = marked;
    const isHad = lexicon.data.isPersonless === true;
    this.isOfOthers = reader.slots.some((name) => OTHERS.has(name) || (isHad && HAD.has(name)));
    this.gaps = reader.gaps;
    this.#words = template.replace(/[()[\]{}<>|]/g, " ");
    this.#lexicon = lexicon;
    this.#never = pattern.never === undefined ? undefined : neverIn(pattern.never, isSpaced);
    this.#lead =
      lead === 0 || pattern.begins !== undefined
        ? ""
        : isSpaced
          ? `(?<lead>(?:${WORD}[\\s,،]+){0,${lead}}?)`
          : `(?<lead>[^。，,！？]{0,${MAX_LEAD_CHARACTERS}}?)`;
  }

  /** Whether the pattern itself says no, so that a no after the value belongs to it. */
  get saysNo(): boolean {
    return this.#lexicon.tokens(this.#words).some(({ kinds }) => kinds.has("negation"));
  }

  /** Whether the pattern itself says that something is no longer so. */
  get saysOver(): boolean {
    this.#saysOver ??= this.#lexicon.sign("noLonger", this.#words) !== undefined;
    return this.#saysOver;
  }

  /** The beginning of a plain clause in this way; groups are named by their slots. */
  match(clause: string): RegExpExecArray | null {
    if (!this.#part.mayStandIn(clause)) return null;
    // Hundreds of these take most of a second to compile, and most clauses need none of them.
    this.#form ??= new RegExp(`^\\s*${this.#lead}${this.#part.source()}`, "du");
    const match = this.#form.exec(clause);
    if (!match || !this.#never) return match;
    // What follows a comma is another part of the sentence, and so is what "and I" is written onto.
    const said = match[0].slice(match.groups?.["lead"]?.length ?? 0);
    const part = /^[\s,，،]*[^,，،]*/u.exec(said)?.[0] ?? said;
    return this.#never.test(part.slice(0, joinedAt(part, this.#lexicon.data))) ? null : match;
  }
}

/** The sentences of one language whose structure makes a fact sure. */
export class Grammar {
  readonly #lexicon: Lexicon;
  readonly #sentences: readonly Sentence[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#sentences = lexicon.data.patterns.flatMap((pattern) =>
      pattern.says.map((template) => new Sentence(template, pattern, lexicon)),
    );
  }

  /** Whether some of them are also taken for given in questions and requests. */
  get hasGiven(): boolean {
    return this.#lexicon.data.patterns.some(({ isGiven }) => isGiven === true);
  }

  /**
   * The fact that a clause states from its beginning on, if it has the structure of one.
   *
   * @param about.isOfOthers whether the clause speaks of somebody else, so that only what is kept of others can stand in it.
   * @param about.isOver whether it speaks of what is no longer so, which few patterns do ("esse kein Fleisch mehr").
   * @param about.isFirst whether its sentence begins with it.
   * @param about.isGiven whether only what is taken for given is looked for, which questions and requests hold, too.
   */
  read(
    clause: string,
    { isOfOthers = false, isOver = false, isFirst = true, isGiven = false } = {},
  ): Structured | undefined {
    const folded = plain(clause);
    let later: Structured | undefined;
    for (const sentence of this.#sentences) {
      if (isGiven && sentence.pattern.isGiven !== true) continue;
      if ((isOfOthers && !sentence.isOfOthers) || (isOver && !sentence.saysOver)) continue;
      if (!isFirst && sentence.pattern.begins === "sentence") continue;
      const match = sentence.match(folded);
      const fact = match && this.#factOf(sentence, match, clause);
      // What stands before it may be a fact itself ("mam astmę i | biorę leki"), and what follows is read again without it.
      const isLed = (match?.groups?.["lead"] ?? "").trim() !== "";
      if (fact && !isLed) return fact;
      if (fact) later ??= { ...fact, isLed };
    }
    return later;
  }

  #factOf(sentence: Sentence, match: RegExpExecArray, clause: string): Structured | undefined {
    const { pattern, slot } = sentence;
    const groups = match.indices?.groups;
    const at = groups?.[slot];
    const age = match.groups?.age;
    if (age !== undefined && readSlot("age", age, this.#lexicon.data, 0) === undefined) return undefined;
    if (!match.groups || !at || !this.#isPlain(clause, groups, sentence)) return undefined;
    const isLast = slot !== MARKED && at[1] >= clause.trimEnd().length;
    const stretch = clause.slice(at[0], at[1]);
    // Where verbs come last, what follows the last word of a pattern is read forwards all the same.
    const raw = isLast && this.#lexicon.data.isHeadFinal === true ? (/^[^,，、]+/u.exec(stretch)?.[0] ?? "") : stretch;
    // "…, çok seviyorum": what ends before a comma is no object of the verb after it.
    const isApart = isCutOff(raw, this.#lexicon.data) && at[1] < clause.trimEnd().length;
    const own = isApart ? undefined : this.#valueOf(slot, raw, pattern);
    if (own === undefined) return undefined;
    const start = at[0] + Math.max(0, raw.indexOf(own));
    const [category = "", key = ""] = this.#named(pattern.fact, match.groups);
    const end =
      slot === "name" ? start + own.length : endWithComplements(clause, start + own.length, category, this.#lexicon);
    const value = end > start + own.length && clause.startsWith(own, start) ? clause.slice(start, end) : own;
    const last = match.index + match[0].length;
    // "Mi gato Tomás no quiere …" denies no name, and nothing that is taken for given.
    const isNamed = (sentence.isOfOthers && slot === "name") || pattern.isGiven === true;
    if (!isNamed && [Math.min(end, at[1]), last].some((place) => this.#isDeniedAt(clause, place)) && !sentence.saysNo)
      return undefined;
    return {
      category,
      key,
      value,
      single: pattern.single ?? true,
      confidence: pattern.confidence ?? 0.8,
      weighed: pattern.weighed ?? false,
      start,
      end,
    };
  }

  #valueOf(slot: string, raw: string, pattern: SpeechPattern): string | undefined {
    const { data } = this.#lexicon;
    if (slot === MARKED) return readSlot("stretch", raw, data, pattern.confidence ?? 0);
    const isValueSlot = (VALUE_SLOTS as readonly string[]).includes(slot);
    if (isValueSlot) return readSlot(slot as ValueSlot, raw, data, pattern.confidence ?? 0);
    return (data.isHeadFinal === true ? withoutStarts(raw, data) : raw).trim() || undefined;
  }

  /** Whether the words that the pattern skipped leave the statement as it is. */
  #isPlain(clause: string, groups: Groups, { gaps, isOfOthers }: Sentence): boolean {
    const { data } = this.#lexicon;
    const textOf = (name: string) => {
      const at = groups[name];
      return at ? clause.slice(at[0], at[1]) : "";
    };
    const has = (text: string, kinds: readonly WordClass[]) =>
      text !== "" && this.#lexicon.tokens(text).some((token) => kinds.some((kind) => token.kinds.has(kind)));
    for (let gap = 1; gap <= gaps; gap += 1) if (has(textOf(`gap${gap}`), GAP_TURNS)) return false;
    const lead = textOf("lead");
    const from = groups["lead"]?.[1] ?? 0;
    if (!isOfOthers && data.othersEnding !== undefined) {
      const first = /^\s*(\S+)/u.exec(clause.slice(from))?.[1] ?? "";
      if (first.toLowerCase().endsWith(data.othersEnding)) return false;
    }
    if (lead.trim() === "") return true;
    // Where no form says who speaks, another's name may stand there.
    if (data.isPersonless === true) return withoutStarts(lead, data).trim() === "";
    // What stands before a comma or joint is another statement, and what follows it is read for itself.
    if (/[,،]/.test(lead.trimEnd()) || has(lead, JOINTS)) return false;
    const last = this.#lexicon.tokens(lead).at(-1);
    // "Los correos del trabajo": what looks like a verb is a noun there.
    const isNoun = last !== undefined && (last.kinds.has("article") || last.kinds.has("preposition"));
    // "Mon mari | travaille à", "у соседа | диабет": it is somebody else's, unless the author speaks of themselves ("avec mon mari | je …").
    const rest = clause.slice(groups.lead?.[1] ?? 0);
    const isOthers = !isOfOthers && has(lead, BY_OTHERS) && !has(lead, ["me"]) && !has(rest, ["me"]);
    return !isNoun && !isOthers && !has(lead, TURNS) && !has(withoutJoins(lead, data), TURNS);
  }

  /** "Ich mag Kaffee nicht", "키우지 않아요": a no right after the value or after all that was said. */
  #isDeniedAt(clause: string, end: number): boolean {
    const { data } = this.#lexicon;
    if (!data.isSpaced) {
      const nos = (data.classes.negation ?? "").split("|").filter(Boolean).join("|");
      return data.isHeadFinal === true && new RegExp(`^[いてでは]{0,2}(?:${nos})`, "u").test(clause.slice(end));
    }
    const after = /^\s+([\p{L}\p{M}']+)/u.exec(clause.slice(end))?.[1];
    return after !== undefined && this.#lexicon.tokens(after).some(({ kinds }) => kinds.has("negation"));
  }

  /** Category and key, with the words that stood in its slots. */
  #named(fact: string, groups: Record<string, string | undefined>): string[] {
    const dot = fact.indexOf(".");
    const key = fact.slice(dot + 1).replace(/\{(\w+)\}/g, (_, slot: string) => {
      const word = groups[slot] ?? "";
      return keptAs(this.#lexicon.data.slots, slot, word).replaceAll(" ", "_");
    });
    return [fact.slice(0, dot), key];
  }
}

/** Under which word a list keeps one ("mum" under "mother"), whatever its ending where the entry leaves it open. */
export function keptAs({ lists }: SlotWords, slot: string, word: string): string {
  const entries = (lists[slot] ?? "").split("|").map((text) => text.split("="));
  const is = (wanted: string) =>
    wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : wanted.replace(/\s+/g, " ") === word;
  const entry =
    entries.find(([wanted = ""]) => plain(wanted) === word) ?? entries.find(([wanted = ""]) => is(plain(wanted)));
  return entry?.[1] ?? word;
}
