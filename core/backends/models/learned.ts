import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";

/** What a request can do without. docs/backends.md says what each one's way out is. */
export const INGREDIENTS = [
  "tools",
  "tool_choice",
  "stream_options",
  "stream",
  "system",
  "reasoning",
  "thinking",
  "pictures",
  "temperature",
  "max_tokens",
  "json",
  "store",
  "null_content",
  "empty_content",
] as const;
export type Ingredient = (typeof INGREDIENTS)[number];

/** How one model of one server wants to be asked, as its refusals showed. */
export const recipe = z.object({
  without: z.array(z.enum(INGREDIENTS)).default([]),
  /** Tools that it does not take, by name. */
  droppedTools: z.array(z.string()).default([]),
  /** Tools whose schema is sent in its plainest form; `*` for all. */
  plainSchemas: z.array(z.string()).default([]),
  /** Fields of a tool's entry besides its name, description and schema that it does not take, such as `strict`. */
  toolFields: z.array(z.string()).default([]),
  /** It takes calls and their results back only with the tools, also where it may call none any more. */
  keepsTools: z.boolean().default(false),
  /** Most tools at a time; null for no limit that is known. */
  maxTools: z.number().nullable().default(null),
  /** Most tokens of an answer that it takes; null where that is not known. */
  maxOutput: z.number().nullable().default(null),
  /** It wants the assistant's turns back with their thinking, also where there was none. */
  wantsThinking: z.boolean().default(false),
  /** It takes tools only where `reasoning_effort` says that it is not to think. */
  saysNoEffort: z.boolean().default(false),
  /** It closes thinking that it never opened. */
  opensAlone: z.boolean().default(false),
});
export type Recipe = z.infer<typeof recipe>;

export const PLAIN_RECIPE: Recipe = recipe.parse({});

/** What was learned of a model. */
export interface LearnedModel {
  /** Host and path of the server, without its scheme. */
  server: string;
  model: string;
  recipe: Recipe;
}

const file = z.object({
  models: z.array(z.object({ server: z.string(), model: z.string(), recipe })),
  /** The model that answered where nobody chose one, by server. */
  usual: z.record(z.string(), z.string()).default({}),
});

/** Most models that are kept; the oldest go first. */
const MOST = 500;
/** So long a model is asked with the tools alone that it had room for: its server may give it another window at any time. */
const LIGHTER_MS = 300_000;

/** What models taught us, kept over restarts where there is a file for it. Losing it costs a request each. */
export class LearnedModels {
  readonly #path: string | null;
  readonly #models = new Map<string, LearnedModel>();
  /** What an answer succeeded with after refusals too vague to be believed at once. Not kept over restarts. */
  readonly #suspected = new Map<string, string>();
  readonly #usual = new Map<string, string>();
  /** What fitted where all tools did not, and until when that counts. Not kept over restarts. */
  readonly #lighter = new Map<string, { recipe: Recipe; until: number }>();
  #onChange: () => void = () => undefined;

  /** @param path of a JSON file; null keeps everything in memory. */
  constructor(path: string | null = null) {
    this.#path = path;
    if (path === null) return;
    const { models, usual } = load(path);
    for (const learned of models) this.#models.set(keyOf(learned.server, learned.model), learned);
    for (const [server, model] of Object.entries(usual)) this.#usual.set(server, model);
  }

  /** Names in the order in which they are asked, one that is known to chat before all others. */
  usualFirst(server: string, names: readonly string[]): readonly string[] {
    const known = this.#usual.get(server);
    return known !== undefined && names.includes(known) ? [known, ...names.filter((name) => name !== known)] : names;
  }

  /** The one that answered last where nobody chose one; null before. */
  usual(server: string): string | null {
    return this.#usual.get(server) ?? null;
  }

  /** This one answered where nobody chose one, and is asked there from now on. */
  setUsual(server: string, model: string): void {
    if (this.#usual.get(server) === model) return;
    this.#usual.delete(server);
    this.#usual.set(server, model);
    const [oldest] = this.#usual.keys();
    if (this.#usual.size > MOST && oldest !== undefined) this.#usual.delete(oldest);
    this.#changed();
  }

  /** @param listener hears of every change. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  get(server: string, model: string): Recipe | undefined {
    return this.#models.get(keyOf(server, model))?.recipe;
  }

  /** Whether a model takes pictures, as far as is known. */
  takesPictures(server: string, model: string | null): boolean {
    return model === null || this.get(server, model)?.without.includes("pictures") !== true;
  }

  /** All that is known, the newest last. */
  all(): LearnedModel[] {
    return [...this.#models.values()];
  }

  set(server: string, model: string, learned: Recipe): void {
    const key = keyOf(server, model);
    this.#models.delete(key);
    this.#models.set(key, { server, model, recipe: learned });
    const [oldest] = this.#models.keys();
    if (this.#models.size > MOST && oldest !== undefined) this.#models.delete(oldest);
    this.#changed();
  }

  /** With what a model was asked lately since all tools were too long for it; undefined where they were not, or not lately. */
  lighter(server: string, model: string): Recipe | undefined {
    const kept = this.#lighter.get(keyOf(server, model));
    return kept && performance.now() < kept.until ? kept.recipe : undefined;
  }

  /** A model had room for so many tools, and no more. */
  keepLighter(server: string, model: string, fitting: Recipe): void {
    const key = keyOf(server, model);
    this.#lighter.delete(key);
    this.#lighter.set(key, { recipe: fitting, until: performance.now() + LIGHTER_MS });
    const [oldest] = this.#lighter.keys();
    if (this.#lighter.size > MOST && oldest !== undefined) this.#lighter.delete(oldest);
  }

  /**
   * Whether the same recipe was what helped after the refusals of an earlier question, too. Where it was not, it is remembered for
   * the next.
   */
  isConfirmed(server: string, model: string, suspected: Recipe): boolean {
    const key = keyOf(server, model);
    const told = JSON.stringify(suspected);
    if (this.#suspected.get(key) === told) return this.#suspected.delete(key);
    this.#suspected.delete(key);
    this.#suspected.set(key, told);
    const [oldest] = this.#suspected.keys();
    if (this.#suspected.size > MOST && oldest !== undefined) this.#suspected.delete(oldest);
    return false;
  }

  /** The model took everything that it was asked with. @param wasIn whether that had an ingredient in it: not each request has all. */
  clearSuspicion(server: string, model: string, wasIn: (ingredient: Ingredient) => boolean = () => true): void {
    const key = keyOf(server, model);
    const suspected = this.#suspected.get(key);
    if (suspected !== undefined && (JSON.parse(suspected) as Recipe).without.every(wasIn)) this.#suspected.delete(key);
  }

  /** The model is asked with everything again. */
  forget(server: string, model: string): void {
    this.clearSuspicion(server, model);
    this.#lighter.delete(keyOf(server, model));
    if (this.#models.delete(keyOf(server, model))) this.#changed();
  }

  #changed(): void {
    this.#onChange();
    if (this.#path === null) return;
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      writeFileAtomic.sync(
        this.#path,
        JSON.stringify({ models: this.all(), usual: Object.fromEntries(this.#usual) }, null, 2),
        { mode: 0o600 },
      );
    } catch {
      // It is learned again after the next start.
    }
  }
}

function keyOf(server: string, model: string): string {
  return `${server} ${model}`;
}

function load(path: string): z.infer<typeof file> {
  try {
    return file.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // None yet, or one that nobody can read: everything is tried anew.
    return { models: [], usual: {} };
  }
}

/** A server as what is learned of its models is kept under. */
export function serverOf(url: URL): string {
  return `${url.host}${url.pathname.replace(/\/+$/, "")}`;
}
