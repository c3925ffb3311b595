import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";

/** What somebody may ask for, and spend on a day in UTC; null where there is no limit. */
export interface Allowance {
  /** The only models that may be asked; where a request names none and the backend has none of its own, the first. */
  models: readonly string[] | null;
  /** The only tools that may be called. */
  tools: readonly string[] | null;
  /** Tokens, asked and answered together. */
  tokensADay: number | null;
  /** US dollars, of the answers whose price is known. */
  usdADay: number | null;
}

/** What was spent today. */
export interface Spent {
  tokens: number;
  usd: number;
}

/** What an answer may take, before it is known. */
export interface Estimate {
  input: number;
  /** Null where nobody says how long it may be. */
  output: number | null;
  /** Null for the usual one. */
  model: string | null;
}

/** What other answers have put aside of the same limit. */
export interface Others {
  /** How many there are. */
  count: number;
  /** For requests to a model that run, or are about to. */
  running: Spent;
  /** For what they may still ask after that. */
  later: Spent;
  /** The same, of those that began before. */
  earlier: Spent;
  /** Whether all of them began later. */
  isFirst: boolean;
}

/** What an answer means to ask, and what it took by now. */
export interface Intent {
  /** What it asks now; null for nothing. */
  now: (Estimate & { output: number }) | null;
  /** What it asks next, as far as that is known. */
  next: (Estimate & { output: number }) | null;
  used: Spent;
}

/** What an answer has put aside. */
export interface Hold {
  /** What it is for a request that runs, or is about to. */
  amount: Spent;
  /** What others had put aside by then. */
  others: Others;
  /** Puts other amounts aside in its place, and looks at the others again. */
  resize: (intent: Intent) => Promise<void>;
  /** What is said where the limit is reached with that alone. */
  busy: Error;
  /** Gives it back; what the answer took is counted by then. */
  release: () => void;
}

/** Something that an answer is counted to. */
export interface Account {
  allowance: Allowance;
  /** Undefined for what the vault itself says that its user has spent, which is given here. */
  spent?: (ofVault: () => Promise<Spent>) => Promise<Spent>;
  /** Puts aside what an answer may take, so that many that begin at once do not pass a limit together. */
  hold?: (estimate: Estimate & { output: number }) => Promise<Hold>;
  /** Lets other instances read what was counted to it by now, where they do not anyway. */
  share?: (() => Promise<void>) | undefined;
  /** Lets answers put something aside one after the other: many at once would refuse each other. */
  line?: <Done>(work: () => Promise<Done>) => Promise<Done>;
  /** Milliseconds that an answer waits for those that run, where they may take the rest of a limit; 15 000 unless given. */
  waitMs?: number | undefined;
  /** Aborts once nobody waits any more for an answer to begin. */
  gone?: AbortSignal | undefined;
  /** What is said where the limit is reached, in the place of the words for a day's. */
  over?: () => Error;
}

export const ALLOWED: Allowance = { models: null, tools: null, tokensADay: null, usdADay: null };

interface Wishes {
  model?: string | undefined;
  tools?: readonly string[] | undefined;
}

/**
 * What a request asks for, within what may be asked for.
 *
 * @param usual the model that is asked where none is named.
 * @throws InputError naming `model` or `tools`.
 */
export function within<Asked extends Wishes>(allowance: Allowance, asked: Asked, usual: string | null): Asked {
  const { models, tools } = allowance;
  const model = asked.model ?? (usual === null ? models?.[0] : undefined);
  if (models !== null && model !== undefined && model !== usual && !models.includes(model))
    throw new InputError(phrase("chat.model_not_allowed", { model, models: models.join(", ") }), "model");
  const refused = tools === null ? undefined : asked.tools?.find((name) => !tools.includes(name));
  if (refused !== undefined) throw new InputError(phrase("chat.tool_not_allowed", { tool: refused }), "tools");
  return {
    ...asked,
    ...(model === undefined ? {} : { model }),
    ...(tools === null ? {} : { tools: asked.tools ?? tools }),
  };
}
