/** The marks by which models part their thinking from their answer. Sources: the chat templates of the models named. */

/** A mark that begins thinking, and those that end it. */
export interface Opening {
  open: string;
  closes: readonly string[];
  /** Whether words may begin so by chance, so that it was no thinking if it never closes. */
  isGuess?: boolean;
}

/** How thinking begins and ends. */
export const TAGS: readonly Opening[] = [
  // DeepSeek R1, Qwen 3, GLM, MiniMax and their kin.
  { open: "<think>", closes: ["</think>"] },
  { open: "<mm:think>", closes: ["</mm:think>"] },
  { open: "<longcat_think>", closes: ["</longcat_think>"] },
  { open: "<thinking>", closes: ["</thinking>"] },
  // Gemma by way of proxies, and as it is.
  { open: "<thought>", closes: ["</thought>"] },
  { open: "<|channel>thought", closes: ["<channel|>"] },
  { open: "<reasoning>", closes: ["</reasoning>"] },
  { open: "<reflection>", closes: ["</reflection>"] },
  // Magistral.
  { open: "[THINK]", closes: ["[/THINK]"] },
  // Seed-OSS, Kimi, Command A.
  { open: "<seed:think>", closes: ["</seed:think>"] },
  { open: "◁think▷", closes: ["◁/think▷"] },
  { open: "<|START_THINKING|>", closes: ["<|END_THINKING|>"] },
  // gpt-oss: OpenAI's Harmony format.
  {
    open: "<|channel|>analysis<|message|>",
    closes: ["<|end|>", "<|start|>assistant", "<|channel|>final<|message|>"],
  },
  {
    open: "<|start|>assistant<|channel|>analysis<|message|>",
    closes: ["<|end|>", "<|start|>assistant", "<|channel|>final<|message|>"],
  },
];
/** Marks around the answer itself, which are no part of it. */
export const MARKS: readonly string[] = [
  "<|start|>assistant",
  "<|channel|>final<|message|>",
  "<|channel|>commentary<|message|>",
  "<|START_RESPONSE|>",
];
export const LAST_MARKS: readonly string[] = ["<|return|>", "<|END_RESPONSE|>", "<|end|>"];
/** Closing tags that templates leave alone, since they wrote the opening one into the prompt. */
export const ALONE: readonly string[] = ["</think>", "</thinking>", "[/THINK]", "</seed:think>"];
/** What a server should have kept to itself at the end of an answer. */
const LEAKS: readonly string[] = [
  "<|im_end|>",
  "<|eot_id|>",
  "<|endoftext|>",
  "<|end_of_text|>",
  "<end_of_turn>",
  "</s>",
];

export const OPENS: readonly string[] = TAGS.map(({ open }) => open);
/** Those that may begin anywhere. */
export const TAG_OPENS: readonly string[] = OPENS.filter((open) => /^[<[◁][\w:]+[>\]▷]$/.test(open));
const ALL = [...OPENS, ...MARKS, ...LAST_MARKS, ...ALONE, ...LEAKS, ...TAGS.flatMap(({ closes }) => closes)];
const LONGEST = Math.max(...ALL.map(({ length }) => length));
/** An opening tag with attributes, and one that has not ended. */
const WITH_ATTRIBUTES = /^<(think|thinking|thought|reasoning|reflection)\s[^<>]{0,200}>/i;
/** Harmony's header of an answer that says more than its channel. */
const HEADER = /^<\|channel\|>(?:final|commentary)\s*(?:<\|constrain\|>\s*[\w.]{1,40}\s*)?<\|message\|>/;
const HEADER_BEGUN =
  /^<\|channel\|>(?:final|commentary)\s*(?:<\|constrain\|>\s*[\w.]{0,40}\s*)?(?:<(?:\|[a-z]{0,9}\|?)?)?$/;
/** The same format from servers that lost its tokens. */
const FUSED = { open: "analysis", closes: ["assistantfinal"], isGuess: true };
const ATTRIBUTES_BEGUN = /^<(?:think|thinking|thought|reasoning|reflection)\s[^<>]{0,200}$/i;
const LEAKED = new RegExp(`(?:${LEAKS.map(escaped).join("|")})\\s*$`);
/** The longest first: one may begin as another does. */
const BEGINNINGS: readonly Opening[] = [...TAGS, ...MARKS.map((open) => ({ open, closes: [] }))].toSorted(
  (a, b) => b.open.length - a.open.length,
);

/** The mark that a text begins with, by how long it is there. */
export function openingOf(text: string): (Opening & { length: number }) | undefined {
  const found = BEGINNINGS.find(({ open }) => isSame(text.slice(0, open.length), open));
  if (found) return { ...found, length: found.open.length };
  if (/^analysis(?=\p{Lu})/u.test(text)) return { ...FUSED, length: FUSED.open.length };
  const header = HEADER.exec(text)?.[0];
  if (header !== undefined) return { open: header, closes: [], length: header.length };
  const [whole, name = ""] = WITH_ATTRIBUTES.exec(text) ?? [];
  return whole === undefined ? undefined : { open: `<${name}>`, closes: [`</${name}>`], length: whole.length };
}

/** Whether more of a text may make it begin with a mark. */
export function mayOpen(text: string): boolean {
  const isBegun = ({ open }: Opening) => open.length > text.length && isSame(open.slice(0, text.length), text);
  if (text !== "" && FUSED.open.startsWith(text)) return true;
  return BEGINNINGS.some(isBegun) || ATTRIBUTES_BEGUN.test(text) || HEADER_BEGUN.test(text);
}

/** The first of some marks in a text, however it is spelt. */
export function firstOf(text: string, marks: readonly string[]): { at: number; mark: string } | undefined {
  if (marks.length === 0 || !(mayHoldMark(text) || marks === FUSED.closes)) return undefined;
  const found = new RegExp(marks.map(escaped).join("|"), "i").exec(text);
  if (!found) return undefined;
  const [written] = found;
  return { at: found.index, mark: marks.find((mark) => isSame(mark, written)) ?? written };
}

/** How often a mark stands in a text. */
export function countOf(text: string, mark: string): number {
  return text.toLowerCase().split(mark.toLowerCase()).length - 1;
}

/** How much of a text's end may be the beginning of a mark, or is one that a server should have kept to itself. */
export function overlap(text: string, marks: readonly string[]): number {
  if (!mayHoldMark(text.slice(-2 * LONGEST)) && marks !== FUSED.closes) return 0;
  const leaked = LEAKED.exec(text)?.[0].length ?? 0;
  for (let length = Math.min(text.length, LONGEST - 1); length > leaked; length -= 1) {
    const end = text.slice(-length);
    if ([...marks, ...LEAKS].some((mark) => mark.length > length && isSame(mark.slice(0, length), end))) return length;
  }
  return leaked;
}

/** An answer's end without what its server should have kept to itself. @param before the end. */
export function withoutLeaks(end: string, before: string): string {
  // It also ends what is struck out in HTML.
  const isMarkup = before.includes("<s>") && /<\/s>\s*$/.test(end);
  return isMarkup ? end : end.replace(LEAKED, "");
}

/** Whether the end of a text is within code: a fence, a line's backticks, or lines that are set in. */
export function isInCode(text: string): boolean {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return isInFence(text) || (line.match(/`/g)?.length ?? 0) % 2 === 1 || isSetIn(text);
}

/** Whether the last line of a text is one of code that is set in by four spaces or a tab, as in CommonMark after a blank line. */
function isSetIn(text: string): boolean {
  const lines = text.split("\n");
  const isCode = (line: string) => /^(?: {4}|\t)/.test(line);
  if (!isCode(lines.at(-1) ?? "")) return false;
  const before = lines.slice(0, -1).findLast((line) => !isCode(line));
  return before !== undefined && before.trim() === "";
}

/** Whether a fence is open at a text's end; as in CommonMark, one is closed by as many of its marks or more, alone on their line. */
export function isInFence(text: string): boolean {
  let open = "";
  for (const [, marks = "", info = ""] of text.matchAll(/^\s*(`{3,}|~{3,})(.*)$/gm)) {
    if (open === "") open = marks;
    else if (marks.startsWith(open) && info.trim() === "") open = "";
  }
  return open !== "";
}

export function mayHoldMark(text: string): boolean {
  return /[<[◁]/.test(text);
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function escaped(mark: string): string {
  return mark.replaceAll(/[|[\]/\\^$.*+?(){}]/g, String.raw`\$&`);
}
