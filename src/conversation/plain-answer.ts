/** An answer that is one block of code alone. */
const ONE_BLOCK = /^\s*(`{3,}|~{3,})[^\n`]*\n([^]*?)\n?\1\s*$/;

/** What of an answer goes into another program: a block of code without its fences, where it is nothing else. */
export function plainAnswer(text: string): string {
  const [, fence, code] = ONE_BLOCK.exec(text) ?? [];
  return fence === undefined || code === undefined || code.includes(`\n${fence}`) ? text : code;
}
