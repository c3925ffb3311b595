/** What stands between the rounds of an answer, so that they do not run together. */
export function gap(before: string, text: string): string {
  if (before.trim() === "" || /^\s*\n\s*\n/.test(text) || /\n\s*\n\s*$/.test(before)) return "";
  return /\n\s*$/.test(before) || /^\s*\n/.test(text) ? "\n" : "\n\n";
}
