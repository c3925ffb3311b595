import { count, dollars, type Loose, number, record } from "./loose.ts";
import type { TokenUse } from "./said.ts";

/** xAI counts cost in ticks, ten thousand million to a US dollar. */
const TICKS = 1e10;

/**
 * `usage` of Chat Completions and Responses. What a vendor leaves out of its output tokens but counts in its total (xAI and Gemini:
 * the thinking) is output all the same, for it is billed. Undefined where the numbers say nothing.
 */
export function openaiUsage(usage: Loose): TokenUse | undefined {
  const input = count(usage.prompt_tokens) ?? count(usage.input_tokens);
  const said = count(usage.completion_tokens) ?? count(usage.output_tokens);
  const total = count(usage.total_tokens);
  if (input === undefined && said === undefined) return undefined;
  const told = said ?? 0;
  const thought = count(detail(usage, "completion_tokens_details", "output_tokens_details")?.reasoning_tokens) ?? 0;
  const rest = total === undefined || input === undefined ? told : total - input;
  // Where the thinking is told, it is what is missing; else whatever is, if nothing besides names it.
  const isThought = thought > 0 ? rest <= told + thought : !isNamed(usage, rest - told);
  const output = rest > told && isThought ? rest : told;
  const cached = detail(usage, "prompt_tokens_details", "input_tokens_details");
  return {
    input: input ?? Math.max(0, (total ?? 0) - told),
    output,
    cacheRead: Math.min(count(cached?.cached_tokens) ?? count(usage.prompt_cache_hit_tokens) ?? 0, input ?? 0),
    cacheWrite: count(cached?.cache_write_tokens) ?? 0,
    cost: costOf(usage),
  };
}

/** What is counted once already: the parts themselves, and what makes up one of them. */
const PARTS = new Set("prompt_tokens completion_tokens input_tokens output_tokens total_tokens".split(" "));

/** Whether a number of tokens, or the sum of some, is told under other names, such as those of a cache or of searches. */
function isNamed(usage: Loose, tokens: number): boolean {
  const counts = (value: Loose): number[] =>
    Object.entries(value).flatMap(([name, inner]) => {
      const object = record(inner);
      if (object) return counts(object);
      const told = PARTS.has(name) || !/token/i.test(name) ? undefined : count(inner);
      return told === undefined || told === 0 ? [] : [told];
    });
  const named = counts(usage);
  return named.includes(tokens) || named.reduce((sum, one) => sum + one, 0) === tokens;
}

/** What the vendor says it billed, in US dollars. */
export function costOf(usage: Loose): number | undefined {
  const ticks = number(usage.cost_in_usd_ticks);
  if (ticks !== undefined) return dollars(ticks / TICKS);
  const cost = record(usage.cost);
  // With a key of one's own, OpenRouter bills its fee, and the vendor behind it the rest.
  const theirs = usage.is_byok === true ? dollars(record(usage.cost_details)?.upstream_inference_cost) : undefined;
  if (theirs !== undefined) return theirs + (dollars(usage.cost) ?? 0);
  return dollars(usage.cost) ?? dollars(cost?.total_cost) ?? dollars(usage.estimated_cost) ?? dollars(usage.total_cost);
}

function detail(usage: Loose, ...names: string[]): Loose | undefined {
  for (const name of names) {
    const found = record(usage[name]);
    if (found) return found;
  }
  return undefined;
}

/** What a later count leaves of an earlier one of the same request: a zero or nothing replaces no number. */
export function laterUse(earlier: TokenUse | undefined, later: TokenUse): TokenUse {
  if (!earlier || (later.input > 0 && later.output > 0 && earlier.cost === undefined)) return later;
  return {
    input: later.input || earlier.input,
    output: later.output || earlier.output,
    cacheRead: later.input === 0 ? earlier.cacheRead : later.cacheRead,
    cacheWrite: later.input === 0 ? earlier.cacheWrite : later.cacheWrite,
    cost: later.cost ?? earlier.cost,
  };
}

/** The sum of what several requests took. A cost that one of them does not name is not known for all. */
export function sumUse(a: TokenUse | undefined, b: TokenUse | undefined): TokenUse | undefined {
  if (!a || !b) return b ?? a;
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    cacheRead: a.cacheRead + b.cacheRead,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    cost: a.cost === undefined || b.cost === undefined ? undefined : a.cost + b.cost,
  };
}
