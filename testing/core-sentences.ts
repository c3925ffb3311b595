import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";

const ROOT = join(import.meta.dirname, "..");

type Node = { type: string } & Record<string, unknown>;

/** Errors that a model, another program or a server's administrator reads, not a person at the bar. */
const NOT_FOR_PEOPLE =
  /core\/tools\/builtin\/|core\/context\/hash|passages|core\/jobs\/|core\/tools\/google\/|core\/vault\/(?:postgres\/|jobs|agents|api-keys)/;

/** Every node of a syntax tree. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node as unknown[]) yield* nodesOf(one);
  else if (typeof node === "object" && node !== null && "type" in node) {
    yield node as Node;
    for (const value of Object.values(node)) yield* nodesOf(value);
  }
}

/**
 * The sentences that the core says to people, read off its source: what errors are made with, and what the doctor finds. What
 * stands in a sentence from elsewhere is a place: `{{0}}`, `{{1}}`.
 */
export function coreSentences(): string[] {
  const found = new Set<string>();
  for (const file of globSync("core/**/*.ts", { cwd: ROOT })) {
    if (/\.test\./.test(file) || NOT_FOR_PEOPLE.test(file)) continue;
    const ast = parseAst(readFileSync(join(ROOT, file), "utf8"), { lang: "ts" });
    for (const node of nodesOf(ast)) {
      const given = node.type === "NewExpression" && isError(node.callee) ? (node.arguments as Node[]) : [];
      const finding = /core\/doctor\//.test(file) ? findingOf(node) : [];
      for (const one of [...given, ...finding]) for (const sentence of sentencesIn(one)) found.add(sentence);
    }
  }
  return [...found].toSorted();
}

/** What may hold a sentence of the doctor's. */
function findingOf(node: Node): Node[] {
  if (node.type === "Property") return [node.value as Node];
  const name = (node.id as { name?: string } | undefined)?.name ?? "";
  if (node.type === "VariableDeclarator" && /^(?:fix|message)$/.test(name)) return [node.init as Node];
  return node.type === "CallExpression" ? (node.arguments as Node[]) : [];
}

function isError(callee: unknown): boolean {
  return /^(?:Input|Conflict|NotFound|Vault|Backend|Transport|FloatBar|ToolServer)Error$/.test(
    String((callee as { name?: string } | undefined)?.name),
  );
}

/** Whole sentences: they begin with a capital, a place or a quote, and end with a full stop. */
function sentencesIn(node: Node): string[] {
  if (node.type === "ConditionalExpression" || node.type === "LogicalExpression") {
    return [node.consequent, node.alternate, node.left, node.right].flatMap((one) =>
      one ? sentencesIn(one as Node) : [],
    );
  }
  const text = textOf(node, { places: 0 });
  return text !== undefined && /^["{A-Z].*[.?]\)?$/s.test(text) && /\p{L} \p{L}/u.test(text) ? [text] : [];
}

function textOf(node: Node, state: { places: number }): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral") {
    const quasis = node.quasis as { value: { cooked: string } }[];
    return quasis
      .map(({ value }, at) => value.cooked + (at < quasis.length - 1 ? `{{${state.places++}}}` : ""))
      .join("");
  }
  if (node.type === "BinaryExpression" && node.operator === "+") {
    const left = textOf(node.left as Node, state);
    const right = textOf(node.right as Node, state);
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}
