/** What the offline backend does by itself with the tools inside the app: what is asked for, in words that leave no doubt. */
export type OfflineWish =
  | { tool: "time"; input: Record<string, never> }
  | { tool: "calculator"; input: { expression: string } }
  | { tool: "list_tasks"; input: { status: "open" } }
  | { tool: "add_task"; input: { title: string } };

const TIME =
  /\bwhat(?:'s| is)? (?:the )?(?:current )?(?:time|date|day)\b(?! of)|\bwhat time is it\b|\bwhat day is (?:it|today)\b/i;
const TASKS =
  /\b(?:what|which|show|list|read)\b.*\b(?:tasks?|to-?dos?|to-?do list|todo list)\b|\bwhat (?:do i (?:have|need)|have i got) to do\b/i;
const ADDS = [
  /^(?:please )?(?:add|put) (?<title>.+?) (?:to|on|onto) (?:my|the) (?:tasks?|task list|to-?do list|to-?dos?|list)[.!]*$/i,
  /^(?:please )?(?:add|make|create) (?:a |another )?(?:new )?(?:task|to-?do)(?: to|:)? (?<title>.+?)[.!]*$/i,
  /^(?:please )?remind me to (?<title>.+?)[.!]*$/i,
];
const ASKS_TO_CALCULATE =
  /^(?:and |so |please |hey,? )*(?:what(?:'s| is| are| does)|how (?:much|many) (?:is|are)|calculate|compute|work out)\s+/i;
/** Numbers, operators, brackets, units and functions, and nothing that is a sentence. */
const EXPRESSION = /^[\d\s+\-*/^().,%°a-z]+$/i;
const OPERATION =
  /[\d)%]\s*[+*/^-]\s*[\d(a-z]|\d\s*%\s*\*|\bsqrt\s*\(|^\d[\d.]*\s*[a-z°]+\d?\s+(?:to|in)\s+[a-z°]+\d?$/i;
const WORDS: readonly (readonly [RegExp, string])[] = [
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
  if (TIME.test(sentence)) return { tool: "time", input: {} };
  for (const form of ADDS) {
    const title = form.exec(sentence.trim())?.groups?.title;
    if (title !== undefined) return { tool: "add_task", input: { title: title.slice(0, 500) } };
  }
  if (TASKS.test(sentence)) return { tool: "list_tasks", input: { status: "open" } };
  const expression = expressionIn(sentence);
  return expression === undefined ? undefined : { tool: "calculator", input: { expression } };
}

/** The calculation that a sentence asks for, as the calculator reads it. */
function expressionIn(sentence: string): string | undefined {
  const plain = sentence
    .trim()
    .replace(ASKS_TO_CALCULATE, "")
    .replace(/[\s?!=]+$|(?<=\d)\.$/g, "");
  const expression = WORDS.reduce((text, [words, sign]) => text.replace(words, sign), plain).trim();
  return expression.length <= 200 && EXPRESSION.test(expression) && OPERATION.test(expression) ? expression : undefined;
}

/** What a tool's output says to its user; undefined where it says nothing of use. */
export function answerOf(wish: OfflineWish, output: string): string {
  switch (wish.tool) {
    case "time":
      return `It is ${output}.`;
    case "calculator":
      return `${wish.input.expression} = ${output}`;
    case "add_task":
      return `It is on your list: ${wish.input.title}.`;
    case "list_tasks": {
      const open = output.split("\n").filter((line) => line.startsWith("[ ] "));
      if (open.length === 0) return "There is nothing open on your list.";
      return `This is on your list:\n\n${open.map((line) => `- ${line.slice(4).replace(/ id=\S+$/, "")}`).join("\n")}`;
    }
  }
}
