/** How much of the tools goes with one request. */

/** Most characters of all definitions together: some 100 000 tokens, which is more than most models take at all. */
export const MOST_CHARS = 400_000;

export interface Sized {
  server: string;
  /** Characters of its definition. */
  chars: number;
}

/**
 * The tools that fit into a request, in their order. Servers share the room evenly, and what one does not need the others have;
 * so a server that lists tools without end takes nothing from another's.
 *
 * @returns besides, how many of which server are left out.
 */
export function fitting<Tool extends Sized>(
  tools: readonly Tool[],
  most = MOST_CHARS,
): { taken: Tool[]; leftOut: Map<string, number> } {
  const byServer = Object.values(Object.groupBy(tools, ({ server }) => server)).flatMap((own) => (own ? [own] : []));
  const total = (own: readonly Tool[]) => own.reduce((sum, { chars }) => sum + chars, 0);
  const taken = new Set<Tool>();
  const leftOut = new Map<string, number>();
  let room = most;
  // The smallest first, so that what they leave is there for the larger ones.
  const smallestFirst = byServer.toSorted((a, b) => total(a) - total(b));
  for (const [at, own] of smallestFirst.entries()) {
    const share = room / (smallestFirst.length - at);
    let used = 0;
    for (const tool of own) {
      if (used + tool.chars > share) leftOut.set(tool.server, (leftOut.get(tool.server) ?? 0) + 1);
      else {
        used += tool.chars;
        taken.add(tool);
      }
    }
    room -= used;
  }
  return { taken: tools.filter((tool) => taken.has(tool)), leftOut };
}
