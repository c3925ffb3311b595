/**
 * Markdown in a fenced block, as models answer with a README: its own code blocks have the same fence, and by the letter the first
 * that ends would end the outer one. In a block of Markdown a fence with a language opens, and a bare one closes.
 */

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`\n]*?)[ \t]*$/;
const IS_MARKDOWN = /^(?:markdown|md|mdx)\b/i;
const HAS_MARKDOWN = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:markdown|md)/im;

interface Outer {
  line: number;
  fence: string;
  /** The longest fence in it; 0 where there is none. */
  longest: number;
  depth: number;
}

/** The text with fences around Markdown that are longer than those in it. @param isGrowing whether an end may still come. */
export function withOuterFences(text: string, isGrowing: boolean): string {
  if (!HAS_MARKDOWN.test(text)) return text;
  const lines = text.split("\n");
  let outer: Outer | undefined;
  /** The fence of another block, in which nothing is Markdown. */
  let other: string | undefined;
  for (const [at, line] of lines.entries()) {
    const [, , fence, info = ""] = FENCE.exec(line.replace(/\r$/, "")) ?? [];
    if (fence === undefined) continue;
    if (other !== undefined) {
      if (info === "" && fence.startsWith(other)) other = undefined;
    } else if (outer === undefined) {
      if (IS_MARKDOWN.test(info)) outer = { line: at, fence, longest: 0, depth: 0 };
      else other = fence;
    } else if (take(outer, fence, info)) {
      lengthen(lines, outer, at);
      outer = undefined;
    }
  }
  if (outer && isGrowing) lengthen(lines, outer);
  return lines.join("\n");
}

/** @returns whether the fence closes the outer one. */
function take(outer: Outer, fence: string, info: string): boolean {
  if (fence[0] !== outer.fence[0]) return false;
  if (info !== "") outer.depth += 1;
  else if (outer.depth === 0) return fence.length >= outer.fence.length;
  else outer.depth -= 1;
  outer.longest = Math.max(outer.longest, fence.length);
  return false;
}

function lengthen(lines: string[], { line, fence, longest }: Outer, end?: number): void {
  if (longest < fence.length) return;
  const longer = fence[0]?.repeat(longest + 1) ?? fence;
  for (const at of end === undefined ? [line] : [line, end])
    lines[at] = (lines[at] ?? "").replace(/`{3,}|~{3,}/, longer);
}
