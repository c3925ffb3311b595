import { WordSenses } from "../../language/senses.ts";
import { contentRoots } from "../../language/words.ts";
import { type Clause, isContent, type Sentence, type Span } from "./clauses.ts";
import type { Token } from "./lexicon.ts";

/** Names of what is true of a span; none of them is a word of the text. */
export type Features = ReadonlySet<string>;

/** What a message looks like as a whole. */
export interface MessageShape {
  sentences: number;
  asks: boolean;
  requests: boolean;
  /** Share of the sentences that speak of their author, 0..1. */
  own: number;
  /** The sentences in order, and the roots of each one's words. */
  all: readonly Sentence[];
  roots: readonly ReadonlySet<string>[];
}

export function shapeOf(sentences: readonly Sentence[]): MessageShape {
  return {
    sentences: sentences.length,
    asks: sentences.some(({ isQuestion }) => isQuestion),
    requests: sentences.some(({ tokens }) => tokens.some(({ kinds }) => kinds.has("request"))),
    own: sentences.filter(({ tokens }) => tokens.some(({ kinds }) => kinds.has("me"))).length / (sentences.length || 1),
    all: sentences,
    roots: sentences.map(({ text }) => contentRoots(text)),
  };
}

const classesOf = (tokens: readonly Token[]) => new Set(tokens.flatMap(({ kinds }) => [...kinds]));
/**
 * Describes a span by the classes of the words before, in and after it, by its form and place; all of it
 * holds for any language whose words have classes.
 */
export function featuresOf(span: Span, shape: MessageShape): Features {
  const { clause, from, to, cut } = span;
  const { tokens, sentence } = clause;
  const [before, value, after] = [tokens.slice(0, from), tokens.slice(from, to), tokens.slice(to)];
  const lead = classesOf(before);
  const own = classesOf(value);
  const features = new Set<string>([`cut:${cut}`]);
  for (const kind of lead) features.add(`before:${kind}`);
  for (const kind of own) features.add(`in:${kind}`);
  for (const kind of classesOf(after)) features.add(`after:${kind}`);
  for (const kind of value[0]?.kinds ?? []) features.add(`first:${kind}`);
  for (const kind of value.at(-1)?.kinds ?? []) features.add(`last:${kind}`);
  for (const kind of tokens[to]?.kinds ?? []) features.add(`next:${kind}`);
  if ((value[0]?.kinds.size ?? 0) === 0) features.add("first:none");
  addForm(features, span);
  addPlace(features, clause, shape);
  addTense(features, value);
  addEcho(features, span, shape);
  addSenses(features, span);
  for (const kind of classesOf(sentence.tokens)) features.add(`sentence:${kind}`);
  return features;
}

const bucket = (count: number) =>
  count <= 2
    ? String(count)
    : count <= 4
      ? "3-4"
      : count <= 6
        ? "5-6"
        : count <= 9
          ? "7-9"
          : count <= 13
            ? "10-13"
            : "14+";

function addForm(features: Set<string>, { clause, from, to, text }: Span): void {
  const { tokens } = clause;
  const value = tokens.slice(from, to);
  features.add(`length:${bucket(value.filter(isContent).length)}`);
  features.add(`left over:${bucket(tokens.slice(to).filter(isContent).length)}`);
  features.add(`before length:${bucket(from)}`);
  if (/\p{N}/u.test(text)) features.add("digits");
  if (/[$€£¥]|%/.test(text)) features.add("currency");
  if (/["“”«»]/.test(text)) features.add("quotes");
  const capitals = value.filter(
    ({ text: word, start }) => start > 0 && /^\p{Lu}/u.test(word) && word.length > 1,
  ).length;
  features.add(`capitals:${Math.min(capitals, 3)}`);
  if (value.some(({ text: word }) => /-/.test(word))) features.add("hyphen");
  if (text.includes(",")) features.add("comma inside");
}

/** Tense and aspect, by the form of the first word that carries meaning. */
function addTense(features: Set<string>, value: readonly Token[]): void {
  const verb = value.find(isContent);
  if (!verb) return;
  const word = verb.text.toLowerCase();
  const form = verb.kinds.has("pastForm")
    ? "past"
    : word.endsWith("ing")
      ? "ing"
      : word.endsWith("ed")
        ? "ed"
        : word.endsWith("s")
          ? "s"
          : "base";
  features.add(`form:${form}`);
}

const senses = new WordSenses();

/** What the words are commonly about; of English, the one language that is scored. */
function addSenses(features: Set<string>, { clause, from, to, cut }: Span): void {
  const isWord = ({ text }: Token) => /^\p{L}/u.test(text);
  const own = clause.tokens.slice(from, to).filter(isWord);
  const nouns = own.map(({ text }) => senses.noun(text));
  for (const sense of nouns) if (sense !== undefined) features.add(`noun:${sense}`);
  const last = nouns.at(-1);
  if (last !== undefined) features.add(`last noun:${last}`);
  if (last !== undefined && cut === "thing") features.add(`thing:${last}`);
  for (const { text } of clause.tokens.slice(0, from).filter(isWord)) {
    const sense = senses.verb(text);
    if (sense !== undefined) features.add(`verb before:${sense}`);
  }
  const first = own.find((token) => isContent(token));
  const [verb, noun] = first ? [senses.verb(first.text), senses.noun(first.text)] : [];
  if (verb !== undefined) features.add(`first verb:${verb}`);
  if (noun !== undefined) features.add(`first noun:${noun}`);
}

/** Whether the rest of the message comes back to what the span says. */
function addEcho(features: Set<string>, { clause: { sentence }, text }: Span, { all, roots }: MessageShape): void {
  const own = [...contentRoots(text)];
  const elsewhere = roots.filter((_, index) => index !== sentence.index);
  const echoes = own.filter((root) => elsewhere.some((other) => other.has(root))).length;
  features.add(`echo:${Math.min(echoes, 3)}`);
  const next = all[sentence.index + 1];
  if (!next) return;
  const opening = next.tokens.slice(0, 2);
  if (opening.some(({ kinds }) => kinds.has("pointing"))) features.add("next points back");
  if (opening.some(({ kinds }) => kinds.has("others"))) features.add("next tells of somebody");
  if (opening.some(({ kinds }) => kinds.has("me"))) features.add("next goes on");
  if (next.isQuestion) features.add("next asks");
}

function addPlace(features: Set<string>, { sentence, tokens, index }: Clause, shape: MessageShape): void {
  const { index: place, count } = sentence;
  features.add(
    `sentence place:${count === 1 ? "only" : place === 0 ? "first" : place === count - 1 ? "last" : "middle"}`,
  );
  features.add(`clause place:${Math.min(index, 3)}`);
  if (sentence.isQuestion) features.add("in question");
  if (/!\s*$/.test(sentence.text)) features.add("exclaims");
  features.add(
    `message:${shape.sentences <= 1 ? "1" : shape.sentences <= 3 ? "2-3" : shape.sentences <= 6 ? "4-6" : "7+"}`,
  );
  if (shape.asks) features.add("message asks");
  features.add(`own:${Math.round(shape.own * 4)}`);
  features.add(`words:${bucket(sentence.tokens.length / 2)}`);
  if (shape.requests) features.add("message requests");
  const [first, second] = tokens;
  for (const kind of first?.kinds ?? []) features.add(`opens:${kind}`);
  for (const kind of second?.kinds ?? []) features.add(`second:${kind}`);
}
