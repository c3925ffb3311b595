/** What stands in the place of a forgotten word. */
const GAP = "[forgotten]";

/** A text without a value, wherever it stands as whole words, in any case. */
export function without(text: string, value: string): string {
  const words = value.trim();
  if (words === "") return text;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu"), GAP);
}

/** JSON without a value in any text in it. What is not JSON is taken for plain text. */
export function withoutInJson(json: string, value: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return without(json, value);
  }
  let isCut = false;
  const cut = (text: string) => {
    const left = without(text, value);
    isCut ||= left !== text;
    return left;
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return cut(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [cut(name), walk(inner)]));
  };
  const rest = walk(parsed);
  return isCut ? JSON.stringify(rest) : json;
}

/**
 * How a value may stand inside JSON once the database has made its ASCII letters small, which are the only ones that every
 * database knows how to fold: as it was written, small, capital, and with one capital in front.
 */
export function spellings(value: string): string[] {
  const small = value.toLowerCase();
  const all = [value, small, value.toUpperCase(), small.slice(0, 1).toUpperCase() + small.slice(1)];
  return [...new Set(all.map((text) => lowerAscii(JSON.stringify(text).slice(1, -1))))];
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
