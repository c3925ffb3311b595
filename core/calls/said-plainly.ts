/** Signs of Markdown, and what a reader sees of each; in the order in which they are taken out. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // The fences of code, and the line under the head of a table.
  [/^[ \t]*(?:`{3,}|~{3,}).*$/gm, ""],
  [/^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|?)+[ \t]*$/gm, ""],
  [/^[ \t]*(?:#{1,6}|>|[-*+](?: \[[ x]\])?)[ \t]+/gm, ""],
  [/^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/gm, ""],
  [/[ \t]+\|[ \t]+/g, " · "],
  // No longer than links are: who writes a hundred thousand brackets must not be waited for.
  [/!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)/g, "$1"],
  [/(\*\*|__|~~)(?=\S)(.*?\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*\S)\1(?![\p{L}\p{N}*_])/gu, "$2"],
  [/`([^`\n]+)`/g, "$1"],
];

/** An answer as one line, without the signs of its Markdown: for a glance, where nothing of it is drawn. */
export function saidPlainly(markdown: string): string {
  return SIGNS.reduce((text, [sign, seen]) => text.replace(sign, seen), markdown)
    .replace(/\s+/g, " ")
    .trim();
}
