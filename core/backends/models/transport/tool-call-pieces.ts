import { type Loose, number, record, text } from "./loose.ts";
import { objectsIn } from "../../../base/mended-json.ts";
import { parseJson } from "../../../base/json.ts";

/** A tool call as it came together from its pieces. */
export interface WholeCall {
  id: string;
  name: string;
  /** JSON, as the model wrote it. */
  input: string;
  /** What came beside it and goes back with it. */
  extra: Loose | undefined;
}

interface Pieces {
  key: number | undefined;
  id: string | undefined;
  name: string;
  pieces: string[];
  extra: Loose | undefined;
}

/**
 * Puts the tool calls of Chat Completions together, in every shape in which servers cut them: by index, by an index that is a
 * text, by id alone, by nothing; all under index 0 with ids of their own; arguments as an object, or as JSON in JSON; a last
 * piece without a function; and the older `function_call`.
 */
export class ToolCallPieces {
  readonly #calls: Pieces[] = [];
  /** What came before the call that it belongs to. */
  #early: Loose = {};

  take(piece: Loose): void {
    const fn = record(piece.function) ?? piece;
    const key = number(piece.index);
    const id = text(piece.id);
    const name = text(fn.name)?.trim();
    const call = this.#find(key, id, name) ?? this.#begin(key, id);
    call.name = nameOf(call, name, id);
    call.id ??= id;
    call.extra = { ...call.extra, ...extraOf(piece, fn) };
    const given = fn.arguments ?? fn.parameters;
    if (typeof given === "string") call.pieces.push(given);
    else if (record(given)) call.pieces.push(JSON.stringify(given));
  }

  /** A signature that came by itself: it is that of the call beside it. */
  takeBeside(message: Loose): void {
    const extra = extraOf(message, {});
    if (Object.keys(extra).length === 0) return;
    const call = this.#calls.findLast((one) => Object.keys(one.extra ?? {}).length === 0) ?? this.#calls.at(-1);
    if (call) call.extra = { ...extra, ...call.extra };
    else this.#early = extra;
  }

  /** All that came of them, as it came. */
  get written(): string {
    return this.#calls.map(({ name, pieces }) => `${name}${pieces.join("")}`).join("");
  }

  /** The calls that have a name, in their order. */
  whole(): WholeCall[] {
    return this.#calls.flatMap(({ id, name, pieces, extra }) =>
      (name === "" ? [] : inputsOf(pieces)).map((input, at) => ({
        id: at === 0 ? (id ?? "") : "",
        name,
        input,
        extra: extra && at === 0 && Object.keys(extra).length > 0 ? extra : undefined,
      })),
    );
  }

  #find(key: number | undefined, id: string | undefined, name: string | undefined): Pieces | undefined {
    if (key === undefined) return this.#findUnnumbered(id, name);
    const same = this.#calls.findLast((call) => call.key === key);
    const isAnother = same?.id !== undefined && id !== undefined && same.id !== id && name !== undefined;
    return isAnother || (same && begins(same, name)) ? undefined : same;
  }

  /** The call of a piece that says nothing of its place. */
  #findUnnumbered(id: string | undefined, name: string | undefined): Pieces | undefined {
    const last = this.#calls.at(-1);
    // A piece that names nothing belongs to the call that came last; one that names a tool begins another.
    if (id === undefined) return name === undefined || last?.name === "" ? last : undefined;
    const same = this.#calls.find((call) => call.id === id && !begins(call, name));
    // Some count their pieces by ids; what names no tool goes on with the last.
    return same ?? (name === undefined ? last : undefined);
  }

  #begin(key: number | undefined, id: string | undefined): Pieces {
    const call: Pieces = { key, id, name: "", pieces: [], extra: this.#early };
    this.#early = {};
    this.#calls.push(call);
    return call;
  }
}

/** Whether a piece with this name begins another call than one whose arguments are all there. */
function begins(call: Pieces, name: string | undefined): boolean {
  if (name === undefined || call.name === "" || name === call.name) return false;
  return record(parseJson(call.pieces.join(""))) !== undefined;
}

/** A name that came in pieces, or anew each time. */
function nameOf(call: Pieces, name: string | undefined, id: string | undefined): string {
  if (name === undefined || name === call.name) return call.name;
  if (call.name === "" || name.startsWith(call.name)) return name;
  // Whoever says who it is again, says its name again.
  return id === undefined && call.pieces.every((piece) => piece === "") ? call.name + name : call.name;
}

/** Signatures, which Gemini's compatible endpoint and proxies before it want back. */
function extraOf(piece: Loose, fn: Loose): Loose {
  const extra: Record<string, unknown> = {};
  if (record(piece.extra_content)) extra.extra_content = piece.extra_content;
  if (record(piece.provider_specific_fields)) extra.provider_specific_fields = piece.provider_specific_fields;
  const signature = text(fn.thought_signature) ?? text(piece.thought_signature);
  if (signature !== undefined) extra.extra_content = { google: { thought_signature: signature } };
  return extra;
}

/** The arguments of a call; of more than one where the pieces are several whole ones under one name. */
function inputsOf(pieces: readonly string[]): string[] {
  const joined = pieces
    .join("")
    .trim()
    .replaceAll(/^```\w*\s*|\s*```$/g, "");
  if (joined === "") return ["{}"];
  const parsed = parseJson(joined);
  if (typeof parsed === "string" && record(parseJson(parsed))) return [parsed];
  if (parsed !== undefined) return [isNothing(parsed) ? "{}" : joined];
  const objects = objectsIn(joined).filter((object) => Object.keys(object).length > 0);
  // A server that sends everything so far each time, or all of it once more at the end.
  const last = record(parseJson(pieces.findLast((piece) => piece.trim() !== "") ?? ""));
  if (objects.length === 0 || !/["'}]$/.test(joined)) return [last ? JSON.stringify(last) : joined];
  const different = objects.filter((object, at) => !objects.slice(at + 1).some((later) => holds(later, object)));
  return different.map((object) => JSON.stringify(object));
}

/** What stands for no arguments: null, an empty text, or an empty list. */
function isNothing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether one object has all that another has. */
function holds(later: Loose, earlier: Loose): boolean {
  return Object.entries(earlier).every(([name, value]) => {
    const now = later[name];
    return JSON.stringify(now) === JSON.stringify(value);
  });
}
