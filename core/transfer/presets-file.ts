/** Presets as a file: JSON, to be kept, shared and read by hand. */
import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import type { NewPreset, PresetView } from "../contract/contract.ts";
import { MAX_PRESETS, newPreset } from "../contract/presets.ts";
import { unfitting } from "../base/unfitting.ts";
import { parseJson } from "../base/json.ts";
import { type HeldKind, SENSITIVE_KINDS } from "../base/held-kinds.ts";
import { redact } from "../memory/gate/redact.ts";

const FORMAT = "floatbar-presets";
const VERSION = 1;

const presetsFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  // What a later version adds to a preset is passed over; what it changes has another version.
  presets: z.array(z.unknown()).max(MAX_PRESETS),
});
const entry = z.object(newPreset.shape);

/** What a file of presets has. */
export interface PresetsRead {
  presets: NewPreset[];
  /** Those that cannot be read: what they are called, or their number, what of them does not fit, and why not. */
  unread: { name: string; field: string; why: Phrase }[];
}

/** A file that is shared holds what its owner wrote of themselves, but no key. */
const isNoSecret = (kind: HeldKind): boolean => (SENSITIVE_KINDS as readonly HeldKind[]).includes(kind);

/** The file of some presets. A backend has another id elsewhere, so that of each only the model's name goes along; its key is this computer's. */
export function writePresets(presets: readonly PresetView[]): string {
  const entries = presets.map((preset) => {
    const { shortcut: _, ...said } = z.object(newPreset.shape).parse(preset);
    const { text: instructions } = redact(said.instructions, "user", isNoSecret);
    return { ...said, instructions, backend: null };
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, presets: entries }, null, 2)}\n`;
}

/**
 * The presets of a file, in its order; one that cannot be read costs itself alone.
 *
 * @throws InputError saying what is wrong with the file, or with its presets where none can be read.
 */
export function readPresets(text: string): PresetsRead {
  const content = parseJson(text.replace(/^\uFEFF/, ""));
  if (content === undefined) throw new InputError(phrase("presets.no_json"), "text");
  const head = z.object({ format: z.literal(FORMAT), version: z.int().min(VERSION) }).safeParse(content);
  if (!head.success) throw new InputError(phrase("presets.other_file"), "text");
  if (head.data.version !== VERSION)
    throw new InputError(phrase("presets.newer", { version: head.data.version }), "text");
  const file = presetsFile.safeParse(content);
  if (!file.success) throw refusal(file.error);
  const read = file.data.presets.map((one) => ({ one, result: entry.safeParse(one) }));
  const presets = read.flatMap(({ result }) =>
    result.success ? [{ ...result.data, backend: null, shortcut: null }] : [],
  );
  const bad = read.flatMap(({ one, result }, at) => (result.success ? [] : [{ one, at, error: result.error }]));
  if (presets.length === 0 && bad[0]) throw refusal(bad[0].error, ["presets", bad[0].at]);
  return { presets, unread: bad.map(({ one, at, error }) => ({ name: nameOf(one, at), ...faultOf(error) })) };
}

function refusal(error: z.ZodError, place: readonly PropertyKey[] = []): InputError {
  const [issue] = error.issues;
  if (issue?.code === "too_big" && issue.path.join(".") === "presets")
    return new InputError(phrase("presets.full", { limit: MAX_PRESETS }), "text");
  const path = [...place, ...(issue?.path ?? [])].map(String).join(".");
  return new InputError(phrase("presets.bad", { place: path }, issue?.message), "text");
}

function nameOf(one: unknown, at: number): string {
  const named = z.object({ name: z.string().min(1) }).safeParse(one);
  return named.success ? named.data.name.slice(0, 100) : `${at + 1}`;
}

function faultOf({ issues: [issue] }: z.ZodError): { field: string; why: Phrase } {
  return { field: issue?.path.map(String).join(".") ?? "", why: unfitting(issue) };
}
