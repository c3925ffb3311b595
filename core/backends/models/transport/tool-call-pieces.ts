import { type Loose, number, record, text } from "./loose.ts";
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

  take(piece: Loose): void {
    const fn = record(piece.function) ?? piece;
    const key = number(piece.index);
    const id = text(piece.id);
    const name = text(fn.name)?.trim();
    const call = this.#find(key, id, name) ?? this.#begin(key, id);
    if (name !== undefined && call.name === "") call.name = name;
    call.id ??= id;
    call.extra = { ...call.extra, ...extraOf(piece, fn) };
    const given = fn.arguments ?? fn.parameters;
    if (typeof given === "string") call.pieces.push(given);
    else if (record(given)) call.pieces.push(JSON.stringify(given));
  }

  /** The calls that have a name, in their order. */
  whole(): WholeCall[] {
    return this.#calls.flatMap(({ id, name, pieces, extra }) =>
      name === ""
        ? []
        : [
            {
              id: id ?? "",
              name,
              input: inputOf(pieces),
              extra: extra && Object.keys(extra).length > 0 ? extra : undefined,
            },
          ],
    );
  }

  #find(key: number | undefined, id: string | undefined, name: string | undefined): Pieces | undefined {
    const last = this.#calls.at(-1);
    if (key === undefined) {
      if (id !== undefined) return this.#calls.find((call) => call.id === id);
      // A piece that names nothing belongs to the call that came last; one that names a tool begins another.
      return name === undefined || last?.name === "" ? last : undefined;
    }
    const same = this.#calls.findLast((call) => call.key === key);
    const isAnother = same?.id !== undefined && id !== undefined && same.id !== id && name !== undefined;
    return isAnother ? undefined : same;
  }

  #begin(key: number | undefined, id: string | undefined): Pieces {
    const call: Pieces = { key, id, name: "", pieces: [], extra: undefined };
    this.#calls.push(call);
    return call;
  }
}

/** Signatures, which Gemini's compatible endpoint and proxies before it want back. */
function extraOf(piece: Loose, fn: Loose): Loose {
  const extra: Record<string, unknown> = {};
  if (record(piece.extra_content)) extra.extra_content = piece.extra_content;
  if (record(piece.provider_specific_fields)) extra.provider_specific_fields = piece.provider_specific_fields;
  if (text(fn.thought_signature)) extra.extra_content = { google: { thought_signature: fn.thought_signature } };
  return extra;
}

function inputOf(pieces: readonly string[]): string {
  const joined = pieces.join("").trim();
  if (joined === "") return "{}";
  const parsed = parseJson(joined);
  if (typeof parsed === "string" && record(parseJson(parsed))) return parsed;
  if (parsed !== undefined) return parsed === null ? "{}" : joined;
  // A server that sends everything so far each time, or all of it once more at the end.
  const last = pieces.findLast((piece) => piece.trim() !== "") ?? "";
  return pieces.length > 1 && record(parseJson(last)) && Object.keys(record(parseJson(last)) ?? {}).length > 0
    ? last
    : joined;
}
