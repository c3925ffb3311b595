/** What models and their servers write around a tool's name: namespaces before it, and marks or a count behind. */
const BEFORE = /^(?:functions?|tools?|default_api|api|namespace|mcp|call)(?:\.|:|\/|__)/i;
const BEHIND = /(?:<\|.*|\(\)|:\d+)$/;

/**
 * The tool that is meant by a name that a model wrote, among those that it was offered (`functions.time`, `default_api.time`,
 * `tool:time`, `time<|channel|>commentary`, `Time`). The name as it was written where that is none of them, or not one alone.
 */
export function offeredName(written: string, offered: readonly string[]): string {
  if (offered.includes(written)) return written;
  let bare = written.trim();
  for (let before = ""; bare !== before;) {
    before = bare;
    bare = bare.replace(BEHIND, "").replace(BEFORE, "").trim();
    if (offered.includes(bare)) return bare;
  }
  const same = offered.filter((name) => plain(name) === plain(bare));
  return same.length === 1 ? (same[0] ?? written) : written;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
