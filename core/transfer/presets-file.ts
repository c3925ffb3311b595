/** Presets as a file: JSON, to be kept, shared and read by hand. */
import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { NewPreset, PresetView } from "../contract/contract.ts";
import { MAX_PRESETS, newPreset } from "../contract/presets.ts";
import { parseJson } from "../base/json.ts";

const FORMAT = "floatbar-presets";
const VERSION = 1;

const presetsFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  // What a later version adds to a preset is passed over; what it changes has another version.
  presets: z.array(z.object(newPreset.shape)).max(MAX_PRESETS),
});

/** The file of some presets. A backend has another id elsewhere, so that of each only the model's name goes along. */
export function writePresets(presets: readonly PresetView[]): string {
  const entries = presets.map((preset) => ({ ...z.object(newPreset.shape).parse(preset), backend: null }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, presets: entries }, null, 2)}\n`;
}

/**
 * The presets of a file, in its order.
 *
 * @throws InputError saying what is wrong with it, and where.
 */
export function readPresets(text: string): NewPreset[] {
  const content = parseJson(text.replace(/^\uFEFF/, ""));
  if (content === undefined) throw new InputError(phrase("presets.no_json"), "text");
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(content);
  if (!head.success) throw new InputError(phrase("presets.other_file"), "text");
  if (head.data.version !== VERSION)
    throw new InputError(phrase("presets.newer", { version: head.data.version }), "text");
  const parsed = presetsFile.safeParse(content);
  if (parsed.success) return parsed.data.presets.map((preset) => ({ ...preset, backend: null }));
  const issue = parsed.error.issues[0];
  throw new InputError(phrase("presets.bad", { place: issue?.path.join(".") ?? "" }, issue?.message), "text");
}
