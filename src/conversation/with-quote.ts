/** A draft with a quote below it, as Markdown writes one, and room to go on. */
export function withQuote(draft: string, words: string): string {
  const lines = words
    .trim()
    .split(/\n/)
    .map((line) => `> ${line.trimEnd()}`.trimEnd())
    .join("\n");
  const before = draft.trimEnd();
  return `${before}${before === "" ? "" : "\n\n"}${lines}\n\n`;
}
