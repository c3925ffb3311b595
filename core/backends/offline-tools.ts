import { contentRoots } from "../language/words.ts";
import { type AskedTime, timeAskedIn } from "../language/asked-time.ts";
import { conversionIn } from "../language/asked-conversion.ts";

/** What the offline backend does by itself with the tools inside the app: what is asked for, in words that leave no doubt. */
export type OfflineWish =
  | { tool: "time"; input: { time_zone?: string }; asked: AskedTime }
  | { tool: "calculator"; input: { expression: string } }
  | { tool: "list_tasks"; input: { status: "open" } }
  | { tool: "add_task"; input: { title: string } }
  | { tool: "complete_task"; title: string };

const TASKS =
  /\b(?:what|which|show|list|read)\b.*\b(?:tasks?|to-?dos?|to-?do list|todo list)\b|\bwhat (?:do i (?:have|need)|have i got) to do\b/i;
const ADDS = [
  /^(?:please )?(?:add|put) (?<title>.+?) (?:to|on|onto) (?:my|the) (?:tasks?|task list|to-?do list|to-?dos?|list)[.!]*$/i,
  /^(?:please )?(?:add|make|create) (?:a |another )?(?:new )?(?:task|to-?do)(?: to|:)? (?<title>.+?)[.!]*$/i,
  /^(?:please )?remind me to (?<title>.+?)[.!]*$/i,
];
const DONE = [
  /^(?:please )?(?:mark|set|tick|check|cross) (?<title>.+?) (?:as )?(?:done|completed?|finished|off)(?: (?:(?:on|from) )?my (?:to-?do )?list)?[.!]*$/i,
  /^(?:please )?(?:tick|check|cross) off (?<title>.+?)(?: (?:on|from) my (?:to-?do )?list)?[.!]*$/i,
  /^(?:please )?(?:complete|finish|close) (?:the |my )?(?:task|to-?do):? (?<title>.+?)[.!]*$/i,
];
const ASKS_TO_CALCULATE =
  /^(?:and |so |please |hey,? )*(?:what(?:'s| is| are| does)|how (?:much|many) (?:is|are)|calculate|compute|work out|convert)\s+/i;
/** Numbers, operators, brackets, units and functions, and nothing that is a sentence. */
const EXPRESSION = /^[\d\s+\-*/^().,%°a-z]+$/i;
const OPERATION =
  /[\d)%]\s*[+*/^-]\s*[\d(a-z]|\d\s*%\s*\*|\bsqrt\s*\(|^-?\d[\d.]*\s*[a-z°]+\d?\s+(?:to|in)\s+[a-z°]+\d?$|^\(.+\) to [a-z]+$/i;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(\d+(?:\.\d+)?)\s*(?:ft|feet|foot|')\s*(\d+(?:\.\d+)?)\s*(?:inch(?:es)?|in|")?\s+(?:to|in|en)\s+([a-z]+)$/gi,
    "($1 ft + $2 inch) to $3",
  ],
  [/(\d),(?=\d{3}(?:\D|$))/g, "$1"],
  [/(\d)\s*(?:%|percent|per cent)\s+of\s+/gi, "$1% * "],
  [/\s+plus\s+/gi, " + "],
  [/\s+minus\s+/gi, " - "],
  [/\s+(?:times|multiplied by)\s+|\s*[×·]\s*|(?<=\d)\s*x\s*(?=\d)/gi, " * "],
  [/\s+divided by\s+|\s*÷\s*/gi, " / "],
  [/\s+(?:to the power of)\s+/gi, "^"],
  [/\b(?:the )?square root of (\d+(?:\.\d+)?)/gi, "sqrt($1)"],
];

/** The wish for a tool that one sentence states; undefined where it is none. */
export function wishIn(sentence: string): OfflineWish | undefined {
  const asked = timeAskedIn(sentence);
  if (asked !== undefined)
    return { tool: "time", input: asked.zone === undefined ? {} : { time_zone: asked.zone }, asked };
  for (const form of DONE) {
    const title = form.exec(sentence.trim())?.groups?.title?.replace(/^(?:the |my )?(?:task|to-?do)\b:? ?|["“”]/gi, "");
    if (title) return { tool: "complete_task", title };
  }
  for (const form of ADDS) {
    const title = form.exec(sentence.trim())?.groups?.title;
    if (title !== undefined) return { tool: "add_task", input: { title: title.slice(0, 500) } };
  }
  if (TASKS.test(sentence)) return { tool: "list_tasks", input: { status: "open" } };
  const expression = expressionIn(sentence);
  return expression === undefined ? undefined : { tool: "calculator", input: { expression } };
}

/** A task as the list tells it. */
interface ListedTask {
  id: string;
  title: string;
}

/** The open tasks that a title means: those of its very words, else those that hold them all. */
export function tasksCalled(title: string, listed: string): ListedTask[] {
  const tasks = [...listed.matchAll(/^\[ \] (?<title>.+?)(?: \(due [^)]*\))? id=(?<id>\S+)$/gm)].map(
    ({ groups = {} }) => ({ id: groups.id ?? "", title: groups.title ?? "" }),
  );
  const same = tasks.filter((task) => task.title.toLowerCase() === title.trim().toLowerCase());
  const wanted = contentRoots(title);
  if (same.length > 0 || wanted.size === 0) return same;
  return tasks.filter((task) => {
    const own = contentRoots(task.title);
    return [...wanted].every((root) => own.has(root));
  });
}

/** The calculation that a sentence asks for, as the calculator reads it. */
function expressionIn(sentence: string): string | undefined {
  const plain = sentence
    .trim()
    .replace(ASKS_TO_CALCULATE, "")
    .replace(/[\s?!=]+$|(?<=\d)\.$/g, "");
  const expression = WORDS.reduce((text, [words, sign]) => text.replace(words, sign), plain).trim();
  const isOne = expression.length <= 200 && EXPRESSION.test(expression) && OPERATION.test(expression);
  return isOne ? expression : conversionIn(sentence);
}

/** What a tool's output says to its user; undefined where it says nothing of use. */
export function answerOf(wish: OfflineWish, output: string): string {
  switch (wish.tool) {
    case "time":
      return output;
    case "calculator":
      return /^-?Infinity$|^NaN$/.test(output) && /[/%]|\bmod\b/.test(wish.input.expression)
        ? `${wish.input.expression} has no result: nothing can be divided by zero.`
        : `${wish.input.expression} = ${output}`;
    case "complete_task":
      return `It is done: ${wish.title}.`;
    case "add_task":
      return `It is on your list: ${wish.input.title}.`;
    case "list_tasks": {
      const open = output.split("\n").filter((line) => line.startsWith("[ ] "));
      if (open.length === 0) return "There is nothing open on your list.";
      return `This is on your list:\n\n${open.map((line) => `- ${line.slice(4).replace(/ id=\S+$/, "")}`).join("\n")}`;
    }
  }
}
