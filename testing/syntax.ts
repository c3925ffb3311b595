export type SyntaxNode = { type: string; value?: unknown; start: number } & Record<string, unknown>;

/** Every node of a syntax tree. */
export function* nodesOf(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const one of node as unknown[]) yield* nodesOf(one);
  else if (typeof node === "object" && node !== null && "type" in node) {
    yield node as SyntaxNode;
    for (const value of Object.values(node)) yield* nodesOf(value);
  }
}
