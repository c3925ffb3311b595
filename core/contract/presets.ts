/** Presets: the protocol's agents as the bar shows them, and what they ask for. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { HELD_KINDS } from "../base/held-kinds.ts";
import { MAX_INSTRUCTIONS } from "../base/limits.ts";
import { backendId } from "./backends.ts";
import { type CallTable, type EventTable, id, nothing, nameOf } from "./shapes.ts";

export const EFFORTS = ["low", "medium", "high"] as const;

/** Most presets of a vault. */
export const MAX_PRESETS = 200;

/** One emoji, or the name of one of the icons that the interface has. */
const icon = z.string().min(1).max(40);

const fields = {
  name: nameOf(100),
  icon: icon.nullable(),
  instructions: z.string().trim().max(MAX_INSTRUCTIONS),
  /** Null leaves it to the chat. */
  backend: backendId.nullable(),
  model: z.string().trim().min(1).max(200).nullable(),
  /** Null leaves it to the backend, as do the two below. */
  temperature: z.number().min(0).max(2).nullable(),
  reasoning_effort: z.enum(EFFORTS).nullable(),
  max_tokens: z.int().min(1).max(1_000_000).nullable(),
  /** Names of the only tools that may be called; null for all. */
  tools: z.array(z.string().min(1).max(200)).max(200).nullable(),
  /** What of the memory may go along. */
  memory: z.enum(["all", "none"]),
  /** The accelerator of a key of its own, which brings the bar with it on the desktop; null for none. */
  shortcut: z.string().max(100).nullable(),
};

export const newPreset = z.strictObject({
  name: fields.name,
  icon: fields.icon.default(null),
  instructions: fields.instructions.default(""),
  backend: fields.backend.default(null),
  model: fields.model.default(null),
  temperature: fields.temperature.default(null),
  reasoning_effort: fields.reasoning_effort.default(null),
  max_tokens: fields.max_tokens.default(null),
  tools: fields.tools.default(null),
  memory: fields.memory.default("all"),
  shortcut: fields.shortcut.default(null),
});

/** A preset as it is, however it was made. */
export const presetView = z.object({
  id,
  name: z.string(),
  icon: z.string().nullable(),
  instructions: z.string(),
  backend: z.string().nullable(),
  model: z.string().nullable(),
  temperature: z.number().nullable(),
  reasoning_effort: z.enum(EFFORTS).nullable(),
  max_tokens: z.number().nullable(),
  tools: z.array(z.string()).nullable(),
  memory: z.enum(["all", "none"]),
  shortcut: z.string().nullable(),
  position: z.number(),
});

const list = z.object({ presets: z.array(presetView) });

export const presetCalls = {
  /** In their owner's order. */
  "presets.list": { input: nothing, output: list },
  /** The presets that people use first, in the interface's words: made once in each vault, and not again when they are deleted. */
  "presets.begin": { input: z.strictObject({ presets: z.array(newPreset).max(20) }), output: list },
  "presets.add": { input: newPreset, output: presetView },
  "presets.change": { input: z.strictObject({ id, change: z.strictObject(fields).partial() }), output: presetView },
  "presets.delete": { input: z.strictObject({ id }), output: presetView },
  /** Undoes a deletion: the preset that it gave is there again, under its id. */
  "presets.restore": { input: z.strictObject({ preset: presetView }), output: presetView },
  /** The order in which they are listed. */
  "presets.order": { input: z.strictObject({ ids: z.array(id).max(MAX_PRESETS) }), output: list },
  /** What of a preset's instructions would be held back from models elsewhere. */
  "presets.held": {
    input: z.strictObject({ instructions: z.string().max(MAX_INSTRUCTIONS) }),
    output: z.object({ held: z.array(z.enum(HELD_KINDS)) }),
  },
  /** What looks like a secret is not in the file. */
  "presets.export": { input: nothing, output: z.object({ name: z.string(), text: z.string() }) },
  /** What a file of presets has, before any of it is taken in. */
  "presets.review": {
    input: z.strictObject({ text: z.string().max(5_000_000) }),
    output: z.object({
      presets: z.array(
        z.object({
          preset: newPreset,
          /** Whether there is one of the same content already. */
          is_known: z.boolean(),
        }),
      ),
      /** Those that cannot be read, by their names: what of them does not fit, and why not. */
      unread: z.array(z.object({ name: z.string(), field: z.string(), why: phraseShape })),
    }),
  },
  /** Takes in those of a file's presets that were chosen, by their places in the review. */
  "presets.import": {
    input: z.strictObject({ text: z.string().max(5_000_000), chosen: z.array(z.int().min(0)).max(MAX_PRESETS) }),
    output: list,
  },
  /** What the model that a preset would ask takes; nulls for what the settings say. */
  "presets.takes": {
    input: z.strictObject({ backend: backendId.nullable(), model: z.string().max(200).nullable() }),
    output: z.object({
      temperature: z.boolean(),
      temperature_with_effort: z.boolean(),
      reasoning_effort: z.boolean(),
      max_tokens: z.boolean(),
      tools: z.boolean(),
    }),
  },
} as const satisfies CallTable;

export const presetEvents = {
  "presets.changed": z.object({}),
} as const satisfies EventTable;

export type PresetView = z.infer<typeof presetView>;
export type NewPreset = z.infer<typeof newPreset>;
