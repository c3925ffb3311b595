/** What stands in the place of a forgotten word. */
const GAP = "[forgotten]";

/** A text without a value, wherever it stands as whole words, in any case. */
export function without(text: unknown, value: string): unknown {
  if (typeof text !== "string" || value.trim() === "") return text;
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu"), GAP);
}

/** A value as it stands inside JSON, in lower case. */
export function quoted(value: string): string {
  return JSON.stringify(value).slice(1, -1).toLowerCase();
}
